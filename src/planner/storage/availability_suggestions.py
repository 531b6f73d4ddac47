"""Days that are no public holidays, but on which many in Denmark close."""

from __future__ import annotations

from functools import lru_cache

from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay


@lru_cache(maxsize=64)
def suggested_closing_days(year: int) -> tuple[ClosedDay, ...]:
    """1 May, Constitution Day, Christmas Eve and New Year's Eve of a year, by date."""
    import holidays

    danish = holidays.country_holidays("DK", years=year, language="da", categories=("optional",))
    english = holidays.country_holidays("DK", years=year, language="en_US", categories=("optional",))
    return tuple(
        ClosedDay(day, Words(name, english.get(day) or name), public=False)
        for day, name in sorted(danish.items())
        if day.year == year
    )
