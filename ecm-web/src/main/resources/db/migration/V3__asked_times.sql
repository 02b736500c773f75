-- The open time that a request asks for: nothing personal, and it holds nothing. All of it is there, or nothing.

alter table consultation_request add column asked_type varchar(120);
alter table consultation_request add column asked_from timestamp(6) with time zone;
alter table consultation_request add column asked_until timestamp(6) with time zone;
alter table consultation_request add constraint consultation_request_asked_whole check (
    asked_type is null and asked_from is null and asked_until is null
    or asked_type is not null and asked_from is not null and asked_until is not null and asked_from < asked_until);
create index consultation_request_by_asked_time on consultation_request (asked_from);
