-- Which time zone, known to nobody, keeps a calendar elsewhere from being read, and the date of an event in it.

alter table busy_calendar add column unknown_zone varchar(100);
alter table busy_calendar add column unknown_zone_date date;
