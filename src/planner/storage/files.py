"""What can be said of a database file before SQLite touches it, and copies that are whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from planner.domain.refusals import Unavailable
from planner.storage.refusals import from_system
from planner.storage.schema import APPLICATION_ID, REVISIONS

_MAGIC = b"SQLite format 3\x00"
# Several computers that write through these see different shared memory, and a WAL database needs one.
_NETWORK = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afs", "afpfs", "ncpfs", "webdav", "davfs", "fuse.sshfs",
    "fuse.davfs2", "fuse.rclone", "ceph", "glusterfs", "fuse.glusterfs", "lustre", "beegfs", "gfs2", "ocfs2",
}  # fmt: skip


def inspect_file(path: Path) -> None:
    """Read the header of a file that should be ours, and nothing more.

    Raises:
        Unavailable: It is missing, a folder, empty, foreign, cut short, newer than this program, or not to be written.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise Unavailable("database-foreign", file=name)
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as problem:
        if isinstance(problem, PermissionError):
            raise Unavailable("database-unreadable", file=name) from problem
        raise from_system(problem, name) from problem
    if size == 0:
        raise Unavailable("database-zero-bytes", file=name)
    if not header.startswith(_MAGIC):
        ours = APPLICATION_ID.to_bytes(4, "big") in header
        raise Unavailable("database-damaged" if ours else "database-foreign", file=name)
    if len(header) < 100:
        raise Unavailable("database-damaged", file=name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise Unavailable("database-foreign", file=name)
    if int.from_bytes(header[60:64], "big") > len(REVISIONS):
        raise Unavailable("database-newer", file=name)
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if size < pages * (65536 if page == 1 else page) and not _beside(path, "-wal").exists():
        raise Unavailable("database-damaged", file=name)


def require_writable(path: Path) -> None:
    """Refuse a file or folder that cannot be written, and a folder on another computer.

    Raises:
        Unavailable: ``database-read-only``, ``network-share`` or ``folder-missing``.
    """
    folder = path.parent
    found = file_system(folder)
    if found in _NETWORK:
        raise Unavailable("network-share", file=str(path), type=found)
    if not folder.is_dir():
        raise Unavailable("folder-missing", file=str(path))
    if not os.access(folder, os.W_OK):
        raise Unavailable("database-read-only", file=str(path))
    # The administrator may write to anything; a file that nobody was meant to write to is still left alone.
    if path.exists() and (not os.access(path, os.W_OK) or not path.stat().st_mode & 0o222):
        raise Unavailable("database-read-only", file=str(path))


def file_system(folder: Path) -> str:
    """The type of the file system that a folder is on, ``nfs`` for Windows shares, empty when it cannot be told."""
    if sys.platform == "win32":
        import ctypes

        root = str(folder.resolve().anchor)
        remote = 4
        return "smbfs" if ctypes.windll.kernel32.GetDriveTypeW(root) == remote else ""
    try:
        if sys.platform == "darwin":
            listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True).stdout
            mounts = [_mac_mount(line) for line in listing.splitlines()]
        else:
            text = Path("/proc/self/mountinfo").read_text("utf-8", errors="surrogateescape")
            mounts = [_linux_mount(line) for line in text.splitlines()]
    except (OSError, subprocess.SubprocessError):
        return ""
    real = folder.resolve()
    best = ("", "")
    for point, kind in mounts:
        if point and real.is_relative_to(point) and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]


def _linux_mount(line: str) -> tuple[str, str]:
    before, _, after = line.partition(" - ")
    fields = before.split(" ")
    if len(fields) < 5 or not after:
        return "", ""
    point = fields[4]
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        point = point.replace(code, sign)
    return point, after.split(" ")[0]


def _mac_mount(line: str) -> tuple[str, str]:
    where, _, options = line.partition(" on ")[2].rpartition(" (")
    return where, options.split(",")[0]


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def beside(path: Path) -> list[Path]:
    """The files that SQLite keeps beside a database while it is open."""
    return [_beside(path, suffix) for suffix in ("-wal", "-shm", "-journal")]


def free_name(path: Path) -> Path:
    """The path, or one with a number when there is such a file already."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def scratch(path: Path) -> Path:
    """A name beside a file for a copy that is being made; two who make one at once do not meet."""
    return path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")


def discard(path: Path) -> None:
    """Remove a file and what SQLite keeps beside it, if there."""
    for each in (path, *beside(path)):
        each.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until a folder's new names are on the disk, where the system can do that."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def publish(made: Path, target: Path) -> bool:
    """Give a finished file its name unless somebody else took it first; says whether it got it."""
    settle(made)
    try:
        try:
            os.link(made, target)
        except FileExistsError:
            return False
        except OSError:
            # Some file systems have no second names for a file.
            if target.exists():
                return False
            made.rename(target)
    finally:
        made.unlink(missing_ok=True)
    settle_folder(target.parent)
    return True
