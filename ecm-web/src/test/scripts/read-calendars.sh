#!/bin/sh
# Shows how python3-icalendar and ical.js read the golden files in src/test/resources/calendar.
#
#   apt-get install python3-icalendar python3-dateutil
#   npm install --prefix /tmp/icaljs ical.js@2
#   NODE_PATH=/tmp/icaljs/node_modules ecm-web/src/test/scripts/read-calendars.sh
set -e
cd "$(dirname "$0")/../resources/calendar"
for file in request rescheduled cancel file feed own own-rescheduled own-cancelled doubled-hour; do
  echo "== $file, python3-icalendar"
  /usr/bin/python3 - "$file.ics" <<'PYTHON'
import sys
from datetime import timezone

import icalendar

calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
print("METHOD", calendar.get("METHOD"), "NAME", calendar.get("X-WR-CALNAME"), "ZONES", sorted(zones))
for event in calendar.walk("VEVENT"):
    print(event["UID"], "SEQUENCE", event["SEQUENCE"], event["STATUS"], event["TRANSP"], event["DTSTAMP"].dt)
    for name in ("DTSTART", "DTEND"):
        property = event[name]
        if "TZID" not in property.params:
            print(name, property.dt, "in UTC")
            continue
        local = property.dt.replace(tzinfo=None)
        defined = zones[property.params["TZID"]]
        print(name, local, property.params["TZID"], "by its definition", defined.localize(local).astimezone(timezone.utc))
    for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "URL", "CONFERENCE"):
        print(name, repr(str(event.get(name))))
    for name in ("ORGANIZER", "ATTENDEE"):
        if name in event:
            print(name, event[name], dict(event[name].params))
PYTHON
  echo "== $file, ical.js"
  node - "$file.ics" <<'NODE'
const ICALimport = require("ical.js");
const ICAL = ICALimport.default || ICALimport;
const text = require("fs").readFileSync(process.argv[2], "utf8");
const calendar = new ICAL.Component(ICAL.parse(text));
calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
console.log("METHOD", calendar.getFirstPropertyValue("method"));
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  console.log(event.uid, "SEQUENCE", event.sequence, component.getFirstPropertyValue("status"));
  for (const time of [event.startDate, event.endDate]) {
    console.log(time.toString(), time.zone.tzid, "by its definition", time.toJSDate().toISOString());
  }
  console.log(JSON.stringify([event.summary, event.location, event.description]));
  for (const name of ["organizer", "attendee"]) {
    const party = component.getFirstProperty(name);
    if (party) console.log(name, JSON.stringify(party.toJSON()));
  }
}
NODE
done
