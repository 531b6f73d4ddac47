"""The readers that judge calendar files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exporters.calendar.judges import IcalJs, Judge, Libical, icalendar_reads, vobject_reads


@pytest.fixture(scope="session")
def ical_js_reads(node: str, ical_js: Path) -> Iterator[IcalJs]:
    reader = IcalJs(node, ical_js)
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def libical_reads(libical: str) -> Libical:
    return Libical(libical)


@pytest.fixture(scope="session")
def judges(ical_js_reads: IcalJs, libical_reads: Libical) -> dict[str, Judge]:
    """Every reader by name."""
    return {
        "icalendar": icalendar_reads,
        "vobject": vobject_reads,
        "ical.js": ical_js_reads,
        "libical": libical_reads,
    }
