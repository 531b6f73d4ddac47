"""Public holidays of Denmark, and the days on which an office has chosen to close."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from sqlalchemy import Connection, delete, select

from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.storage.rows import upsert
from planner.storage.tables_office import closing_day


def closed_days(connection: Connection, first: date, last: date) -> tuple[ClosedDay, ...]:
    """Public holidays and closing days (inclusive), by date, the holidays first."""
    query = select(closing_day).where(closing_day.c.day >= first, closing_day.c.day <= last)
    chosen = [
        ClosedDay(row.day, Words(row.name_da, row.name_en), row.site, row.public)
        for row in connection.execute(query)
    ]
    public = [
        each
        for year in range(first.year, last.year + 1)
        for each in public_holidays(year)
        if first <= each.day <= last
    ]
    return tuple(sorted([*public, *chosen], key=lambda each: (each.day, not each.public, each.site)))


@lru_cache(maxsize=64)
def public_holidays(year: int) -> tuple[ClosedDay, ...]:
    """Denmark's public holidays of a year, by date."""
    import holidays

    danish = holidays.country_holidays("DK", years=year, language="da")
    english = holidays.country_holidays("DK", years=year, language="en_US")
    return tuple(
        ClosedDay(day, Words(name, english.get(day) or name)) for day, name in sorted(danish.items())
    )


def put_closing_day(connection: Connection, day: ClosedDay) -> None:
    """Add a closing day, or change its name."""
    values = {
        "day": day.day,
        "site": day.site,
        "name_da": day.name.da,
        "name_en": day.name.en,
        "public": day.public,
    }
    upsert(connection, closing_day, values)


def remove_closing_day(connection: Connection, day: ClosedDay) -> None:
    """Take a closing day away; a public holiday stays."""
    connection.execute(
        delete(closing_day).where(closing_day.c.day == day.day, closing_day.c.site == day.site)
    )
