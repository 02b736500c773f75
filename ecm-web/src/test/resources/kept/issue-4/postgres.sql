create table flyway_schema_history (
    installed_rank integer not null constraint flyway_schema_history_pk primary key,
    version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
    installed_on timestamp not null default now(), execution_time integer not null,
    success boolean not null);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
-- What is read, by whom it is signed, under which disclaimers, and what the site says of itself.
--
-- Nothing is overwritten. A table with recorded_at and superseded_at keeps every version of a thing, one row each:
-- the version that stood at a moment t is the one with recorded_at <= t < superseded_at, and the latest one is
-- superseded at 9999-12-31, "not yet". Of one thing there is one row per revision and at most one open row.
--
-- A version is written once. What is searched for stands in columns and child tables; lists of words that are only
-- read with their version (former slugs, services, owed disclaimers, coverages) stand in one text, between spaces.
--
-- Placeholders make one script of two dialects:  lets HSQLDB keep a table on disk, collate "C" makes
-- PostgreSQL sort text by code point, as HSQLDB does.

create  table article (
    row_id           uuid                        not null,
    id               uuid                        not null,
    revision         integer                     not null,
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone not null,
    slug             varchar(120) collate "C"    not null,
    former_slugs     text                        not null,
    headline         text                        not null,
    body             text                        not null,
    services         text                        not null,
    description      text,
    home_series      varchar(36),
    language_tag     varchar(255)                not null,
    updated_at       timestamp(6) with time zone,
    reviewed_at      timestamp(6) with time zone,
    content_note     text,
    publish_at       timestamp(6) with time zone,
    withdrawn_at     timestamp(6) with time zone,
    withdrawn_reason text,
    constraint article_pk primary key (row_id),
    constraint article_one_revision unique (id, revision),
    constraint article_one_open unique (id, superseded_at),
    constraint article_in_time check (recorded_at < superseded_at),
    constraint article_withdrawal check (withdrawn_at is null or publish_at is not null and publish_at <= withdrawn_at)
);
create index article_by_publication on article (publish_at, id);

create  table article_author (
    row_id    uuid    not null,
    position  integer not null,
    author_id uuid    not null,
    constraint article_author_pk primary key (row_id, position),
    constraint article_author_once unique (row_id, author_id),
    constraint article_author_of foreign key (row_id) references article (row_id)
);
create index article_author_by_author on article_author (author_id);

create  table article_topic (
    row_id uuid                     not null,
    topic  varchar(120) collate "C" not null,
    constraint article_topic_pk primary key (row_id, topic),
    constraint article_topic_of foreign key (row_id) references article (row_id)
);
create index article_topic_by_topic on article_topic (topic);

-- A slug keeps its first owner for good, whoever moves on.
create  table article_slug (
    slug     varchar(120) collate "C" not null,
    owner_id uuid                     not null,
    constraint article_slug_pk primary key (slug)
);

create  table page (
    row_id           uuid                        not null,
    id               uuid                        not null,
    revision         integer                     not null,
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone not null,
    slug             varchar(120) collate "C"    not null,
    former_slugs     text                        not null,
    title            text                        not null,
    body             text                        not null,
    services         text                        not null,
    description      text,
    language_tag     varchar(255)                not null,
    publish_at       timestamp(6) with time zone,
    withdrawn_at     timestamp(6) with time zone,
    withdrawn_reason text,
    constraint page_pk primary key (row_id),
    constraint page_one_revision unique (id, revision),
    constraint page_one_open unique (id, superseded_at),
    constraint page_in_time check (recorded_at < superseded_at),
    constraint page_withdrawal check (withdrawn_at is null or publish_at is not null and publish_at <= withdrawn_at)
);

create  table page_slug (
    slug     varchar(120) collate "C" not null,
    owner_id uuid                     not null,
    constraint page_slug_pk primary key (slug)
);

create  table series (
    row_id        uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    slug          varchar(120) collate "C"    not null,
    former_slugs  text                        not null,
    title         text                        not null,
    description   text,
    constraint series_pk primary key (row_id),
    constraint series_one_revision unique (id, revision),
    constraint series_one_open unique (id, superseded_at),
    constraint series_in_time check (recorded_at < superseded_at)
);

