-- What is read, by whom it is signed, under which disclaimers, and what the site says of itself.
--
-- Nothing is overwritten. A table with recorded_at and superseded_at keeps every version of a thing, one row each:
-- the version that stood at a moment t is the one with recorded_at <= t < superseded_at, and the latest one is
-- superseded at 9999-12-31, "not yet". Of one thing there is one row per revision and at most one open row.
--
-- A version is written once. What is searched for stands in columns and child tables; lists of words that are only
-- read with their version (former slugs, services, owed disclaimers, coverages) stand in one text, between spaces.
--
-- Placeholders make one script of two dialects: ${cached} lets HSQLDB keep a table on disk, ${bytewise} makes
-- PostgreSQL sort text by code point, as HSQLDB does.

create ${cached} table article (
    row_id           uuid                        not null,
    id               uuid                        not null,
    revision         integer                     not null,
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone not null,
    slug             varchar(120) ${bytewise}    not null,
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

create ${cached} table article_author (
    row_id    uuid    not null,
    position  integer not null,
    author_id uuid    not null,
    constraint article_author_pk primary key (row_id, position),
    constraint article_author_once unique (row_id, author_id),
    constraint article_author_of foreign key (row_id) references article (row_id)
);
create index article_author_by_author on article_author (author_id);

create ${cached} table article_topic (
    row_id uuid                     not null,
    topic  varchar(120) ${bytewise} not null,
    constraint article_topic_pk primary key (row_id, topic),
    constraint article_topic_of foreign key (row_id) references article (row_id)
);
create index article_topic_by_topic on article_topic (topic);

-- A slug keeps its first owner for good, whoever moves on.
create ${cached} table article_slug (
    slug     varchar(120) ${bytewise} not null,
    owner_id uuid                     not null,
    constraint article_slug_pk primary key (slug)
);

create ${cached} table page (
    row_id           uuid                        not null,
    id               uuid                        not null,
    revision         integer                     not null,
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone not null,
    slug             varchar(120) ${bytewise}    not null,
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

create ${cached} table page_slug (
    slug     varchar(120) ${bytewise} not null,
    owner_id uuid                     not null,
    constraint page_slug_pk primary key (slug)
);

create ${cached} table series (
    row_id        uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    slug          varchar(120) ${bytewise}    not null,
    former_slugs  text                        not null,
    title         text                        not null,
    description   text,
    constraint series_pk primary key (row_id),
    constraint series_one_revision unique (id, revision),
    constraint series_one_open unique (id, superseded_at),
    constraint series_in_time check (recorded_at < superseded_at)
);

create ${cached} table series_part (
    row_id     uuid    not null,
    position   integer not null,
    article_id uuid    not null,
    constraint series_part_pk primary key (row_id, position),
    constraint series_part_once unique (row_id, article_id),
    constraint series_part_of foreign key (row_id) references series (row_id)
);
create index series_part_by_article on series_part (article_id);

create ${cached} table series_slug (
    slug     varchar(120) ${bytewise} not null,
    owner_id uuid                     not null,
    constraint series_slug_pk primary key (slug)
);

create ${cached} table author (
    row_id        uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    slug          varchar(120) ${bytewise}    not null,
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

create ${cached} table author_credential (
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

create ${cached} table author_slug (
    slug     varchar(120) ${bytewise} not null,
    owner_id uuid                     not null,
    constraint author_slug_pk primary key (slug)
);

create ${cached} table disclaimer (
    row_id           uuid                        not null,
    id               varchar(120) ${bytewise}    not null,
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
create ${cached} table disclaimer_wording (
    row_id       uuid                        not null,
    version      integer                     not null,
    language_tag varchar(255) ${bytewise}    not null,
    effective_at timestamp(6) with time zone not null,
    wording      text                        not null,
    constraint disclaimer_wording_pk primary key (row_id, version, language_tag),
    constraint disclaimer_wording_of foreign key (row_id) references disclaimer (row_id)
);

-- The settings are one thing, read whole: a JSON document.
create ${cached} table site_setting (
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
create ${cached} table site_change (
    id         uuid                        not null,
    changed_at timestamp(6) with time zone not null,
    constraint site_change_pk primary key (id)
);

create ${cached} table content_import (
    path        varchar(1000) ${bytewise}   not null,
    digest      varchar(64)                 not null,
    item        varchar(255)                not null,
    revision    integer                     not null,
    imported_at timestamp(6) with time zone not null,
    constraint content_import_pk primary key (path)
);

-- One row. Whoever has changed it imports; others wait for the end of that transaction.
create ${cached} table content_import_lock (
    id        integer not null,
    locked_at timestamp(6) with time zone,
    constraint content_import_lock_pk primary key (id),
    constraint content_import_lock_alone check (id = 1)
);
insert into content_import_lock (id) values (1);
