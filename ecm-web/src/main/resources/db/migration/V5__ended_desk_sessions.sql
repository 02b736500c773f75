-- Which visits to the desk were ended before their pages would have stopped working by themselves.
--
-- ${cached} is empty on any database but the embedded one.

-- A session is known by a digest of its random id: whoever reads this table can open nothing. Several rows of one session
-- say the same. A row is deleted once no page of its session could open the desk anyway.
create ${cached} table ended_desk_session (
    id         uuid                        not null,
    digest     varchar(64)                 not null,
    kept_until timestamp(6) with time zone not null,
    constraint ended_desk_session_pk primary key (id)
);
create index ended_desk_session_by_digest on ended_desk_session (digest);
create index ended_desk_session_by_time on ended_desk_session (kept_until);
