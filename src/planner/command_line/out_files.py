"""Files that a command writes: whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from planner.command_line.call import Call
from planner.domain.refusals import Unavailable


def hand_out(call: Call, out: str, content: bytes) -> None:
    """Write the file that a command was asked for, and say so.

    Raises:
        Unavailable: It cannot be written; what stood there is untouched.
    """
    write_whole(Path(out), content)
    call.show({"file": out}, [call.words.say("file-written", file=out)])


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file and give it its name when all is there; a file of that name is replaced.

    Raises:
        Unavailable: It cannot be written; what stood there is untouched.
    """
    if path.is_dir():
        raise Unavailable("out-is-folder", file=str(path))
    scratch: Path | None = None
    try:
        handle, name = mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        scratch = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        scratch.chmod(0o666 & ~_umask())
        scratch.replace(path)
    except OSError as problem:
        if scratch is not None:
            with suppress(OSError):
                scratch.unlink()
        raise _refusal(problem, path) from None


def make_folder(path: Path) -> None:
    """Make a folder that may be there already.

    Raises:
        Unavailable: It cannot be made, or a file of that name is there.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _refusal(problem, path) from None


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _refusal(problem: OSError, path: Path) -> Unavailable:
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Unavailable("disk-full", file=str(path))
    if problem.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Unavailable("folder-missing", file=str(path))
    return Unavailable("file-unwritable", file=str(path))
