"""Where calendars come from: files, and servers that answer well, badly, slowly, or never stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import count
from pathlib import Path

import pytest

from planner.domain.refusals import Malformed, Unavailable
from planner.importers import calendar_fetch
from planner.importers.calendar_fetch import fetch_calendar, is_address

CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path.partition("?")[0]:
            case "/plan.ics":
                self._give(200, CALENDAR)
            case "/moved":
                self.send_response(302)
                self.send_header("Location", "/plan.ics")
                self.end_headers()
            case "/to-a-file":
                self.send_response(302)
                self.send_header("Location", "file:///etc/hostname")
                self.end_headers()
            case "/large":
                self._give(200, b"x" * 5_000)
            case "/half":
                self.send_response(200)
                self.send_header("Content-Length", "1000")
                self.end_headers()
                self.wfile.write(b"BEGIN")
            case _:
                self._give(404, b"")

    def _give(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the server's
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this computer."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    made = HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.shutdown()
    thread.join()
    made.server_close()


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "plan.ics").write_bytes(CALENDAR)
    assert fetch_calendar(str(tmp_path / "plan.ics")) == CALENDAR
    with pytest.raises(Unavailable) as missing:
        fetch_calendar(str(tmp_path / "none.ics"))
    assert missing.value.code == "calendar-unreadable"


def test_an_address_also_one_that_moved(server: str) -> None:
    assert is_address(server)
    assert fetch_calendar(f"{server}/plan.ics?token=secret") == CALENDAR
    assert fetch_calendar(f"{server}/moved") == CALENDAR


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/nothing", "calendar-refused"),
        ("/to-a-file", "calendar-refused"),
        ("/half", "calendar-unreachable"),
    ],
)
def test_a_server_that_gives_no_calendar(server: str, path: str, code: str) -> None:
    with pytest.raises(Unavailable) as refused:
        fetch_calendar(f"{server}{path}?token=secret")
    assert refused.value.code == code
    assert "secret" not in str(refused.value.params)


def test_nobody_answers(server: str) -> None:
    with pytest.raises(Unavailable) as refused:
        fetch_calendar("http://127.0.0.1:9/plan.ics")
    assert refused.value.code == "calendar-unreachable"


def test_too_much_and_too_slow(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_fetch, "MOST_BYTES", 1_000)
    with pytest.raises(Malformed) as large:
        fetch_calendar(f"{server}/large")
    assert large.value.code == "calendar-too-large"
    seconds = count(0, 50)
    with pytest.raises(Unavailable) as slow:
        fetch_calendar(f"{server}/plan.ics", clock=lambda: float(next(seconds) * 2))
    assert slow.value.code == "calendar-slow"
