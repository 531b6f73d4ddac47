"""What a screen reader and the keyboard find in the real window, over D-Bus, on a screen of its own.

The window is opened once for the file; each test goes to the page it is about.
"""

from __future__ import annotations

import pytest

from tests.accessibility.at_spi import ITEMS, ScreenReader, Seen, Spot, State
from tests.accessibility.private_session import ReadWindow

CARD = "Snusepraktik, onsdag 09.00 til 11.00, Virksomhed V1"


def _open(window: ReadWindow, page: str) -> ScreenReader:
    reader = window.reader
    rail = next(
        seen
        for seen in reader.tree()
        # A number of what waits may stand beside it.
        if seen.name.partition(",")[0] == page and seen.role == "check box"
    )
    reader.press(rail.spot)
    return reader


def _nameless(tree: list[Seen]) -> list[str]:
    """Controls without a name; an empty cell and an empty choice are called what they hold."""
    by_spot = {seen.spot: seen for seen in tree}
    return [
        f"{seen.role} in {by_spot[seen.parent].role} »{by_spot[seen.parent].name}«"
        for seen in tree
        if seen.reachable and not seen.name.strip() and seen.parent is not None and seen.role not in ITEMS
    ]


@pytest.mark.parametrize(
    ("page", "sign"),
    [("Ugeplan", "Ugens tavle"), ("Fremmøde", "Find deltager"), ("Borgere", "Søg på navn eller reference")],
)
def test_everything_that_can_be_reached_has_a_name(window: ReadWindow, page: str, sign: str) -> None:
    reader = _open(window, page)
    reader.until(lambda: reader.find(sign), f"the page {page}")
    tree = reader.tree()
    assert sum(seen.reachable for seen in tree) > 20
    assert _nameless(tree) == []


def test_sessions_are_buttons_that_say_everything_and_can_be_pressed(window: ReadWindow) -> None:
    reader = _open(window, "Ugeplan")
    card = reader.find(CARD)
    assert card.role == "push button"
    assert "Press" in reader.actions(card.spot)
    reader.press(card.spot)
    title = next(seen for seen in reader.tree() if seen.name == "Titel" and seen.role == "text")
    reader.until(lambda: reader.look(title.spot).has(State.SHOWING), "the inspector")
    assert reader.text(title.spot) == "Snusepraktik"
    assert _nameless(reader.tree()) == []


def test_the_tab_key_goes_round_the_week_page_and_is_never_caught(window: ReadWindow) -> None:
    reader = _open(window, "Ugeplan")
    reader.press(reader.find(CARD).spot)
    reader.until(lambda: reader.find("Titel", "text"), "the inspector")
    first = reader.find("Søg…  Ctrl+K").spot
    reader.focus(first)
    visited: list[Spot] = [first]
    for _ in range(150):
        now = reader.next_focus(lambda: window.key("Tab"))
        if now == first:
            break
        assert now not in visited, f"the keyboard goes round in circles at {reader.look(now)}"
        visited.append(now)
    else:
        pytest.fail("Tab does not come back")
    names = [reader.look(spot).name for spot in visited]
    way = (
        *("Ugeplan", "Kalenderfil…", "Flere måder at planlægge på", "Personer og steder"),
        *("Ugens tavle", "Titel"),
    )
    ways = [names.index(each) for each in way]
    assert ways == sorted(ways), names
    back = reader.next_focus(lambda: window.key("shift+Tab"))
    assert back == visited[-1]


def _choice(reader: ScreenReader, name: str, beside: str) -> Spot:
    """The one of several choices with a name that stands among the others of its row or rail."""
    choices = [seen for seen in reader.tree() if seen.role == "check box"]
    places = {seen.parent for seen in choices if seen.name == beside}
    return next(seen.spot for seen in choices if seen.name == name and seen.parent in places)


def test_pages_and_lists_can_be_toggled_as_well_as_pressed(window: ReadWindow) -> None:
    reader = _open(window, "Ugeplan")
    reader.until(lambda: reader.find("Ugens tavle"), "the board")
    for tab, listed in (("Hold", "Hold 1A"), ("Borgere", "Borger 9")):
        reader.toggle(_choice(reader, tab, "Personale"))
        reader.until(
            lambda listed=listed: any(  # type: ignore[misc]
                seen.role == "list item" and seen.name.startswith(listed) for seen in reader.tree()
            ),
            f"the list of {tab}",
        )
    reader.toggle(_choice(reader, "Borgere", "Ugeplan"))
    reader.until(lambda: reader.find("Borgere", "table"), "the page Borgere")


def test_anybody_is_found_and_opened_by_keys_alone(window: ReadWindow) -> None:
    reader = _open(window, "Borgere")
    reader.until(lambda: reader.find("Borgere", "table"), "the page")
    window.key("ctrl+k")
    field = reader.focus_told("Søg", "text")
    window.type("9004")
    reader.until(lambda: reader.description(field).startswith("Borger 9004 · borger 9004"), "what was found")
    window.key("Return")
    reader.until(lambda: reader.find("Ugens tavle").has(State.FOCUSED), "the board")
    reader.until(
        lambda: any(seen.name.startswith("Borger 9004: ") for seen in reader.tree()), "the citizen's week"
    )


def test_the_register_says_who_and_what_and_is_marked_by_keys(window: ReadWindow) -> None:
    reader = _open(window, "Fremmøde")
    reader.until(lambda: reader.find("Fremmødeliste").has(State.FOCUSED), "the register")
    before = [seen.name for seen in reader.tree() if seen.name.endswith(", ikke registreret")]
    assert before
    window.key("m")
    first = before[0].partition(",")[0]
    reader.until(lambda: reader.find(f"{first}, Mødt"), "the mark")
    window.key("alt+2")
    reader.until(lambda: reader.find("Fremmøde i ugen: deltagere og dage"), "the week")
    told = [seen.name for seen in reader.tree() if seen.name.startswith(f"{first}, ")]
    assert any(": Mødt, " in name for name in told), told
    assert _nameless(reader.tree()) == []
    window.key("alt+1")
