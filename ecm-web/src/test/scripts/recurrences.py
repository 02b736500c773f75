#!/usr/bin/env python3
"""Generates src/test/resources/calendar/recurrences.txt: random rules, and their occurrences according to dateutil.

    apt-get install python3-dateutil
    python3 ecm-web/src/test/scripts/recurrences.py > ecm-web/src/test/resources/calendar/recurrences.txt

A line is rule|start|from|to|occurrences. The script leaves out rules for which dateutil is known to differ from RFC 5545:
week numbers without a weekday (it takes all seven) or at a year's end, and BYSETPOS in the first week of a weekly rule.
"""
import random
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FORMAT = "%Y-%m-%dT%H:%M"


def some(chance, name, values, most):
    if random.random() < chance:
        chosen = random.sample(values, random.randint(1, most))
        return ["%s=%s" % (name, ",".join(map(str, chosen)))]
    return []


def rule():
    frequency = random.choice(["YEARLY", "MONTHLY", "MONTHLY", "WEEKLY", "WEEKLY", "DAILY", "HOURLY"])
    parts = ["FREQ=" + frequency]
    parts += some(0.4, "INTERVAL", [1, 2, 3, 5], 1)
    parts += some(0.3, "COUNT", [1, 5, 30, 200], 1)
    by = some(0.3, "BYMONTH", range(1, 13), 3)
    if frequency != "WEEKLY":
        by += some(0.3, "BYMONTHDAY", [1, 2, 13, 28, 29, 30, 31, -1, -2, -31], 2)
    if frequency == "YEARLY":
        by += some(0.15, "BYYEARDAY", [1, 59, 60, 100, 365, 366, -1, -366], 2)
    weeks = some(0.15, "BYWEEKNO", [2, 20, 51], 2) if frequency == "YEARLY" else []
    days = some(0.9 if weeks else 0.4, "BYDAY", DAYS, 3)
    if frequency in ("MONTHLY", "YEARLY") and not weeks and random.random() < 0.6:
        days = some(0.5, "BYDAY", [n + day for n in ("1", "2", "-1", "5", "-2") for day in DAYS], 2)
    if weeks and not days:
        weeks = []
    by += weeks + days
    if frequency != "HOURLY":
        by += some(0.1, "BYHOUR", range(24), 2)
    by += some(0.1, "BYMINUTE", [0, 30], 2)
    if by and frequency not in ("WEEKLY", "HOURLY"):
        by += some(0.2, "BYSETPOS", [1, 2, -1], 2)
    return ";".join(parts + by + some(0.2, "WKST", DAYS, 1))


random.seed(5545)
lines = 0
while lines < 300:
    text = rule()
    start = datetime(2015, 1, 1) + timedelta(days=random.randrange(4000), minutes=random.randrange(0, 1440, 15))
    begin = start + timedelta(days=random.randrange(0, 1500))
    end = begin + timedelta(days=random.choice([30, 90, 400]))
    found = rrulestr(text, dtstart=start).between(begin, end, inc=True)
    if len(found) <= 60 and (found or random.random() < 0.1):
        lines += 1
        moments = ",".join(each.strftime(FORMAT) for each in found)
        print("|".join([text, start.strftime(FORMAT), begin.strftime(FORMAT), end.strftime(FORMAT), moments]))
