"""What a screen reader sees: the accessible tree of a window, asked for over D-Bus."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from time import monotonic
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PATIENCE = 60.0
"""Seconds until something that should come is given up."""
_LOOK_AGAIN = 0.1
_ANSWER = 20.0
_STEP = 2.0
ITEMS = frozenset({"list item", "cell", "table cell", "tree item"})
"""Roles of what is inside a control: the arrow keys go there, not Tab."""


class State(IntEnum):
    """States of AT-SPI that the tests ask for, by their bit."""

    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25
    VISIBLE = 30


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an accessible object lives: its program's name on the bus, and its path there."""

    bus: str
    path: str


@dataclass(frozen=True, slots=True)
class Seen:
    """An accessible object as it was when it was asked."""

    spot: Spot
    parent: Spot | None
    role: str
    name: str
    states: frozenset[int]

    def has(self, *states: State) -> bool:
        """Whether it has all of these states."""
        return all(int(state) in self.states for state in states)

    @property
    def reachable(self) -> bool:
        """Whether somebody can go there now."""
        return self.has(State.FOCUSABLE, State.SHOWING, State.VISIBLE, State.ENABLED)


class Gone(Exception):
    """The object is no longer there, or does not answer to that."""


class ScreenReader:
    """Asks the way a screen reader does; reads one window at a time."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            _wait_for(session, "org.a11y.Bus")
            found = _answer(
                session,
                new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"),
            )
        self._bus: DBusConnection = open_dbus_connection(str(found[0]))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        _answer(self._bus, message_bus.AddMatch(rule))
        _answer(
            self._bus,
            new_method_call(
                DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY),
                "RegisterEvent",
                "s",
                ("object:state-changed:focused",),
            ),
        )
        self._moves: deque[Message] = deque()
        self._filter = self._bus.filter(rule, queue=self._moves)

    def close(self) -> None:
        """Hang up."""
        self._filter.close()
        self._bus.close()

    # --- asking ----------------------------------------------------------------------------------------------------------

    def programs(self) -> list[Spot]:
        """The programs that can be read."""
        return self._children(Spot(REGISTRY, ROOT))

    def tree(self, top: Spot | None = None) -> list[Seen]:
        """Everything below (or all programs), parents before children, in the order of the tree."""
        found: list[Seen] = []
        waiting: list[tuple[Spot, Spot | None]] = [
            (spot, None) for spot in reversed([top] if top else self.programs())
        ]
        while waiting:
            spot, parent = waiting.pop()
            try:
                found.append(self.look(spot, parent))
                children = self._children(spot)
            except Gone:
                continue
            waiting += [(child, spot) for child in reversed(children)]
        return found

    def look(self, spot: Spot, parent: Spot | None = None) -> Seen:
        """One object.

        Raises:
            Gone: It is not there.
        """
        low, high = self._call(spot, ACCESSIBLE, "GetState")[0]
        bits = int(low) | int(high) << 32
        return Seen(
            spot=spot,
            parent=parent,
            role=str(self._call(spot, ACCESSIBLE, "GetRoleName")[0]),
            name=str(self._property(spot, ACCESSIBLE, "Name")),
            states=frozenset(bit for bit in range(64) if bits >> bit & 1),
        )

    def find(self, name: str, role: str = "") -> Seen:
        """The one object on screen with a name.

        Raises:
            Gone: There is none, or more than one.
        """
        found = [
            each
            for each in self.tree()
            if each.has(State.SHOWING) and each.name == name and (not role or each.role == role)
        ]
        if len(found) != 1:
            raise Gone(f"{len(found)} are called {name}")
        return found[0]

    def text(self, spot: Spot) -> str:
        """What stands in a field."""
        return str(self._call(spot, TEXT, "GetText", "ii", (0, -1))[0])

    def description(self, spot: Spot) -> str:
        """What is said of an object after its name."""
        return str(self._property(spot, ACCESSIBLE, "Description"))

    def actions(self, spot: Spot) -> list[str]:
        """What can be done to an object, by the names that do not depend on language."""
        count = int(self._property(spot, ACTION, "NActions"))
        return [str(self._call(spot, ACTION, "GetName", "i", (at,))[0]) for at in range(count)]

    # --- doing -----------------------------------------------------------------------------------------------------------

    def press(self, spot: Spot) -> None:
        """Press it, as Enter or a click would."""
        assert self._call(spot, ACTION, "DoAction", "i", (self.actions(spot).index("Press"),))[0]

    def toggle(self, spot: Spot) -> None:
        """Check it or uncheck it."""
        assert self._call(spot, ACTION, "DoAction", "i", (self.actions(spot).index("Toggle"),))[0]

    def focus(self, spot: Spot) -> None:
        """Take the keyboard there."""
        assert self._call(spot, COMPONENT, "GrabFocus")[0]
        self.until(lambda: self.look(spot).has(State.FOCUSED), "the keyboard to go there")
        self._moves.clear()

    def next_focus(self, move: Callable[[], None]) -> Spot:
        """The control that the keyboard is on after a move.

        A date has a stop for its day, its month and its year, so the move is made up to four times.
        """
        for _ in range(4):
            move()
            give_up = monotonic() + _STEP
            while monotonic() < give_up:
                try:
                    told = self._bus.recv_until_filtered(self._moves, timeout=_STEP)
                except TimeoutError:
                    break
                fields = told.header.fields
                spot = Spot(str(fields[HeaderFields.sender]), str(fields[HeaderFields.path]))
                if told.body[:2] == ("focused", 1) and self.look(spot).role not in ITEMS:
                    return spot
        raise AssertionError("the keyboard is caught")

    def focus_told(self, name: str, role: str) -> Spot:
        """The object that the keyboard is told to be on next under a name; Qt leaves what pops up out of the tree."""
        found: list[Spot] = []

        def told() -> bool:
            while self._moves:
                move = self._moves.popleft()
                spot = Spot(
                    str(move.header.fields[HeaderFields.sender]), str(move.header.fields[HeaderFields.path])
                )
                if move.body[:2] == ("focused", 1):
                    seen = self.look(spot)
                    found.extend([spot] if (seen.name, seen.role) == (name, role) else [])
            return bool(found)

        self.until(told, f"the keyboard on {name}")
        return found[-1]

    def until(self, happened: Callable[[], object], what: str) -> None:
        """Look again and again until something is so."""
        give_up = monotonic() + PATIENCE
        while True:
            try:
                if happened():
                    return
            except Gone:
                pass
            assert monotonic() < give_up, f"waited in vain for {what}"
            with suppress(TimeoutError):
                # When the keyboard goes elsewhere is a good time to look again.
                self._moves.appendleft(self._bus.recv_until_filtered(self._moves, timeout=_LOOK_AGAIN))

    def _children(self, spot: Spot) -> list[Spot]:
        found: list[Spot] = [Spot(*each) for each in self._call(spot, ACCESSIBLE, "GetChildren")[0]]
        return [each for each in found if not each.path.endswith("/null")]

    def _property(self, spot: Spot, interface: str, name: str) -> Any:
        address = DBusAddress(spot.path, spot.bus, interface)
        _, value = _answer(self._bus, Properties(address).get(name))[0]
        return value

    def _call(
        self,
        spot: Spot,
        interface: str,
        name: str,
        signature: str | None = None,
        arguments: tuple[object, ...] = (),
    ) -> tuple[Any, ...]:
        address = DBusAddress(spot.path, spot.bus, interface)
        return _answer(self._bus, new_method_call(address, name, signature, arguments))


def _wait_for(bus: DBusConnection, name: str) -> None:
    """Wait until a program has taken a name on a bus."""
    rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
    rule.add_arg_condition(0, name)
    _answer(bus, message_bus.AddMatch(rule))
    with bus.filter(rule) as taken:
        if not _answer(bus, message_bus.NameHasOwner(name))[0]:
            bus.recv_until_filtered(taken, timeout=PATIENCE)


def _answer(bus: DBusConnection, asked: Message) -> tuple[Any, ...]:
    answer = bus.send_and_get_reply(asked, timeout=_ANSWER)
    if answer.header.message_type is not MessageType.method_return:
        raise Gone(*answer.body)
    return tuple(answer.body)
