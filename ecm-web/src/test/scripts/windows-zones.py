#!/usr/bin/env python3
"""Writes src/main/resources/org/ecm/web/calendar/windows-zones.txt: the tz database zone of each Windows time zone.

The zones come from CLDR's windowsZones.json, the display names from the comments of its windowsZones.xml
(the JSON has none; they seldom change, so the XML may be of an older version).

  npm pack cldr-core@48.2.0 && tar xzf cldr-core-48.2.0.tgz
  apt-get download unicode-cldr-core && dpkg-deb -x unicode-cldr-core_*.deb cldr
  ecm-web/src/test/scripts/windows-zones.py package cldr/usr/share/unicode/cldr/common/supplemental/windowsZones.xml \
      > ecm-web/src/main/resources/org/ecm/web/calendar/windows-zones.txt
"""
import html
import json
import re
import sys

package, comments = sys.argv[1:3]
supplemental = json.load(open(f"{package}/supplemental/windowsZones.json", encoding="utf-8"))["supplemental"]
zones = [each["mapZone"] for each in supplemental["windowsZones"]["mapTimezones"]]
names = {}
display = ""
for line in open(comments, encoding="utf-8"):
    if comment := re.search(r"<!-- \(UTC[^)]*\) (.*) -->", line):
        display = html.unescape(comment.group(1))
    elif zone := re.search(r'<mapZone other="([^"]+)" territory="001"', line):
        names[zone.group(1)] = display
# what programs of before 2010 show of this zone
names["GMT Standard Time"] += "|Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London"

print(f"# Windows time zones: name|zone of the tz database|names that people see. From Unicode CLDR {supplemental['version']['_cldrVersion']},")
print("# made by src/test/scripts/windows-zones.py. The license:")
for line in open(f"{package}/LICENSE", encoding="utf-8"):
    print(("# " + line.rstrip()).rstrip())
for zone in sorted(zones, key=lambda each: each["_other"]):
    if zone["_territory"] == "001":
        print(f"{zone['_other']}|{zone['_type']}|{names.get(zone['_other'], '')}".rstrip("|"))
