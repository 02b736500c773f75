#!/usr/bin/env python3
"""Generates the calendars in src/test/resources/calendar/corpus in the styles of Google, Outlook, Exchange, and Apple.

    apt-get install python3-icalendar python3-dateutil
    /usr/bin/python3 ecm-web/src/test/scripts/corpus.py ecm-web/src/test/resources/calendar/corpus

python3-icalendar writes each <shape>/<scene>.ics. This script computes <scene>.busy from the scene, never from the file, with
dateutil and zoneinfo: when the owner is busy, in New York from October to December 2026.
"""
import os
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import (Alarm, Calendar, Event, FreeBusy, Timezone, TimezoneDaylight, TimezoneStandard, Todo, vDate, vDatetime,
                       vRecur, vText)

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
UTC = timezone.utc
FROM, TO = datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
WINDOWS = {NEW_YORK: "Eastern Standard Time", BERLIN: "W. Europe Standard Time"}
OLD_WINDOWS = {NEW_YORK: "(UTC-05:00) Eastern Time (US & Canada)", BERLIN: "Customized Time Zone"}
RULES = {  # of standard and daylight time: offset from, offset to, month, weekday, local hour, first year of the rule
    NEW_YORK: (("-0400", "-0500", 11, "1SU", 2, 2007), ("-0500", "-0400", 3, "2SU", 2, 2007)),
    BERLIN: (("+0200", "+0100", 10, "-1SU", 3, 1996), ("+0100", "+0200", 3, "-1SU", 2, 1981)),
}


class Shape:
    """How a program writes: zone names, the first year of their definitions (0: that of the rule), and properties that it adds."""

    def __init__(self, name, prodid, calendar, event, tzid, since):
        self.name, self.prodid, self.calendar, self.event, self.tzid, self.since = name, prodid, calendar, event, tzid, since

    def zone(self, tz):
        zone = Timezone()
        zone.add("tzid", self.tzid(tz))
        if self.name == "google":
            zone.add("x-lic-location", tz.key)
        for kind, (before, after, month, day, hour, year) in zip((TimezoneStandard, TimezoneDaylight), RULES[tz]):
            part = kind()
            first = rrulestr("FREQ=YEARLY;BYMONTH=%d;BYDAY=%s;COUNT=1" % (month, day),
                             dtstart=datetime(self.since or year, month, 1, hour))[0]
            part["DTSTART"] = vDatetime(datetime(1601, first.month, first.day, hour) if self.since == 1601 else first)
            part["TZOFFSETFROM"], part["TZOFFSETTO"] = vText(before), vText(after)
            part["RRULE"] = vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": day})
            zone.add_component(part)
        return zone


GOOGLE = Shape(
    "google", "-//Google Inc//Google Calendar 70.9054//EN",
    {"CALSCALE": "GREGORIAN", "METHOD": "PUBLISH", "X-WR-CALNAME": "Ann Example", "X-WR-TIMEZONE": "America/New_York"},
    {"SEQUENCE": "1", "STATUS": "CONFIRMED", "CREATED": "20260901T120000Z", "LAST-MODIFIED": "20260901T120000Z"},
    lambda tz: tz.key, 1970)
OUTLOOK = Shape(
    "outlook", "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
    {"METHOD": "PUBLISH", "X-MS-OLK-FORCEINSPECTOROPEN": "TRUE", "X-WR-RELCALID": "{0000002E-4C8F-0001-A2B3-0123456789AB}"},
    {"CLASS": "PUBLIC", "PRIORITY": "5", "X-MICROSOFT-CDO-BUSYSTATUS": "BUSY", "X-MICROSOFT-CDO-IMPORTANCE": "1",
     "X-MICROSOFT-DISALLOW-COUNTER": "FALSE", "X-MS-OLK-CONFTYPE": "0"},
    lambda tz: WINDOWS[tz], 1601)
EXCHANGE = Shape(
    "exchange", "Microsoft Exchange Server 2010",
    {"METHOD": "PUBLISH", "X-WR-CALNAME": "Calendar"},
    {"CLASS": "PUBLIC", "X-MICROSOFT-CDO-APPT-SEQUENCE": "0", "X-MICROSOFT-CDO-INSTTYPE": "0",
     "X-MICROSOFT-CDO-INTENDEDSTATUS": "BUSY"},
    lambda tz: OLD_WINDOWS[tz], 1601)
APPLE = Shape(
    "apple", "-//Apple Inc.//macOS 15.1//EN",
    {"CALSCALE": "GREGORIAN", "X-WR-CALNAME": "Home", "X-APPLE-CALENDAR-COLOR": "#1BADF8"},
    {"SEQUENCE": "0", "X-APPLE-CREATOR-IDENTITY": "com.apple.calendar", "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR": "AUTOMATIC"},
    lambda tz: tz.key, 0)


