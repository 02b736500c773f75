// Generates the calendars in src/test/resources/calendar/corpus in the styles of Fastmail and Nextcloud.
//
//   npm install --prefix /tmp/icaljs ical.js@2
//   NODE_PATH=/tmp/icaljs/node_modules node ecm-web/src/test/scripts/corpus.mjs ecm-web/src/test/resources/calendar/corpus
//
// ical.js writes each <shape>/<scene>.ics, and computes <scene>.busy: when the owner is busy, in New York from October to
// December 2026. The script leaves out cases in which ical.js is known to differ from RFC 5545: it counts a duration in local
// time (3.8.2.5: it is exact), and begins a series that has only RDATEs with the first of these.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const loaded = createRequire(import.meta.url)("ical.js");
const ICAL = loaded.default || loaded;
const FROM = new Date("2026-10-01T00:00:00Z");
const TO = new Date("2027-01-01T00:00:00Z");

// As Nextcloud (tz database, without years before 2007) and Fastmail (shortened history) define them.
const observance = (kind, start, from, to, rule) =>
  [kind, [["dtstart", {}, "date-time", start], ["tzoffsetfrom", {}, "utc-offset", from], ["tzoffsetto", {}, "utc-offset", to],
    ["rrule", {}, "recur", ICAL.Recur.fromString(rule).toJSON()]], []];