create  table series_part (
    row_id     uuid    not null,
    position   integer not null,
    article_id uuid    not null,
    constraint series_part_pk primary key (row_id, position),
    constraint series_part_once unique (row_id, article_id),
    constraint series_part_of foreign key (row_id) references series (row_id)
);
create index series_part_by_article on series_part (article_id);

create  table series_slug (
    slug     varchar(120) collate "C" not null,
    owner_id uuid                     not null,
    constraint series_slug_pk primary key (slug)
);

create  table author (
    row_id        uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    slug          varchar(120) collate "C"    not null,
    former_slugs  text                        not null,
    name          text                        not null,
    title         text,
    bio           text,
    services      text                        not null,
    disclaimers   text                        not null,
    constraint author_pk primary key (row_id),
    constraint author_one_revision unique (id, revision),
    constraint author_one_open unique (id, superseded_at),
    constraint author_in_time check (recorded_at < superseded_at)
);

create  table author_credential (
    row_id           uuid        not null,
    position         integer     not null,
    code             text        not null,
    kind             varchar(20) not null,
    title            text        not null,
    issuer           text        not null,
    jurisdiction     varchar(6),
    registration     text,
    issued           date,
    registered_until date,
    verified_on      date,
    verification_url text,
    constraint author_credential_pk primary key (row_id, position),
    constraint author_credential_of foreign key (row_id) references author (row_id)
);

create  table author_slug (
    slug     varchar(120) collate "C" not null,
    owner_id uuid                     not null,
    constraint author_slug_pk primary key (slug)
);

create  table disclaimer (
    row_id           uuid                        not null,
    id               varchar(120) collate "C"    not null,
    revision         integer                     not null,
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone not null,
    coverages        text                        not null,
    must_be_accepted boolean                     not null,
    constraint disclaimer_pk primary key (row_id),
    constraint disclaimer_one_revision unique (id, revision),
    constraint disclaimer_one_open unique (id, superseded_at),
    constraint disclaimer_in_time check (recorded_at < superseded_at)
);

-- One row for each language of each wording.
create  table disclaimer_wording (
    row_id       uuid                        not null,
    version      integer                     not null,
    language_tag varchar(255) collate "C"    not null,
    effective_at timestamp(6) with time zone not null,
    wording      text                        not null,
    constraint disclaimer_wording_pk primary key (row_id, version, language_tag),
    constraint disclaimer_wording_of foreign key (row_id) references disclaimer (row_id)
);

-- The settings are one thing, read whole: a JSON document.
create  table site_setting (
    row_id        uuid                        not null,
    id            varchar(20)                 not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    document      text                        not null,
    constraint site_setting_pk primary key (row_id),
    constraint site_setting_one_revision unique (id, revision),
    constraint site_setting_one_open unique (id, superseded_at),
    constraint site_setting_in_time check (recorded_at < superseded_at)
);

-- A row for each save. How many are visible only ever grows, whatever order transactions commit in.
create  table site_change (
    id         uuid                        not null,
    changed_at timestamp(6) with time zone not null,
    constraint site_change_pk primary key (id)
);

create  table content_import (
    path        varchar(1000) collate "C"   not null,
    digest      varchar(64)                 not null,
    item        varchar(255)                not null,
    revision    integer                     not null,
    imported_at timestamp(6) with time zone not null,
    constraint content_import_pk primary key (path)
);

-- One row. Whoever has changed it imports; others wait for the end of that transaction.
create  table content_import_lock (
    id        integer not null,
    locked_at timestamp(6) with time zone,
    constraint content_import_lock_pk primary key (id),
    constraint content_import_lock_alone check (id = 1)
);
insert into content_import_lock (id) values (1);
-- Who asked for a conversation: what became of it, in the clear, and what was written for it, locked.
--
-- Nothing personal stands in the clear. What was written, and noted of it, is one JSON document for each request,
-- encrypted with a key of its own that is not in this database (db/keys); beside it stands a keyed digest of the e-mail
-- address. Both go when the request is erased, and with them the form that it came from. What is left says that there
-- was a request, what happened to it and who looked at it.
--
-- bytea is any number of bytes; the other placeholders are as in V1.

