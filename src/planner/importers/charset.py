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
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    sample = data[:_SAMPLE]
    if len(sample) > 1:
        for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
            if sample[offset::2].count(0) > len(sample) // 3:
                return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"
