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
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '1', 'articles series authors disclaimers', 'SQL', 'V1__articles_series_authors_disclaimers.sql', '211385100', 'postgres', '2026-11-23 02:28:48.720903', '170', 't');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a2063c-1f7d-7e22-8722-bfeb4c3d2728', 'site', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}]}');
insert into site_setting (row_id, id, revision, recorded_at, superseded_at, document) values ('01a2063c-2437-7cc1-808b-8d05428ee185', 'site', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', '{"name":"Emotional Connections Method","zone":"Z","locale":"en-US","crisis":{"label":"In crisis? Call or text 988, any hour. In danger, call 911.","phone":"988","sms":"988","url":"https://988lifeline.org/"},"services":[],"navigation":[{"label":"Start","url":"/"},{"label":"Articles","url":"/articles"},{"label":"Series","url":"/series"}]}');
insert into site_change (id, changed_at) values ('01a2063c-1326-7d1b-b62d-3f2aea5a66a2', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-136d-7f8f-b3ef-e3a65f56c933', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-165f-72bb-b306-5fc5870f8497', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-16fa-753b-be09-e2e7005ebc60', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-175c-7f3f-a342-c238b5b6016d', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-1883-7132-bc3f-5e0cbf6d4da3', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-1b9b-7e4e-9af3-b59fa62ea5b9', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-1c42-7ad6-aa8a-dae97ea47ada', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-1f7e-7293-a62d-eb7cd8f44fe2', '2026-06-01 12:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-20b4-7ed2-b19e-b589e097da95', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-227e-7414-9e86-b39110621241', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-22c4-7643-9852-d388eb0780ea', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-2317-7fa1-9ebb-d2752f7ef190', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-236b-74f0-9692-f1ca3a2a51d1', '2026-06-01 13:00:00.654321+00');
insert into site_change (id, changed_at) values ('01a2063c-24a3-7a23-8b2b-302f24df06a1', '2026-06-01 13:00:00.654321+00');
insert into series_slug (slug, owner_id) values ('words-for-feelings', '01930000-0000-7000-8000-0000000000c1');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a2063c-1c42-758b-aa89-8deb3e5dd3ca', '01930000-0000-7000-8000-0000000000c1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'words-for-feelings', '', 'Words for feelings');
insert into series (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title) values ('01a2063c-234f-783e-b921-3e4f36ffde2f', '01930000-0000-7000-8000-0000000000c1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'words-for-feelings', '', 'Words for feelings');
insert into page_slug (slug, owner_id) values ('about', '01930000-0000-7000-8000-0000000000d1');
insert into page_slug (slug, owner_id) values ('about-us', '01930000-0000-7000-8000-0000000000d1');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a2063c-1b9b-7698-9af2-8a843263320e', '01930000-0000-7000-8000-0000000000d1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'about', '', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into page (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, title, body, services, language_tag, publish_at) values ('01a2063c-22f3-742d-8ada-4fcf7e8fc781', '01930000-0000-7000-8000-0000000000d1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'about-us', 'about', 'About about', 'What we do, and do not do.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a2063c-165e-7daa-8436-308eb5ee6e1b', 'coaching-is-not-therapy', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'service:coaching', 'f');
insert into disclaimer (row_id, id, revision, recorded_at, superseded_at, coverages, must_be_accepted) values ('01a2063c-2260-74fe-8a89-3de027b44f44', 'coaching-is-not-therapy', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'service:coaching', 'f');
insert into content_import (path, digest, item, revision, imported_at) values ('articles/one.md', '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00');
insert into author_slug (slug, owner_id) values ('mara-lindqvist', '01930000-0000-7000-8000-0000000000a1');
insert into author_slug (slug, owner_id) values ('theo-okafor', '01930000-0000-7000-8000-0000000000a2');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, title, bio, services, disclaimers) values ('01a2063c-136d-7a8f-b3ee-d92464385736', '01930000-0000-7000-8000-0000000000a2', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'theo-okafor', '', 'Theo Okafor', 'Coach', 'Walks with people through a change they have chosen.', 'coaching', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a2063c-1326-731d-b62c-aa33cb5eca78', '01930000-0000-7000-8000-0000000000a1', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', '');
insert into author (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, name, services, disclaimers) values ('01a2063c-2065-7e46-9035-45fde4270004', '01930000-0000-7000-8000-0000000000a1', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'mara-lindqvist', '', 'Mara Lindqvist', '', 'coaching-is-not-therapy');
insert into article_slug (slug, owner_id) values ('one', '01930000-0000-7000-8000-000000000001');
insert into article_slug (slug, owner_id) values ('two', '01930000-0000-7000-8000-000000000002');
insert into article_slug (slug, owner_id) values ('three', '01930000-0000-7000-8000-000000000003');
insert into article_slug (slug, owner_id) values ('one-anew', '01930000-0000-7000-8000-000000000001');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a2063c-175c-79ce-a341-72b13b86a14c', '01930000-0000-7000-8000-000000000002', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'two', '', 'A word for two', 'Before a feeling can be *shared*, it wants a name.

This is about two.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag) values ('01a2063c-1882-7c0e-b1be-873771819cea', '01930000-0000-7000-8000-000000000003', '1', '2026-06-01 12:00:00.654321+00', '9999-12-31 00:00:00+00', 'three', '', 'A word for three', 'Before a feeling can be *shared*, it wants a name.

This is about three.', '', 'en');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at) values ('01a2063c-16fa-7028-be08-26dfe8ba1e61', '01930000-0000-7000-8000-000000000001', '1', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:00:00.654321+00', 'one', '', 'A word for one', 'Before a feeling can be *shared*, it wants a name.

This is about one.', '', 'en', '2026-06-01 12:00:00.654321+00');
insert into article (row_id, id, revision, recorded_at, superseded_at, slug, former_slugs, headline, body, services, language_tag, publish_at, withdrawn_at, withdrawn_reason) values ('01a2063c-22ad-7265-b080-b33528bee53b', '01930000-0000-7000-8000-000000000001', '2', '2026-06-01 13:00:00.654321+00', '9999-12-31 00:00:00+00', 'one-anew', 'one', 'A word for one', 'It''s *another* text; with a line,

and 🙂 one more.', '', 'en', '2026-06-01 12:00:00.654321+00', '2026-06-01 13:01:00.654321+00', 'Being rewritten.');
insert into series_part (row_id, position, article_id) values ('01a2063c-1c42-758b-aa89-8deb3e5dd3ca', '0', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a2063c-1c42-758b-aa89-8deb3e5dd3ca', '1', '01930000-0000-7000-8000-000000000002');
insert into series_part (row_id, position, article_id) values ('01a2063c-1c42-758b-aa89-8deb3e5dd3ca', '2', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a2063c-234f-783e-b921-3e4f36ffde2f', '0', '01930000-0000-7000-8000-000000000003');
insert into series_part (row_id, position, article_id) values ('01a2063c-234f-783e-b921-3e4f36ffde2f', '1', '01930000-0000-7000-8000-000000000001');
insert into series_part (row_id, position, article_id) values ('01a2063c-234f-783e-b921-3e4f36ffde2f', '2', '01930000-0000-7000-8000-000000000002');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a2063c-165e-7daa-8436-308eb5ee6e1b', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a2063c-2260-74fe-8a89-3de027b44f44', '1', 'en', '2024-01-15 08:30:00+00', 'Coaching looks ahead to what you want to change. It does not treat an illness.');
insert into disclaimer_wording (row_id, version, language_tag, effective_at, wording) values ('01a2063c-2260-74fe-8a89-3de027b44f44', '2', 'en', '2026-06-01 13:01:00.654321+00', 'Said anew, “better”.');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a2063c-1326-731d-b62c-aa33cb5eca78', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a2063c-1326-731d-b62c-aa33cb5eca78', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into author_credential (row_id, position, code, kind, title, issuer, jurisdiction, registration, issued, registered_until, verified_on, verification_url) values ('01a2063c-2065-7e46-9035-45fde4270004', '0', 'LCSW-R', 'LICENCE', 'Licensed Clinical Social Worker, R privilege', 'New York State Education Department', 'US-NY', '000000', '2019-04-01', '2027-03-31', '2026-05-04', 'https://licences.example/check?number=000000');
insert into author_credential (row_id, position, code, kind, title, issuer) values ('01a2063c-2065-7e46-9035-45fde4270004', '1', 'MSW', 'DEGREE', 'Master of Social Work', 'Example University');
insert into article_topic (row_id, topic) values ('01a2063c-16fa-7028-be08-26dfe8ba1e61', 'naming-feelings');
insert into article_topic (row_id, topic) values ('01a2063c-22ad-7265-b080-b33528bee53b', 'naming-feelings');
insert into article_author (row_id, position, author_id) values ('01a2063c-16fa-7028-be08-26dfe8ba1e61', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a2063c-175c-79ce-a341-72b13b86a14c', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a2063c-1882-7c0e-b1be-873771819cea', '0', '01930000-0000-7000-8000-0000000000a1');
insert into article_author (row_id, position, author_id) values ('01a2063c-22ad-7265-b080-b33528bee53b', '0', '01930000-0000-7000-8000-0000000000a1');