create  table consultation_request (
    id             uuid                        not null,
    revision       integer                     not null,
    reference      varchar(9) collate "C"      not null,
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
create  table request_correspondence (
    request_id        uuid        not null,
    email_fingerprint varchar(64) not null,
    sealed            bytea    not null,
    constraint request_correspondence_pk primary key (request_id),
    constraint request_correspondence_of foreign key (request_id) references consultation_request (id)
);
create index request_correspondence_by_email on request_correspondence (email_fingerprint);

-- Which wordings were accepted with it.
create  table request_acknowledgement (
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
create  table request_entry (
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
create  table request_trail (
    request_id  uuid                        not null,
    position    integer                     not null,
    happened_at timestamp(6) with time zone not null,
    actor       varchar(120)                not null,
    event       varchar(20),
    constraint request_trail_pk primary key (request_id, position),
    constraint request_trail_of foreign key (request_id) references consultation_request (id)
);

-- The outbox. What a notice says is written when it is sent.
create  table notice (
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
create  table retention_run (
    id     uuid                        not null,
    run_at timestamp(6) with time zone not null,
    lapsed integer                     not null,
    spam   integer                     not null,
    erased integer                     not null,
    constraint retention_run_pk primary key (id)
);
create index retention_run_by_time on retention_run (run_at, id);
-- The open time that a request asks for: nothing personal, and it holds nothing. All of it is there, or nothing.

alter table consultation_request add column asked_type varchar(120);
alter table consultation_request add column asked_from timestamp(6) with time zone;
alter table consultation_request add column asked_until timestamp(6) with time zone;
alter table consultation_request add constraint consultation_request_asked_whole check (
    asked_type is null and asked_from is null and asked_until is null
    or asked_type is not null and asked_from is not null and asked_until is not null and asked_from < asked_until);
create index consultation_request_by_asked_time on consultation_request (asked_from);
-- When practitioners can be met, which meetings are agreed, what was told of it, and what else takes their time.
--
-- Nothing here says who a meeting is with: that is the request's correspondence. Diary, meeting and blocked time stand as
-- they are now; their past is in the history of the requests.
--
--  makes a comment of a line on any other database; the other placeholders are as in V1 and V2.

-- Hours, closures and rules are one thing, read whole: a JSON document. The id is the practitioner's.
create  table schedule (
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

create  table meeting_type (
    row_id        uuid                        not null,
    id            varchar(120) collate "C"    not null,
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
create  table diary (
    practitioner_id uuid    not null,
    revision        integer not null,
    constraint diary_pk primary key (practitioner_id)
);

create  table meeting (
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
 create extension if not exists btree_gist;
 alter table meeting add constraint meeting_apart exclude using gist (practitioner_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (standing <> 'CANCELLED');

create  table blocked_time (
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
alter table notice alter column request_id drop not null;
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
create  table request_link (
    request_id uuid                        not null,
    revoked_at timestamp(6) with time zone not null,
    constraint request_link_pk primary key (request_id),
    constraint request_link_of foreign key (request_id) references consultation_request (id)
);

-- How often a practitioner's private calendar was given another address.
create  table calendar_feed (
    practitioner_id uuid    not null,
    renewals        integer not null,
    constraint calendar_feed_pk primary key (practitioner_id)
);

-- The practitioners' other calendars, known by a digest of their address, and what they last said: when, never what.
create  table busy_calendar (
    id              varchar(64)                 not null,
    practitioner_id uuid                        not null,
    read_at         timestamp(6) with time zone,
    read_from       timestamp(6) with time zone,
    read_until      timestamp(6) with time zone,
    failing_since   timestamp(6) with time zone,
    reason          varchar(60),
    constraint busy_calendar_pk primary key (id)
);

create  table busy_time (
    id          uuid                        not null,
    calendar_id varchar(64)                 not null,
    starts_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    constraint busy_time_pk primary key (id),
    constraint busy_time_of foreign key (calendar_id) references busy_calendar (id),
    constraint busy_time_in_time check (starts_at < ends_at)
);
create index busy_time_by_end on busy_time (calendar_id, ends_at);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '1', 'articles series authors disclaimers', 'SQL', 'V1__articles_series_authors_disclaimers.sql', '211385100', 'postgres', '2026-11-24 19:43:46.302582', '103', 't');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '2', 'consultation requests', 'SQL', 'V2__consultation_requests.sql', '1932853265', 'postgres', '2026-11-24 19:43:46.422471', '54', 't');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('3', '3', 'asked times', 'SQL', 'V3__asked_times.sql', '-1192918683', 'postgres', '2026-11-24 19:43:46.48996', '4', 't');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('4', '4', 'meetings and letters', 'SQL', 'V4__meetings_and_letters.sql', '1718185780', 'postgres', '2026-11-24 19:43:46.502673', '60', 't');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20f15-f635-72c6-9b87-9ec4e8a49676', 'site', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","emergency":"911","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}],"consultation":{"offer":["Free of charge, about 20 minutes","By phone or video call, as you prefer","No card, no account, no obligation"],"answerWithin":"two working days","askWhereabouts":true,"askVoicemail":true,"minors":"This practice works with adults, and nothing that you wrote here was kept. You deserve to be heard all the same: please tell an adult you trust, or a counselor at your school. The crisis line named on this page is there for you, too.","notWatched":"This form is not watched around the clock.","retention":{"openDays":30,"closedMonths":12,"spamDays":30},"reminders":["PT24H","PT1H"],"unansweredAfter":"PT24H","otherTimesAfter":"PT120H","notify":{"own":{}}}}');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20f15-f709-74b1-bf18-b2ed9170c9de', 'site', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","emergency":"911","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}],"consultation":{"offer":["Free of charge, about 20 minutes","By phone or video call, as you prefer","No card, no account, no obligation"],"answerWithin":"two working days","askWhereabouts":true,"askVoicemail":true,"minors":"This practice works with adults, and nothing that you wrote here was kept. You deserve to be heard all the same: please tell an adult you trust, or a counselor at your school. The crisis line named on this page is there for you, too.","notWatched":"This form is not watched around the clock.","retention":{"openDays":30,"closedMonths":12,"spamDays":30},"reminders":["PT24H","PT1H"],"unansweredAfter":"PT24H","otherTimesAfter":"PT120H","notify":{"own":{}}}}');
insert into site_change (id, changed_at) values ('01a20f15-f50e-712e-b50a-7c12735b1276', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f533-7619-96fc-94700c4077c4', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f55e-75e9-9eec-727216500b06', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f58a-71ad-8e1b-5d59a3a2db27', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f5af-7c30-b147-81f48e26d135', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f5c0-7071-ace8-aa57508952df', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f5d8-712d-aa20-886ba52a58f0', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f5fc-7875-8dd4-d3198a4ffded', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f635-755e-9b88-343a5867fa75', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f65e-7952-b64f-71fc7ab57292', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f68d-7c98-8eca-455b6c65d059', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f6a6-753f-92b8-0e026e84633d', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f6cb-75fc-8c87-73bfce451bf2', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f6f5-74b7-8aad-2cd929e42dc4', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f712-79cd-a011-8cededee2b85', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f8c7-7a14-85f6-e5c71647b2f2', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20f15-f8e7-7486-9aea-02bdd86405af', '2026-06-01 13:00:00.654321+00');
insert into series_slug (slug, owner_id) values ('words-for-feelings', '01930000-0000-7000-8000-0000000000c1');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a20f15-f5fa-7dbb-944b-ae0941216bc0', '01930000-0000-7000-8000-0000000000c1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'words-for-feelings', '', 'Words for feelings');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a20f15-f6d9-77a1-b162-cee79691454a', '01930000-0000-7000-8000-0000000000c1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'words-for-feelings', '', 'Words for feelings');
insert into schedule (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20f15-f8c7-773e-85f5-402959ff6f85', '01930000-0000-7000-8000-0000000000a1', '1', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', '{"zone":"America/New_York","week":{"MONDAY":[{"from":"09:30","until":"12:00"},{"from":"22:00","until":"00:00"}],"WEDNESDAY":[{"from":"09:30","until":"12:00"},{"from":"22:00","until":"00:00"}]},"closures":[{"first":"2026-12-24","last":"2027-01-01","reason":"Away, “far”"}],"extraOpenings":[{"from":"10:00","until":"11:15","day":"2026-06-13"}],"rules":{"bufferBefore":0,"bufferAfter":15,"minimumNotice":1440,"horizonDays":60,"mostPerDay":7,"step":30,"latestChange":1440,"mostReschedules":2}}');
insert into retention_run (id, run_at, lapsed, spam, erased) values ('01a20f15-f8a2-73f1-be70-5e6c52eae977', '2026-06-02 08:01:00+00', '1', '2', '3');
insert into page_slug (slug, owner_id) values ('about', '01930000-0000-7000-8000-0000000000d1');
insert into page_slug (slug, owner_id) values ('about-us', '01930000-0000-7000-8000-0000000000d1');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a20f15-f5d7-7f35-b3ad-d2199e39008e', '01930000-0000-7000-8000-0000000000d1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'about', '', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a20f15-f6bf-75f2-a116-20f04f45b13c', '01930000-0000-7000-8000-0000000000d1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'about-us', 'about', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into meeting_type (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20f15-f8e7-721e-9ae9-0d68fcf1efa7', 'first-conversation', '1', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', '{"name":"A first conversation, “just so”","length":30,"practitioner":"01930000-0000-7000-8000-0000000000a1","place":{"kind":"video","link":"https://video.example/room?x=1"},"confirm":"ASK_FIRST","retired":false,"service":"coaching","fee":"Free of charge"}');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a20f15-f55e-7318-9eeb-35f618d93eae', 'coaching-is-not-therapy', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'service:coaching', 'f');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a20f15-f683-72f0-892c-241e758c187f', 'coaching-is-not-therapy', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'service:coaching', 'f');
insert into diary (practitioner_id, revision) values ('01930000-0000-7000-8000-0000000000a1', '3');
insert into content_import (path, digest, item, revision, imported_at) values ('articles/one.md', '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00');
insert into consultation_request (id, revision, reference, submission_key, purpose, state, suspected, received_at, last_change_at, entries, traces) values ('01930000-0000-7000-8000-00000000a001', '3', 'K7QF-2M9X', '01930000-0000-7000-8000-00000000b001', 'CONVERSATION', 'BOOKED', 'f', '2026-06-01 15:00:00.123456+00', '2026-06-02 08:00:02+00', '3', '4');
insert into consultation_request (id, revision, reference, purpose, state, suspected, received_at, last_change_at, entries, traces) values ('01930000-0000-7000-8000-00000000a002', '2', 'K7QF-2M9Z', 'CONVERSATION', 'ERASED', 'f', '2026-06-01 15:00:00.123456+00', '2026-06-02 08:00:00+00', '2', '2');
insert into consultation_request (id, revision, reference, submission_key, purpose, state, suspected, received_at, last_change_at, entries, traces, asked_type, asked_from, asked_until) values ('01930000-0000-7000-8000-00000000a011', '2', 'K7QF-2M9C', '01930000-0000-7000-8000-00000000a011', 'CONVERSATION', 'BOOKED', 'f', '2026-06-03 15:00:00.123456+00', '2026-06-03 15:01:00.123456+00', '3', '3', 'first-conversation', '2026-06-10 14:00:00+00', '2026-06-10 14:30:00+00');
insert into author_slug (slug, owner_id) values ('mara-lindqvist', '01930000-0000-7000-8000-0000000000a1');
insert into author_slug (slug, owner_id) values ('theo-okafor', '01930000-0000-7000-8000-0000000000a2');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, title, bio, services, disclaimers) values ('01a20f15-f533-731c-96fb-65015a12c031', '01930000-0000-7000-8000-0000000000a2', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'theo-okafor', '', 'Theo Okafor', 'Coach', 'Walks with people through a change they have chosen.', 'coaching', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a20f15-f50d-7e44-b1af-c2fc36644944', '01930000-0000-7000-8000-0000000000a1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a20f15-f657-7744-8fc8-674b544e313a', '01930000-0000-7000-8000-0000000000a1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', 'coaching-is-not-therapy');
insert into article_slug (slug, owner_id) values ('one', '01930000-0000-7000-8000-000000000001');
insert into article_slug (slug, owner_id) values ('two', '01930000-0000-7000-8000-000000000002');
insert into article_slug (slug, owner_id) values ('three', '01930000-0000-7000-8000-000000000003');
insert into article_slug (slug, owner_id) values ('one-anew', '01930000-0000-7000-8000-000000000001');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a20f15-f5af-78eb-b146-08dba6de7d2f', '01930000-0000-7000-8000-000000000002', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'two', '', 'A word for two', 'Before a feeling can be *shared*, it wants a name.

This is about two.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag) values ('01a20f15-f5bf-7e41-a1f0-16675a677238', '01930000-0000-7000-8000-000000000003', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'three', '', 'A word for three', 'Before a feeling can be *shared*, it wants a name.

This is about three.', '', 'en');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a20f15-f589-7e0b-9ec5-b5c5b63c8783', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'one', '', 'A word for one', 'Before a feeling can be *shared*, it wants a name.

This is about one.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at, withdrawn_at, withdrawn_reason) values ('01a20f15-f69c-74b7-bc33-fd2b0d201290', '01930000-0000-7000-8000-000000000001', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'one-anew', 'one', 'A word for one', 'It''s *another* text; with a line,

and 🙂 one more.', '', 'en', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:01:00.654321+00', 'Being rewritten.');
insert into series_part (row_id, position, article_id) values ('01a20f15-f5fa-7dbb-944b-ae0941216bc0', '0', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a20f15-f5fa-7dbb-944b-ae0941216bc0', '1', '01930000-0000-7000-8000-000000000002');
insert into series_part (row_id, position, article_id) values ('01a20f15-f5fa-7dbb-944b-ae0941216bc0', '2', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a20f15-f6d9-77a1-b162-cee79691454a', '0', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a20f15-f6d9-77a1-b162-cee79691454a', '1', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a20f15-f6d9-77a1-b162-cee79691454a', '2', '01930000-0000-7000-8000-000000000002');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_trail (request_id, position, happened_at, actor) values ('01930000-0000-7000-8000-00000000a001', '1', '2026-06-02 08:00:00+00', 'mara-lindqvist');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '2', '2026-06-02 08:00:01+00', 'mara-lindqvist', 'NOTED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '3', '2026-06-02 08:00:02+00', 'mara-lindqvist', 'BOOKED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '1', '2026-06-02 08:00:00+00', 'system', 'ERASED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '0', '2026-06-03 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '1', '2026-06-03 15:00:00.123456+00', 'enquirer', 'BOOKED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '2', '2026-06-03 15:01:00.123456+00', 'enquirer', 'RESCHEDULED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '1', '2026-06-02 08:00:01+00', 'mara-lindqvist', 'NOTED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '2', '2026-06-02 08:00:02+00', 'mara-lindqvist', 'BOOKED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '1', '2026-06-02 08:00:00+00', 'system', 'ERASED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '1', '2026-06-03 15:00:00.123456+00', 'enquirer', 'BOOKED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '0', '2026-06-03 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a011', '2', '2026-06-03 15:01:00.123456+00', 'enquirer', 'RESCHEDULED');
insert into request_correspondence (request_id, email_fingerprint, sealed) values ('01930000-0000-7000-8000-00000000a001', '10a0b59a1c18eb444ba66536473d9c67436c99b2383e6f054f996e14345964dd', '\x43a4e068f4dec3924966c1f85c713d4c2cd80e84c9d54fc72b1eaa6d9d47195cb2017308a84bc78c9c7296676f9083f16f944fe6ca74d98d0e64ead0bb3c036f940b6a0486db57552ca8411d1c382a34c36104b79e9484916d13b4ab5a9b5b60986601e767669747b4865c56582f7d68f24804be6fd4a533fc61c25152d5f5920f1226bec9e94ebc8e5a85fdb2718a932c03eaf0158730ff25dbd24b139879cd1f9b0ef153782542a2f813f986b973e06d2cc9c65a6c3ab7c7049af56064334f0872c029134efefd65276fd0d32c9e423389eee7dfe99a0acb001037a2e9556ddbc1b0f229bb427af3ca2ef704bcee8dd8e705367a98e996ea2c89a0be899e00d9c3f66864985b9ba8177c01de8c5458c4692c6796cf57a867c50d9c619a21cd510d9458f5a6cd487b6b4af2bbab474ad17d472b909373cea1a37cc7b786e86124d3fa77081a1373a97ac1fa9bde28732f42ee23bd10c6e328b2371b0b065f4d4c9be02cf92a2d204acb21513ab6c9a4350909736f3af356653dc8965d30cc220d407a2e2ca6fe001bfeb27494286353cfc6e97f78bbe02ee2f1d3d5b63537b09c451fbd40c46e6d0e052e800cf909c147dff4090bf389e82a7497c830eeed958df1b045db77ef403f341ed59b5e08943d220bc8d097061467d09e8f910c3009c8d8a7800198cd9e6c4e4ef646dbb5adae9f025b331860659387aebc4cc701858114ffd428c27d50362dd7e8bd4c52978b');
insert into request_correspondence (request_id, email_fingerprint, sealed) values ('01930000-0000-7000-8000-00000000a011', '10a0b59a4a2719126cc21af6d563ad0bc0382b3d0e4c569577f3f60e46cf8701', '\x9bf49fe91e098aca7542031d5e55c4fb91108dd85dcb400eb45122f57d05f7a2ebe4580d7848f5e81451aec9a09fbeec975b8ed775a8df815acf962b9e9b06b756517a6eb3b0330fa72c1f4305107b559c6628f7ee2f0ad08da0801193aa266f1b9e00d9eb92a9037b96301419c918aa083b4312aa45e0327d7e3634347c5db1f29f3817a553de325ca6ba39a4ae27743223d86dde2bc6e03a951771d81039936df3fe0bf5c7ac343525b074e8cec6dce4b4c24df2f7e08de7fba0d2410438bb3a');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a001', '1', 'a-coaching', '12', 'pt-BR', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a001', '0', 'consent', '1', 'en', 'abababababababababababababababababababababababababababababababab', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a002', '1', 'a-coaching', '12', 'pt-BR', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a002', '0', 'consent', '1', 'en', 'abababababababababababababababababababababababababababababababab', '2026-06-01 15:00:00.123456+00');
insert into notice (id, request_id, kind, recorded_at, state, due_at, attempts) values ('01930000-0000-7000-8000-00000000c002', '01930000-0000-7000-8000-00000000a001', 'NEW_REQUEST', '2026-06-01 15:00:00.123456+00', 'WAITING', '2026-06-01 15:00:00.123456+00', '0');
insert into notice (id, request_id, kind, recorded_at, state, due_at, attempts) values ('01930000-0000-7000-8000-00000000c001', '01930000-0000-7000-8000-00000000a001', 'RECEIVED', '2026-06-01 15:00:00.123456+00', 'WAITING', '2026-06-01 15:00:00.123456+00', '0');
insert into notice (id, request_id, kind, recorded_at, state, due_at, attempts) values ('01930000-0000-7000-8000-00000000c011', '01930000-0000-7000-8000-00000000a011', 'BOOKED', '2026-06-03 15:00:00.123456+00', 'WAITING', '2026-06-03 15:00:00.123456+00', '0');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20f15-f55e-7318-9eeb-35f618d93eae', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20f15-f683-72f0-892c-241e758c187f', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20f15-f683-72f0-892c-241e758c187f', '2', 'en', '2026-06-01 13:01:00.654321+00', 'Said anew, “better”.');
insert into blocked_time (id, practitioner_id, starts_at, ends_at) values ('01a20f15-f9f2-734e-a416-d7eb5b4d7525', '01930000-0000-7000-8000-0000000000a1', '2026-06-11 14:00:00.000001+00', '2026-06-11 17:00:00.000001+00');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a20f15-f50d-7e44-b1af-c2fc36644944', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a20f15-f50d-7e44-b1af-c2fc36644944', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a20f15-f657-7744-8fc8-674b544e313a', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a20f15-f657-7744-8fc8-674b544e313a', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into article_topic (row_id, topic) values ('01a20f15-f589-7e0b-9ec5-b5c5b63c8783', 'naming-feelings');
insert into article_topic (row_id, topic) values ('01a20f15-f69c-74b7-bc33-fd2b0d201290', 'naming-feelings');
insert into article_author (row_id, position, author_id) values ('01a20f15-f589-7e0b-9ec5-b5c5b63c8783', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20f15-f5af-78eb-b146-08dba6de7d2f', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20f15-f5bf-7e41-a1f0-16675a677238', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20f15-f69c-74b7-bc33-fd2b0d201290', '0', '01930000-0000-7000-8000-0000000000a1');
insert into meeting (id, request_id, practitioner_id, type, starts_at, ends_at, sequence_number, moved, standing) values ('01930000-0000-7000-8000-00000000a011', '01930000-0000-7000-8000-00000000a011', '01930000-0000-7000-8000-0000000000a1', 'first-conversation', '2026-06-17 14:00:00+00', '2026-06-17 14:30:00+00', '1', '1', 'BOOKED');
