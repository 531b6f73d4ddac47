"""A PDF of painted pages: embedded letters, neutral title and bookmarks, and the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFormXObject
from reportlab.pdfgen.canvas import Canvas

from planner.exporters.paper.fonts import font
from planner.exporters.paper.painting import Painter, hatch_commands
from planner.exporters.paper.svg_paths import SIDE, icon_commands
from planner.layout.primitives import Page, Pattern, Weight

_PROGRAM = "Ugeplan"


def pdf(pages: Iterable[Page], *, title: str, language: str) -> bytes:
    """The pages as one PDF, with a bookmark to each by its title when there are several.

    ``title`` stands in the file's properties, where anybody may read it: it must not name a person.
    """
    file = BytesIO()
    canvas = _Canvas(file, language)
    canvas.setTitle(title)
    canvas.setAuthor(_PROGRAM)
    canvas.setCreator(_PROGRAM)
    canvas.setSubject(title)
    painter = Painter(canvas)
    number = 0
    for number, page in enumerate(pages, 1):
        canvas.setPageSize((page.width, page.height))
        canvas.bookmarkPage(f"page-{number}")
        canvas.addOutlineEntry(page.title, f"page-{number}")
        canvas.put(painter.page(page.items, page.height))
        canvas.showPage()
    if number == 0:
        canvas.showPage()  # a file without any page is not a PDF
    elif number > 1:
        canvas.showOutline()
    canvas.save()
    return file.getvalue()


class _Canvas(Canvas):
    """The library's document, with forms for icons and hatches and with text as commands."""

    # What the library's own type descriptions leave out.
    _code: list[str]
    _formsinuse: list[str]
    _doc: PDFDocument
    _escape: Callable[[bytes], str]

    def __init__(self, file: BytesIO, language: str) -> None:
        font(Weight.REGULAR)
        super().__init__(file, pageCompression=1, invariant=1, lang=language)
        self._forms: dict[str, str | None] = {}

    def _make_preamble(self) -> None:
        # The library would begin each page with Helvetica, which is not embedded and not used.
        self._preamble = "1 0 0 1 0 0 cm"

    def put(self, commands: str) -> None:
        """Add commands to the page; it may use every form made so far."""
        self._code.append(commands)
        self._formsinuse.extend(key for key, name in self._forms.items() if name)

    def letters(self, text: str, weight: Weight) -> list[tuple[str, str]]:
        """A text in runs of a font part's name and a string."""
        face = font(weight)
        return [
            (face.getSubsetInternalName(part, self._doc)[1:], f"({self._escape(codes)})")
            for part, codes in face.splitString(text, self._doc)
        ]

    def icon(self, name: str) -> str | None:
        """The name of an icon's form, made when it is first asked for."""
        key = f"icon.{name}"
        if key not in self._forms:
            commands = icon_commands(name)
            self._forms[key] = commands and self._form(key, commands, (0, 0, SIDE, SIDE))
        return self._forms[key]

    def hatch(self, pattern: Pattern, width: float) -> str:
        """The name of a pattern's form."""
        key = f"hatch.{pattern.value}.{round(width * 100)}"
        if key not in self._forms:
            commands, box = hatch_commands(pattern, width)
            self._forms[key] = self._form(key, commands, (box.x, box.y, box.right, box.bottom))
        return self._forms[key] or ""

    def _form(self, key: str, commands: str, box: tuple[float, float, float, float]) -> str:
        form = PDFFormXObject(*box)
        form.compression = 1
        form.setStreamList([commands])
        self._doc.addForm(key, form)
        name: str = self._doc.getXObjectName(key)
        return name