class Scene:
    """One calendar: its text, and the busy times in it."""

    def __init__(self, shape, name):
        self.shape, self.name, self.busy, self.zones, self.number = shape, name, [], {}, 0
        self.calendar = Calendar()
        self.calendar.add("prodid", shape.prodid)
        self.calendar.add("version", "2.0")
        for key, value in shape.calendar.items():
            self.calendar.add(key, value)

    def moment(self, local, tz):
        if not isinstance(local, datetime):
            prop = vDate(local)
            prop.params["VALUE"] = "DATE"
        elif tz is UTC:
            prop = vDatetime(local.replace(tzinfo=UTC))
        else:
            prop = vDatetime(local)
            if tz:
                prop.params["TZID"] = self.shape.tzid(tz)
                self.zones.setdefault(tz, self.shape.zone(tz))
        return prop

    @staticmethod
    def span(local, tz, length):
        """All-day events and times without a zone are in New York's zone; a day has 23, 24, or 25 hours there."""
        if not isinstance(local, datetime):
            begin = datetime(local.year, local.month, local.day)
            return begin.replace(tzinfo=NEW_YORK).astimezone(UTC), (begin + length).replace(tzinfo=NEW_YORK).astimezone(UTC)
        begin = local.replace(tzinfo=tz or NEW_YORK).astimezone(UTC)
        return begin, begin + length

    @staticmethod
    def exact(start, length, tz):
        """The length of the first occurrence, from its local start and end; all occurrences have this length."""
        if not isinstance(start, datetime):
            return length
        zone = tz or NEW_YORK
        return (start + length).replace(tzinfo=zone).astimezone(UTC) - start.replace(tzinfo=zone).astimezone(UTC)

    def event(self, start, length, tz=None, rule=None, without=(), also=(), of=None, free=False, uid=None, **more):
        self.number += 1
        event = Event()
        event.add("uid", uid or "%s-%d@%s.example" % (self.name, self.number, self.shape.name))
        event.add("dtstamp", datetime(2026, 9, 1, 12, tzinfo=UTC))
        event.add("summary", "Kept to myself: é, ü; 日本")
        event["DTSTART"] = self.moment(start, tz)
        event["DTEND"] = self.moment(start + length, tz)
        if rule:
            event["RRULE"] = vRecur(vRecur.from_ical(rule))
        if of:
            event["RECURRENCE-ID"] = self.moment(of, tz)
        for name, moments in (("EXDATE", without), ("RDATE", also)):
            for each in moments:
                event.add(name, self.moment(each, tz), encode=0)
        for key, value in {**self.shape.event, **more}.items():
            event[key.replace("_", "-")] = vText(value)
        self.calendar.add_component(event)
        if not free:
            self.take(start, length, tz, rule, without, also)
        return event

    def take(self, start, length, tz, rule, without, also):
        whole = not isinstance(start, datetime)
        begin = datetime(start.year, start.month, start.day) if whole else start
        moments = {start} | set(also)
        if rule:
            if "UNTIL" in rule and rule.endswith("Z"):  # dateutil compares local times
                head, until = rule.rsplit("=", 1)
                until = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(tz)
                rule = head + "=" + until.strftime("%Y%m%dT%H%M%S")
            for each in rrulestr(rule, dtstart=begin).between(datetime(2015, 1, 1), datetime(2027, 1, 9), inc=True):
                moments.add(each.date() if whole else each)
        self.busy += [self.span(each, tz, self.exact(start, length, tz)) for each in moments - set(without)]

    def save(self, folder):
        folder = os.path.join(folder, self.shape.name)
        os.makedirs(folder, exist_ok=True)
        self.calendar.subcomponents[:0] = self.zones.values()
        with open(os.path.join(folder, self.name + ".ics"), "wb") as file:
            file.write(self.calendar.to_ical())
        merged = []
        for begin, end in sorted((max(b, FROM), min(e, TO)) for b, e in self.busy if b < TO and e > FROM):
            if merged and begin <= merged[-1][1]:
                merged[-1][1] = max(end, merged[-1][1])
            else:
                merged.append([begin, end])
        with open(os.path.join(folder, self.name + ".busy"), "w") as file:
            for begin, end in merged:
                file.write("%s/%s\n" % (begin.strftime("%Y-%m-%dT%H:%M:%SZ"), end.strftime("%Y-%m-%dT%H:%M:%SZ")))


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def single(s):
    s.event(datetime(2026, 10, 20, 9, 30), HOUR, NEW_YORK)
    s.event(datetime(2026, 11, 1, 8), 2 * HOUR, BERLIN)
    s.event(datetime(2026, 12, 1, 15), HOUR, UTC)
    s.event(datetime(2011, 1, 1, 8), HOUR, NEW_YORK)


def whole_days(s):
    s.event(date(2026, 10, 20), DAY, X_MICROSOFT_CDO_ALLDAYEVENT="TRUE")
    s.event(date(2026, 10, 30), 4 * DAY)
    s.event(date(2020, 11, 26), DAY, rule="FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")


