-- What opens the requests, apart from them: a backup of this can be thrown away while one of the requests is kept.

-- The key of a request, itself encrypted: the base64 of what the named master key made of it.
create ${cached} table data_key (
    request_id uuid                        not null,
    master     varchar(16)                 not null,
    wrapped    varchar(255)                not null,
    made_at    timestamp(6) with time zone not null,
    constraint data_key_pk primary key (request_id)
);

-- Whose key is gone for good. This is for keeping: whoever puts back an older copy of the requests, or of the keys,
-- erases these again.
create ${cached} table erasure (
    request_id uuid                        not null,
    erased_at  timestamp(6) with time zone not null,
    constraint erasure_pk primary key (request_id)
);

-- One row. Whoever has changed it makes a key, or erases one; others wait for the end of that transaction.
create ${cached} table data_key_lock (
    id        integer not null,
    locked_at timestamp(6) with time zone,
    constraint data_key_lock_pk primary key (id),
    constraint data_key_lock_alone check (id = 1)
);
insert into data_key_lock (id) values (1);