const zone = (name, parts) => ["vtimezone", [["tzid", {}, "text", name]], parts];
const ZONES = {
  "America/New_York": zone("America/New_York", [
    observance("daylight", "2007-03-11T02:00:00", "-05:00", "-04:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
    observance("standard", "2007-11-04T02:00:00", "-04:00", "-05:00", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")]),
  "Europe/Berlin": zone("Europe/Berlin", [
    observance("daylight", "1981-03-29T02:00:00", "+01:00", "+02:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    observance("standard", "1996-10-27T03:00:00", "+02:00", "+01:00", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]),
};
for (const each of Object.values(ZONES)) ICAL.TimezoneService.register(new ICAL.Component(each));
const NEW_YORK = ICAL.TimezoneService.get("America/New_York");

const SHAPES = {
  fastmail: { prodid: "-//CyrusIMAP.org/Cyrus 3.11.0//EN", calendar: [["x-wr-calname", {}, "text", "Personal"],
    ["x-apple-calendar-color", {}, "unknown", "#3a429c"]], event: [["sequence", {}, "integer", 0], ["priority", {}, "integer", 0]],
    length: "duration" },
  nextcloud: { prodid: "-//IDN nextcloud.com//Calendar app 5.0.7//EN", calendar: [["calscale", {}, "text", "GREGORIAN"],
    ["refresh-interval", {}, "duration", "PT4H"]], event: [["sequence", {}, "integer", 2], ["status", {}, "text", "CONFIRMED"]],
    length: "dtend" },
};

// date, "20261001" or "20261001T090000" in a zone, in UTC with a Z, or without any
const property = (name, text, tz) => {
  const property = new ICAL.Property(name);
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)/, "T$1:$2:$3");
  const time = text.length === 8 ? ICAL.Time.fromDateString(iso) : ICAL.Time.fromDateTimeString(iso);
  if (tz) time.zone = ICAL.TimezoneService.get(tz);
  property.setValue(time);
  if (tz) property.setParameter("tzid", tz);
  return property;
};
let number = 0;
const event = (shape, start, length, tz, { rule, without = [], also = [], of, uid, more = [] } = {}) => {
  const made = new ICAL.Component("vevent");
  made.addPropertyWithValue("uid", uid || `${++number}@example.org`);
  made.addPropertyWithValue("summary", "Privé; nobody's business, ".repeat(6));
  const begin = made.addProperty(property("dtstart", start, tz));
  if (shape.length === "duration" || !start.includes("T")) {
    made.addPropertyWithValue("duration", ICAL.Duration.fromString(length));
  } else {
    const end = begin.getFirstValue().clone();
    end.addDuration(ICAL.Duration.fromString(length));
    const property = new ICAL.Property("dtend");
    property.setValue(end);
    if (tz) property.setParameter("tzid", tz);
    made.addProperty(property);
  }
  if (rule) made.addPropertyWithValue("rrule", ICAL.Recur.fromString(rule));
  for (const each of without) made.addProperty(property("exdate", each, tz));
  for (const each of also) made.addProperty(property("rdate", each, tz));
  if (of) made.addProperty(property("recurrence-id", of, tz));
  for (const each of [...shape.event, ...more]) made.addProperty(new ICAL.Property(each));
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString("-PT30M"));
  made.addSubcomponent(alarm);
  return made;
};
const NY = "America/New_York";
const SCENES = {
  single: (s) => [event(s, "20261020T093000", "PT1H", NY), event(s, "20261101T080000", "PT2H", "Europe/Berlin"),
    event(s, "20261201T150000Z", "PT45M")],
  "whole-days": (s) => [event(s, "20261020", "P1D"), event(s, "20261030", "P4D"),
    event(s, "20201126", "P1D", null, { rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH" }), event(s, "20261208", "P1W")],
  weekly: (s) => [event(s, "20190108T090000", "PT1H", NY, { rule: "FREQ=WEEKLY;BYDAY=TU,TH" }),
    event(s, "20260302T170000", "PT1H", "Europe/Berlin", { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO" }),
    event(s, "20260902T120000", "PT1H", NY, { rule: "FREQ=WEEKLY;UNTIL=20261104T170000Z" })],
  monthly: (s) => [event(s, "20240109T180000", "PT1H", NY, { rule: "FREQ=MONTHLY;BYDAY=2TU;COUNT=36" }),
    event(s, "20260130T160000", "PT1H", NY, { rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" }),
    event(s, "20260131T070000", "PT1H", NY, { rule: "FREQ=MONTHLY;BYMONTHDAY=-1" })],
  changed: (s) => [event(s, "20261005T100000", "PT1H", NY,
    { rule: "FREQ=WEEKLY;COUNT=10", without: ["20261019T100000", "20261102T100000"], uid: "changed" }),
    event(s, "20261110T140000", "PT2H", NY, { of: "20261109T100000", uid: "changed" })],
  dates: (s) => [event(s, "20261006T090000", "PT1H", NY, { rule: "FREQ=DAILY;COUNT=1", also: ["20261008T090000", "20261112T090000"] })],
  free: (s) => [event(s, "20261020T090000", "PT1H", NY, { more: [["transp", {}, "text", "TRANSPARENT"]] }),
    event(s, "20261022T090000", "PT1H", NY, { more: [["transp", {}, "text", "OPAQUE"]] })],
  overnight: (s) => [event(s, "20261030T220000", "PT6H", NY), event(s, "20261220T220000", "PT4H", NY, { rule: "FREQ=DAILY" })],
};

// All-day events are in New York's zone; a day has 23, 24, or 25 hours there.
const instant = (time) => {
  const copy = time.clone();
  if (copy.isDate || copy.zone === ICAL.Timezone.localTimezone) {
    copy.isDate = false;
    copy.zone = NEW_YORK;
  }
  return copy.toJSDate();
};
const busy = (events) => {
  const times = [];
  const add = (start, end) => {
    const span = [instant(start), instant(end)];
    if (span[0] < TO && span[1] > FROM) times.push([new Date(Math.max(span[0], FROM)), new Date(Math.min(span[1], TO))]);
  };
  const masters = events.filter((each) => !each.hasProperty("recurrence-id"));
  for (const component of masters.filter((each) => each.getFirstPropertyValue("transp") !== "TRANSPARENT")) {
    const master = new ICAL.Event(component);
    for (const each of events) {
      if (each.hasProperty("recurrence-id") && each.getFirstPropertyValue("uid") === master.uid) master.relateException(each);
    }
    if (!master.isRecurring()) {
      add(master.startDate, master.endDate);
      continue;
    }
    const iterator = master.iterator();
    for (let next = iterator.next(); next && instant(next) < TO; next = iterator.next()) {
      const found = master.getOccurrenceDetails(next);
      add(found.startDate, found.endDate);
    }
  }
  times.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const merged = [];
  for (const [start, end] of times) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = new Date(Math.max(end, last[1]));
    else merged.push([start, end]);
  }
  const text = (date) => date.toISOString().replace(".000Z", "Z");
  return merged.map(([start, end]) => `${text(start)}/${text(end)}\n`).join("");
};

for (const [name, shape] of Object.entries(SHAPES)) {
  const folder = path.join(process.argv[2], name);
  fs.mkdirSync(folder, { recursive: true });
  for (const [scene, make] of Object.entries(SCENES)) {
    const calendar = new ICAL.Component("vcalendar");
    calendar.addPropertyWithValue("version", "2.0");
    calendar.addPropertyWithValue("prodid", shape.prodid);
    for (const each of shape.calendar) calendar.addProperty(new ICAL.Property(each));
    const events = make(shape);
    const text = JSON.stringify(events.map((each) => each.toJSON()));
    for (const [tzid, definition] of Object.entries(ZONES)) {
      if (text.includes(tzid)) calendar.addSubcomponent(new ICAL.Component(JSON.parse(JSON.stringify(definition))));
    }
    for (const each of events) calendar.addSubcomponent(each);
    fs.writeFileSync(path.join(folder, `${scene}.ics`), calendar.toString() + "\r\n");
    fs.writeFileSync(path.join(folder, `${scene}.busy`), busy(events));
  }
}
