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
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '1', 'articles series authors disclaimers', 'SQL', 'V1__articles_series_authors_disclaimers.sql', '211385100', 'postgres', '2026-11-24 16:48:36.970884', '37', 't');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '2', 'consultation requests', 'SQL', 'V2__consultation_requests.sql', '1932853265', 'postgres', '2026-11-24 16:48:37.021803', '15', 't');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20e75-984a-7ac3-b147-d0d2ca0f8ddc', 'site', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","emergency":"911","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}],"consultation":{"offer":["Free of charge, about 20 minutes","By phone or video call, as you prefer","No card, no account, no obligation"],"answerWithin":"two working days","askWhereabouts":true,"askVoicemail":true,"minors":"This practice works with adults, and nothing that you wrote here was kept. You deserve to be heard all the same: please tell an adult you trust, or a counselor at your school. The crisis line named on this page is there for you, too.","notWatched":"This form is not watched around the clock.","retention":{"openDays":30,"closedMonths":12,"spamDays":30}}}');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a20e75-98c6-7192-9931-45fdce8c2eee', 'site', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","emergency":"911","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}],"consultation":{"offer":["Free of charge, about 20 minutes","By phone or video call, as you prefer","No card, no account, no obligation"],"answerWithin":"two working days","askWhereabouts":true,"askVoicemail":true,"minors":"This practice works with adults, and nothing that you wrote here was kept. You deserve to be heard all the same: please tell an adult you trust, or a counselor at your school. The crisis line named on this page is there for you, too.","notWatched":"This form is not watched around the clock.","retention":{"openDays":30,"closedMonths":12,"spamDays":30}}}');
insert into site_change (id, changed_at) values ('01a20e75-97b8-767f-800f-0bfe2dbd0b41', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-97cc-7fca-ba9a-6c1cc73b9c06', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-97e5-7daf-a8fb-e71d2a80302e', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-97f2-7867-8b9d-9a8ad3273607', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-980b-7436-8b82-6fe75155da81', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-981d-7326-b9cb-e0dc39f2ef0e', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-982c-7d4d-ad4b-89127d27d9d9', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-9839-7cd8-b2cb-4106cfd415b0', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-984a-7bdf-b148-f72c0321eac8', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-9868-737f-91a6-217fb6075011', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-9881-7cd6-a9dd-26f51a22821b', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-988f-7e69-9764-81c09f0d3541', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-98a2-7c84-a53a-df68c8310d22', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-98b5-742c-bbbf-744763175fb1', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a20e75-98cd-71de-ae51-1d96be76fc4f', '2026-06-01 13:00:00.654321+00');
insert into series_slug (slug, owner_id) values ('words-for-feelings', '01930000-0000-7000-8000-0000000000c1');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a20e75-9839-7b31-b2ca-8fb3665dc17d', '01930000-0000-7000-8000-0000000000c1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'words-for-feelings', '', 'Words for feelings');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a20e75-98ac-7133-9901-2060baa591b5', '01930000-0000-7000-8000-0000000000c1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'words-for-feelings', '', 'Words for feelings');
insert into retention_run (id, run_at, lapsed, spam, erased) values ('01a20e75-99a0-7eac-bdd3-b5cf6af90a98', '2026-06-02 08:01:00+00', '1', '2', '3');
insert into page_slug (slug, owner_id) values ('about', '01930000-0000-7000-8000-0000000000d1');
insert into page_slug (slug, owner_id) values ('about-us', '01930000-0000-7000-8000-0000000000d1');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a20e75-982c-7bd3-ad4a-223d89493fc7', '01930000-0000-7000-8000-0000000000d1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'about', '', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a20e75-989a-76eb-8554-c79a65074309', '01930000-0000-7000-8000-0000000000d1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'about-us', 'about', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a20e75-97e5-7bcf-a8fa-3fb2f0211329', 'coaching-is-not-therapy', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'service:coaching', 'f');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a20e75-987b-7cd9-91c2-693c525754fa', 'coaching-is-not-therapy', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'service:coaching', 'f');
insert into content_import (path, digest, item, revision, imported_at) values ('articles/one.md', '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00');
insert into consultation_request (id, revision, reference, submission_key, purpose, state, suspected, received_at, last_change_at, entries, traces) values ('01930000-0000-7000-8000-00000000a001', '3', 'K7QF-2M9X', '01930000-0000-7000-8000-00000000b001', 'CONVERSATION', 'BOOKED', 'f', '2026-06-01 15:00:00.123456+00', '2026-06-02 08:00:02+00', '3', '4');
insert into consultation_request (id, revision, reference, purpose, state, suspected, received_at, last_change_at, entries, traces) values ('01930000-0000-7000-8000-00000000a002', '2', 'K7QF-2M9Z', 'CONVERSATION', 'ERASED', 'f', '2026-06-01 15:00:00.123456+00', '2026-06-02 08:00:00+00', '2', '2');
insert into author_slug (slug, owner_id) values ('mara-lindqvist', '01930000-0000-7000-8000-0000000000a1');
insert into author_slug (slug, owner_id) values ('theo-okafor', '01930000-0000-7000-8000-0000000000a2');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, title, bio, services, disclaimers) values ('01a20e75-97cc-7e67-ba99-5d6c99b3bda5', '01930000-0000-7000-8000-0000000000a2', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'theo-okafor', '', 'Theo Okafor', 'Coach', 'Walks with people through a change they have chosen.', 'coaching', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a20e75-97b8-738b-800e-d33c8cb18982', '01930000-0000-7000-8000-0000000000a1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a20e75-9861-7e62-b76c-bd6a07f62f16', '01930000-0000-7000-8000-0000000000a1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', 'coaching-is-not-therapy');
insert into article_slug (slug, owner_id) values ('one', '01930000-0000-7000-8000-000000000001');
insert into article_slug (slug, owner_id) values ('two', '01930000-0000-7000-8000-000000000002');
insert into article_slug (slug, owner_id) values ('three', '01930000-0000-7000-8000-000000000003');
insert into article_slug (slug, owner_id) values ('one-anew', '01930000-0000-7000-8000-000000000001');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a20e75-980b-72e5-8b81-05ea6967c0b3', '01930000-0000-7000-8000-000000000002', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'two', '', 'A word for two', 'Before a feeling can be *shared*, it wants a name.

This is about two.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag) values ('01a20e75-981d-71f8-b9ca-fdabb62bd206', '01930000-0000-7000-8000-000000000003', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'three', '', 'A word for three', 'Before a feeling can be *shared*, it wants a name.

This is about three.', '', 'en');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a20e75-97f2-768c-8b9c-c2f4d7442676', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'one', '', 'A word for one', 'Before a feeling can be *shared*, it wants a name.

This is about one.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at, withdrawn_at, withdrawn_reason) values ('01a20e75-988a-71fa-899f-9b907a33e38e', '01930000-0000-7000-8000-000000000001', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'one-anew', 'one', 'A word for one', 'It''s *another* text; with a line,

and 🙂 one more.', '', 'en', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:01:00.654321+00', 'Being rewritten.');
insert into series_part (row_id, position, article_id) values ('01a20e75-9839-7b31-b2ca-8fb3665dc17d', '0', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a20e75-9839-7b31-b2ca-8fb3665dc17d', '1', '01930000-0000-7000-8000-000000000002');
insert into series_part (row_id, position, article_id) values ('01a20e75-9839-7b31-b2ca-8fb3665dc17d', '2', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a20e75-98ac-7133-9901-2060baa591b5', '0', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a20e75-98ac-7133-9901-2060baa591b5', '1', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a20e75-98ac-7133-9901-2060baa591b5', '2', '01930000-0000-7000-8000-000000000002');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_trail (request_id, position, happened_at, actor) values ('01930000-0000-7000-8000-00000000a001', '1', '2026-06-02 08:00:00+00', 'mara-lindqvist');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '2', '2026-06-02 08:00:01+00', 'mara-lindqvist', 'NOTED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '3', '2026-06-02 08:00:02+00', 'mara-lindqvist', 'BOOKED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_trail (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '1', '2026-06-02 08:00:00+00', 'system', 'ERASED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '1', '2026-06-02 08:00:01+00', 'mara-lindqvist', 'NOTED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a001', '2', '2026-06-02 08:00:02+00', 'mara-lindqvist', 'BOOKED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '0', '2026-06-01 15:00:00.123456+00', 'enquirer', 'RECEIVED');
insert into request_entry (request_id, position, happened_at, actor, event) values ('01930000-0000-7000-8000-00000000a002', '1', '2026-06-02 08:00:00+00', 'system', 'ERASED');
insert into request_correspondence (request_id, email_fingerprint, sealed) values ('01930000-0000-7000-8000-00000000a001', '10a0b59a1c18eb444ba66536473d9c67436c99b2383e6f054f996e14345964dd', '\x8fcfb6ef1e4ea5b3b8519c5b3d639ce46f084741e3a32c88065523a5feaaf7c8da78ca1b4e9bb3df6eac10234bd6b21bc5e16d7cce98e721b86c3728839df56f51798bb237a75aca0abfa795c90066d1e98e1d9cfb008555ddbef6127117a8fe2d9a76cf8ce0779721a7231c8920a7f0693b344e21f6b0896bcad1c1c7d200d8f2b7f4fa04ec17db3e059cc0f8fc0da201935cbe7208a580002a265f2fb85e5aedc7a77a2bbac2543a6d08739155ef5e263ab45db77087237bfb6e19c7401162234ffff061f0911f1534ea1d7898911fa69f596935db7efe5f2dff59981107003a6b7c604f9399ccbe903c4da7f4473a36f61acf07c1911bfc79dafe0d469743e2b1080f5e9c393a4da0bd7e3dacc7b9e8f0f04aaaf9ce5d223fb93aad1330f210a08fc0a2a16356cec487685d917905dd56e17bb68aa4593b1d9a1b6159a33d88241e44e3d8c42a6863f1543c67ab94deff3296ea166f6c9cb1ef30baa928aaa093e27d52d8b1ff39963decd58297811956a6e18016cad56ed0754e37e488e292b2c821714f43c839d5ba553fac236b434fdc8e091cb424964f428f2b15359aaf2a91ac3b4bd064cf419927e58889f43f3ad1e5811117e454fa0478de2c420620921e289f8077f3cbf66a8f33a1ac460c271c0267737cd54853abee054a53b58a450239e48062bd32a21a16fa33b7952b111abbcf9416e29d600978ab8100ea9752db3c6901efcd6040ff61f7cc65764c');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a001', '0', 'consent', '1', 'en', 'abababababababababababababababababababababababababababababababab', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a001', '1', 'a-coaching', '12', 'pt-BR', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a002', '1', 'a-coaching', '12', 'pt-BR', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', '2026-06-01 15:00:00.123456+00');
insert into request_acknowledgement (request_id, position, disclaimer, version, language_tag, digest, accepted_at) values ('01930000-0000-7000-8000-00000000a002', '0', 'consent', '1', 'en', 'abababababababababababababababababababababababababababababababab', '2026-06-01 15:00:00.123456+00');
insert into notice (id, request_id, kind, recorded_at) values ('01930000-0000-7000-8000-00000000c001', '01930000-0000-7000-8000-00000000a001', 'RECEIVED', '2026-06-01 15:00:00.123456+00');
insert into notice (id, request_id, kind, recorded_at) values ('01930000-0000-7000-8000-00000000c002', '01930000-0000-7000-8000-00000000a001', 'NEW_REQUEST', '2026-06-01 15:00:00.123456+00');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20e75-97e5-7bcf-a8fa-3fb2f0211329', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20e75-987b-7cd9-91c2-693c525754fa', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a20e75-987b-7cd9-91c2-693c525754fa', '2', 'en', '2026-06-01 13:01:00.654321+00', 'Said anew, “better”.');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a20e75-97b8-738b-800e-d33c8cb18982', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a20e75-97b8-738b-800e-d33c8cb18982', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a20e75-9861-7e62-b76c-bd6a07f62f16', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a20e75-9861-7e62-b76c-bd6a07f62f16', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into article_topic (row_id, topic) values ('01a20e75-97f2-768c-8b9c-c2f4d7442676', 'naming-feelings');
insert into article_topic (row_id, topic) values ('01a20e75-988a-71fa-899f-9b907a33e38e', 'naming-feelings');
insert into article_author (row_id, position, author_id) values ('01a20e75-97f2-768c-8b9c-c2f4d7442676', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20e75-980b-72e5-8b81-05ea6967c0b3', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20e75-981d-71f8-b9ca-fdabb62bd206', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a20e75-988a-71fa-899f-9b907a33e38e', '0', '01930000-0000-7000-8000-0000000000a1');
