"""The bytes of a calendar: from a file, or from an http or https address, within a time and a size."""

from __future__ import annotations

from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from planner.domain.refusals import Malformed, Unavailable

MOST_BYTES = 20_000_000
WAIT_SECONDS = 10
MOST_SECONDS = 60
_PIECE = 65_536


def is_address(text: str) -> bool:
    """Whether it is an address on the net and not a file."""
    return text.strip().lower().startswith(("http://", "https://", "webcal://"))


def fetch_calendar(where: str, clock: Callable[[], float] = monotonic) -> bytes:
    """The bytes of a file or of an address.

    Args:
        where: A path, or an address that begins with ``http``, ``https`` or ``webcal``.
        clock: Seconds that only go forwards.

    Raises:
        Malformed: It is larger than 20 MB, or no address.
        Unavailable: The file cannot be read, or the server does not answer in time.
    """
    return _from_net(where.strip(), clock) if is_address(where) else _from_file(Path(where))


def _from_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        return path.read_bytes()
    except (OSError, ValueError):
        raise Unavailable("calendar-unreadable", file=str(path)) from None


def _from_net(address: str, clock: Callable[[], float]) -> bytes:
    if address.lower().startswith("webcal://"):
        address = f"https{address[6:]}"
    try:
        host = urlsplit(address).hostname or ""
        request = Request(address, headers={"Accept": "text/calendar, */*;q=0.5", "User-Agent": "Ugeplan"})  # noqa: S310  # only the handlers below answer
    except ValueError:
        raise Malformed("not-an-address", text=address.partition("?")[0]) from None
    # Only these: the usual opener would follow an address to a file on this computer.
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        HTTPHandler,
        HTTPSHandler,
        HTTPRedirectHandler,
        HTTPErrorProcessor,
        HTTPDefaultErrorHandler,
    ):
        opener.add_handler(handler())
    ends = clock() + MOST_SECONDS
    try:
        with opener.open(request, timeout=WAIT_SECONDS) as answer:
            pieces, size = [], 0
            while piece := answer.read1(_PIECE):
                pieces.append(piece)
                size += len(piece)
                if size > MOST_BYTES:
                    raise _too_large()
                if clock() > ends:
                    raise Unavailable("calendar-slow", server=host)
            if answer.length:
                # It was cut off: what came is not the whole calendar.
                raise Unavailable("calendar-unreachable", server=host)
            return b"".join(pieces)
    except HTTPError as problem:
        problem.close()
        raise Unavailable("calendar-refused", server=host, status=problem.code) from None
    except (URLError, HTTPException, OSError, ValueError, AttributeError):
        raise Unavailable("calendar-unreachable", server=host) from None


def _too_large() -> Malformed:
    return Malformed("calendar-too-large", most=MOST_BYTES // 1_000_000)
