create table flyway_schema_history (
    installed_rank integer not null constraint flyway_schema_history_pk primary key,
    version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
    installed_on timestamp not null default now(), execution_time integer not null,
    success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
-- What opens the requests, apart from them: a backup of this can be thrown away while one of the requests is kept.

-- The key of a request, itself encrypted: the base64 of what the named master key made of it.
create  table data_key (
    request_id uuid                        not null,
    master     varchar(16)                 not null,
    wrapped    varchar(255)                not null,
    made_at    timestamp(6) with time zone not null,
    constraint data_key_pk primary key (request_id)
);

-- Whose key is gone for good. This is for keeping: whoever puts back an older copy of the requests, or of the keys,
-- erases these again.
create  table erasure (
    request_id uuid                        not null,
    erased_at  timestamp(6) with time zone not null,
    constraint erasure_pk primary key (request_id)
);

-- One row. Whoever has changed it makes a key, or erases one; others wait for the end of that transaction.
create  table data_key_lock (
    id        integer not null,
    locked_at timestamp(6) with time zone,
    constraint data_key_lock_pk primary key (id),
    constraint data_key_lock_alone check (id = 1)
);
insert into data_key_lock (id) values (1);
insert into flyway_schema_history (installed_rank, description, type, script, installed_by, installed_on, execution_time, success) values ('0', '<< Flyway Schema Creation >>', 'SCHEMA', '"ecm_keys"', 'postgres', '2026-11-24 19:43:46.855325', '0', 't');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '1', 'data keys and erasures', 'SQL', 'V1__data_keys_and_erasures.sql', '535260375', 'postgres', '2026-11-24 19:43:46.868337', '10', 't');
insert into erasure (request_id, erased_at) values ('01930000-0000-7000-8000-00000000a002', '2026-06-02 08:00:00+00');
insert into data_key (request_id, master, wrapped, made_at) values ('01930000-0000-7000-8000-00000000a001', '10a0b59a', 'riur0JzJnKgsv02/r4au6qVL1/CdVuPZM/V/SgjBfVclDg0yvHkNSjBadxFcojd0qiweXiE67+TXf9Ye', '2026-11-01 05:30:00.000001+00');
insert into data_key (request_id, master, wrapped, made_at) values ('01930000-0000-7000-8000-00000000a011', '10a0b59a', 'N4HPHZNT0XBxh04ykLV2QmPYJEcv3ITk+AFEejD3L9hbZypGAZEVY6DJzkuOgdZD5BDFUunzbkBoKDwF', '2026-11-01 05:30:00.000001+00');
