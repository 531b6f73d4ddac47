"""Which letters the bytes of somebody else's file are."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # The long marks begin with the short ones.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2_000


def text_of(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its character set; what cannot be read becomes a replacement sign.

    A mark at the beginning decides, then whether every second byte is empty, then whether it is UTF-8. Anything else is
    taken for the Western European set of Windows.
    """
    likely = likely_letters(data)
    name, content = likely[0]
    if name == "utf-8" and len(likely) > 1:
        try:
            return content.decode(name), name
        except UnicodeDecodeError:
            name, content = likely[-1]
    return content.decode(name, "replace"), name


def likely_letters(data: bytes) -> list[tuple[str, bytes]]:
    """The character sets that a file may be in, the likeliest first, each with the bytes to read; a mark leaves only one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return [(name, data[len(mark) :])]
    sample = data[:_SAMPLE]
    names = ["utf-8", "cp1252"]
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        # In UTF-16 every other byte of our letters is zero; which one tells the order.
        if len(sample) > 1 and sample[offset::2].count(0) > len(sample) // 3:
            names.insert(0, name)
            break
    return [(name, data) for name in names]