def weekly(s):
    s.event(datetime(2019, 1, 8, 9), HOUR, NEW_YORK, "FREQ=WEEKLY;BYDAY=TU,TH")
    s.event(datetime(2026, 3, 2, 17), HOUR, BERLIN, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU")
    s.event(datetime(2026, 9, 2, 12), HOUR, NEW_YORK, "FREQ=WEEKLY;UNTIL=20261104T170000Z")


def monthly(s):
    s.event(datetime(2024, 1, 9, 18), HOUR, NEW_YORK, "FREQ=MONTHLY;BYDAY=2TU;COUNT=36")
    s.event(datetime(2026, 1, 30, 16), HOUR, NEW_YORK, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    s.event(datetime(2026, 1, 31, 7), HOUR, NEW_YORK, "FREQ=MONTHLY;BYMONTHDAY=31")


def changed(s):
    uid = "changed@%s.example" % s.shape.name
    s.event(datetime(2026, 10, 5, 10), HOUR, NEW_YORK, "FREQ=WEEKLY;COUNT=10", uid=uid,
            without=[datetime(2026, 10, 19, 10), datetime(2026, 11, 2, 10), datetime(2026, 11, 9, 10), datetime(2026, 11, 16, 10)])
    # the series leaves out the first two; it replaces the others, so they are no longer in the file's EXDATE
    master = s.calendar.subcomponents[-1]
    master["EXDATE"] = master["EXDATE"][:2]
    s.event(datetime(2026, 11, 10, 14), 2 * HOUR, NEW_YORK, of=datetime(2026, 11, 9, 10), uid=uid)
    s.event(datetime(2026, 11, 16, 10), HOUR, NEW_YORK, of=datetime(2026, 11, 16, 10), uid=uid, free=True, STATUS="CANCELLED")


def free(s):
    s.event(datetime(2026, 10, 20, 9), HOUR, NEW_YORK, free=True, TRANSP="TRANSPARENT")
    s.event(date(2000, 12, 5), DAY, rule="FREQ=YEARLY", free=True, TRANSP="TRANSPARENT")
    s.event(datetime(2026, 10, 21, 9), HOUR, NEW_YORK, free=True, STATUS="CANCELLED")
    s.event(datetime(2026, 10, 22, 9), HOUR, NEW_YORK, TRANSP="OPAQUE", PRIORITY="5")
    s.event(datetime(2026, 10, 23, 9), timedelta(0), NEW_YORK, free=True)


def dates(s):
    s.event(datetime(2026, 10, 6, 9), HOUR, NEW_YORK, also=[datetime(2026, 10, 8, 9), datetime(2026, 11, 12, 9)])
    s.event(date(2026, 12, 7), DAY, rule="FREQ=DAILY;COUNT=5", without=[date(2026, 12, 9)])


def long_lines(s):
    event = s.event(datetime(2026, 10, 27, 8), HOUR, NEW_YORK, DESCRIPTION="日本語 é, ; \\ \n" * 60,
                    X_ALT_DESC="<html><body>" + "DTSTART:20261111T100000Z " * 20 + "</body></html>")
    event.add("attach", "https://files.example/" + "a" * 200)
    for _ in range(2):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", "Reminder")
        alarm.add("trigger", timedelta(minutes=-15))
        event.add_component(alarm)
    event.add("attendee", "mailto:ann@mail.example", parameters={"CN": "Example, Ann: \"home\"", "PARTSTAT": "ACCEPTED"})


def floating(s):
    s.event(datetime(2026, 10, 28, 7), HOUR)
    s.event(datetime(2026, 10, 30, 7), HOUR, rule="FREQ=DAILY;COUNT=4")


def overnight(s):
    s.event(datetime(2026, 10, 31, 22), 6 * HOUR, NEW_YORK)
    s.event(datetime(2026, 12, 30, 22), 4 * HOUR, NEW_YORK, "FREQ=DAILY")


def others(s):
    todo = Todo()
    todo.add("uid", "todo")
    todo.add("dtstart", datetime(2026, 10, 20, 9, tzinfo=UTC))
    todo.add("due", datetime(2026, 10, 20, 10, tzinfo=UTC))
    s.calendar.add_component(todo)
    busy = FreeBusy()
    busy.add("uid", "busy")
    for kind, day in (("BUSY", 3), ("FREE", 4), ("BUSY-TENTATIVE", 5), ("BUSY-UNAVAILABLE", 6)):
        begin = datetime(2026, 11, day, 12, tzinfo=UTC)
        period = vText("%s/PT2H" % begin.strftime("%Y%m%dT%H%M%SZ"))
        period.params["FBTYPE"] = kind
        busy.add("freebusy", period, encode=0)
        if kind != "FREE":
            s.busy.append((begin, begin + 2 * HOUR))
    s.calendar.add_component(busy)


if __name__ == "__main__":
    for shape in (GOOGLE, OUTLOOK, EXCHANGE, APPLE):
        for scene in (single, whole_days, weekly, monthly, changed, free, dates, long_lines, floating, overnight, others):
            made = Scene(shape, scene.__name__.replace("_", "-"))
            scene(made)
            made.save(sys.argv[1])
