-- When practitioners can be met, which meetings are agreed, what was told of it, and what else takes their time.
--
-- Nothing here says who a meeting is with: that is the request's correspondence. Diary, meeting and blocked time stand as
-- they are now; their past is in the history of the requests.
--
-- ${postgresql} makes a comment of a line on any other database; the other placeholders are as in V1 and V2.

-- Hours, closures and rules are one thing, read whole: a JSON document. The id is the practitioner's.
create ${cached} table schedule (
    row_id        uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    document      text                        not null,
    constraint schedule_pk primary key (row_id),
    constraint schedule_one_revision unique (id, revision),
    constraint schedule_one_open unique (id, superseded_at),
    constraint schedule_in_time check (recorded_at < superseded_at)
);

create ${cached} table meeting_type (
    row_id        uuid                        not null,
    id            varchar(120) ${bytewise}    not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    document      text                        not null,
    constraint meeting_type_pk primary key (row_id),
    constraint meeting_type_one_revision unique (id, revision),
    constraint meeting_type_one_open unique (id, superseded_at),
    constraint meeting_type_in_time check (recorded_at < superseded_at)
);

-- One row for each practitioner into whose diary somebody has written. Whoever writes moves its revision on.
create ${cached} table diary (
    practitioner_id uuid    not null,
    revision        integer not null,
    constraint diary_pk primary key (practitioner_id)
);

create ${cached} table meeting (
    id              uuid                        not null,
    request_id      uuid                        not null,
    practitioner_id uuid                        not null,
    type            varchar(120)                not null,
    starts_at       timestamp(6) with time zone not null,
    ends_at         timestamp(6) with time zone not null,
    sequence_number integer                     not null,
    moved           integer                     not null,
    standing        varchar(20)                 not null,
    constraint meeting_pk primary key (id),
    constraint meeting_one_of_request unique (request_id),
    constraint meeting_of_request foreign key (request_id) references consultation_request (id),
    constraint meeting_of_diary foreign key (practitioner_id) references diary (practitioner_id),
    constraint meeting_in_time check (starts_at < ends_at)
);
create index meeting_by_end on meeting (practitioner_id, ends_at);
create index meeting_by_standing on meeting (standing, starts_at);

-- The diary's revision keeps meetings apart, with their buffers. Where a database can, it sees to the bare meetings itself.
${postgresql} create extension if not exists btree_gist;
${postgresql} alter table meeting add constraint meeting_apart exclude using gist (practitioner_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (standing <> 'CANCELLED');

create ${cached} table blocked_time (
    id              uuid                        not null,
    practitioner_id uuid                        not null,
    starts_at       timestamp(6) with time zone not null,
    ends_at         timestamp(6) with time zone not null,
    constraint blocked_time_pk primary key (id),
    constraint blocked_time_of_diary foreign key (practitioner_id) references diary (practitioner_id),
    constraint blocked_time_in_time check (starts_at < ends_at)
);
create index blocked_time_by_end on blocked_time (practitioner_id, ends_at);

-- The outbox. A notice waits until it is due, is leased by the node that sends it, and is settled: sent, or given up,
-- which it is when it has been tried in vain for too long.
-- One that tells of no request tells of a run of the rules at the moment it was recorded.
alter table notice alter column request_id ${nullable};
alter table notice add column state varchar(10) default 'WAITING' not null;
alter table notice add column due_at timestamp(6) with time zone default current_timestamp not null;
alter table notice add column attempts integer default 0 not null;
alter table notice add column tried_since timestamp(6) with time zone;
alter table notice add column lease varchar(36);
alter table notice add column leased_until timestamp(6) with time zone;
alter table notice add column settled_at timestamp(6) with time zone;
alter table notice add column reason varchar(60);
create index notice_by_due on notice (state, due_at);

-- All links of a request that were given until then are dead.
create ${cached} table request_link (
    request_id uuid                        not null,
    revoked_at timestamp(6) with time zone not null,
    constraint request_link_pk primary key (request_id),
    constraint request_link_of foreign key (request_id) references consultation_request (id)
);

-- How often a practitioner's private calendar was given another address.
create ${cached} table calendar_feed (
    practitioner_id uuid    not null,
    renewals        integer not null,
    constraint calendar_feed_pk primary key (practitioner_id)
);

-- The practitioners' other calendars, known by a digest of their address, and what they last said: when, never what.
create ${cached} table busy_calendar (
    id              varchar(64)                 not null,
    practitioner_id uuid                        not null,
    read_at         timestamp(6) with time zone,
    read_from       timestamp(6) with time zone,
    read_until      timestamp(6) with time zone,
    failing_since   timestamp(6) with time zone,
    reason          varchar(60),
    constraint busy_calendar_pk primary key (id)
);

create ${cached} table busy_time (
    id          uuid                        not null,
    calendar_id varchar(64)                 not null,
    starts_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    constraint busy_time_pk primary key (id),
    constraint busy_time_of foreign key (calendar_id) references busy_calendar (id),
    constraint busy_time_in_time check (starts_at < ends_at)
);
create index busy_time_by_end on busy_time (calendar_id, ends_at);
