"""The sign-in sheet as PDF."""

from __future__ import annotations

from planner.exporters.paper.document import pdf
from planner.exporters.paper.fonts import measure
from planner.layout.signin_pages import signin_pages
from planner.layout.signin_sheet import SigninSheet
from planner.wording import Wording


def signin_pdf(sheet: SigninSheet, wording: Wording) -> bytes:
    """A cohort's sign-in sheet for one week; further pages when the participants need them."""
    title = wording.say("paper-signin-document", week=sheet.week.number)
    return pdf(signin_pages(sheet, wording, measure), title=title, language=wording.language)
