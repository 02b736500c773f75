-- Who asked for a conversation: what became of it, in the clear, and what was written for it, locked.
--
-- Nothing personal stands in the clear. What was written, and noted of it, is one JSON document for each request,
-- encrypted with a key of its own that is not in this database (db/keys); beside it stands a keyed digest of the e-mail
-- address. Both go when the request is erased, and with them the form that it came from. What is left says that there
-- was a request, what happened to it and who looked at it.
--
-- ${bytes} is any number of bytes; the other placeholders are as in V1.

create ${cached} table consultation_request (
    id             uuid                        not null,
    revision       integer                     not null,
    reference      varchar(9) ${bytewise}      not null,
    submission_key varchar(36),
    purpose        varchar(20)                 not null,
    state          varchar(20)                 not null,
    suspected      boolean                     not null,
    received_at    timestamp(6) with time zone not null,
    last_change_at timestamp(6) with time zone not null,
    entries        integer                     not null,
    traces         integer                     not null,
    constraint consultation_request_pk primary key (id),
    constraint consultation_request_one_reference unique (reference),
    constraint consultation_request_one_submission unique (submission_key),
    constraint consultation_request_erased check ((state = 'ERASED') = (submission_key is null))
);
create index consultation_request_by_receipt on consultation_request (state, received_at, id);
create index consultation_request_by_silence on consultation_request (state, last_change_at, id);

-- What is removed when a request is erased: there is no row for one that was.
create ${cached} table request_correspondence (
    request_id        uuid        not null,
    email_fingerprint varchar(64) not null,
    sealed            ${bytes}    not null,
    constraint request_correspondence_pk primary key (request_id),
    constraint request_correspondence_of foreign key (request_id) references consultation_request (id)
);
create index request_correspondence_by_email on request_correspondence (email_fingerprint);

-- Which wordings were accepted with it.
create ${cached} table request_acknowledgement (
    request_id   uuid                        not null,
    position     integer                     not null,
    disclaimer   varchar(120)                not null,
    version      integer                     not null,
    language_tag varchar(255)                not null,
    digest       varchar(64)                 not null,
    accepted_at  timestamp(6) with time zone not null,
    constraint request_acknowledgement_pk primary key (request_id, position),
    constraint request_acknowledgement_of foreign key (request_id) references consultation_request (id)
);

-- What happened to it, oldest first. Rows are added, and never changed: as many as consultation_request.entries says
-- belong to the request as it stands in that row, whoever adds more at this moment.
create ${cached} table request_entry (
    request_id  uuid                        not null,
    position    integer                     not null,
    happened_at timestamp(6) with time zone not null,
    actor       varchar(120)                not null,
    event       varchar(20)                 not null,
    constraint request_entry_pk primary key (request_id, position),
    constraint request_entry_of foreign key (request_id) references consultation_request (id)
);

-- Who looked at what was written (no event), or changed the request. Rows are added, and never changed. The position is
-- drawn from consultation_request.traces, whose row is locked for it: it counts in the order of recording, without a gap.
create ${cached} table request_trail (
    request_id  uuid                        not null,
    position    integer                     not null,
    happened_at timestamp(6) with time zone not null,
    actor       varchar(120)                not null,
    event       varchar(20),
    constraint request_trail_pk primary key (request_id, position),
    constraint request_trail_of foreign key (request_id) references consultation_request (id)
);

-- The outbox. What a notice says is written when it is sent.
create ${cached} table notice (
    id          uuid                        not null,
    request_id  uuid                        not null,
    kind        varchar(20)                 not null,
    recorded_at timestamp(6) with time zone not null,
    constraint notice_pk primary key (id),
    constraint notice_of foreign key (request_id) references consultation_request (id)
);
create index notice_by_time on notice (recorded_at, id);
create index notice_by_request on notice (request_id);

-- That the rules were carried out by which requests end.
create ${cached} table retention_run (
    id     uuid                        not null,
    run_at timestamp(6) with time zone not null,
    lapsed integer                     not null,
    spam   integer                     not null,
    erased integer                     not null,
    constraint retention_run_pk primary key (id)
);
create index retention_run_by_time on retention_run (run_at, id);
