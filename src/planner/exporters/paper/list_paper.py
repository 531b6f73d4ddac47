"""A list as PDF."""

from __future__ import annotations

from planner.exporters.paper.document import pdf
from planner.exporters.paper.fonts import measure
from planner.layout.list_sheet import ListSheet, list_pages
from planner.wording import Wording


def list_pdf(sheet: ListSheet, document: str, wording: Wording) -> bytes:
    """The list on A4 landscape; ``document`` stands in the file's properties and must not name a person."""
    return pdf(list_pages(sheet, wording, measure), title=document, language=wording.language)
