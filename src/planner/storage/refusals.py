"""What a database's complaint means to people: the one place where engine errors become refusals with a code."""

from __future__ import annotations

import errno
import sqlite3

from planner.domain.clashes import Rule
from planner.domain.refusals import Conflict, PlannerError, Refused, Unavailable

# The first byte of an extended SQLite result code says what family it is of.
_SQLITE = {
    sqlite3.SQLITE_BUSY: "database-locked",
    sqlite3.SQLITE_LOCKED: "database-locked",
    sqlite3.SQLITE_READONLY: "database-read-only",
    sqlite3.SQLITE_PERM: "database-unreadable",
    sqlite3.SQLITE_AUTH: "database-unreadable",
    sqlite3.SQLITE_CANTOPEN: "database-unreadable",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_IOERR: "disk-error",
    sqlite3.SQLITE_CORRUPT: "database-damaged",
    sqlite3.SQLITE_NOTADB: "database-foreign",
}

# sqlstate or its class (two letters) to a code.
_SERVER = {
    "40001": "changed-meanwhile",
    "40P01": "changed-meanwhile",
    "55P03": "database-locked",
    "57014": "server-slow",
    "53100": "disk-full",
    "25006": "database-read-only",
    "3D000": "server-database-missing",
    "28": "server-login-refused",
    "42501": "server-permission",
    "08": "server-unreachable",
    "57": "server-unreachable",
    "53": "server-busy",
}


def from_sqlite(problem: BaseException, name: str) -> PlannerError | None:
    """What an error of SQLite means; None for one that is a mistake of the program's."""
    code = getattr(problem, "sqlite_errorcode", None)
    if code is None:
        return None
    text = str(problem)
    if code & 0xFF == sqlite3.SQLITE_CONSTRAINT:
        return _constraint(text.partition(":")[2] if text.startswith("double-booking:") else "", text)
    found = _SQLITE.get(code & 0xFF)
    return Unavailable(found, file=name) if found else None


def from_server(problem: BaseException, name: str) -> PlannerError | None:
    """What an error of PostgreSQL means; None for one that is a mistake of the program's."""
    state = getattr(problem, "sqlstate", None)
    if state is None:
        # A connection that was refused, timed out or broke has no state.
        broken = type(problem).__name__ in {"OperationalError", "ConnectionTimeout", "InterfaceError"}
        return _unconnected(str(problem), name) if broken else None
    diag = getattr(problem, "diag", None)
    constraint = getattr(diag, "constraint_name", None) or ""
    if state == "23P01":
        return _constraint(constraint.removeprefix("guard_"), constraint)
    if state.startswith("23"):
        return _constraint("", constraint)
    code = _SERVER.get(state) or _SERVER.get(state[:2])
    if code == "changed-meanwhile":
        return Conflict("changed-meanwhile")
    return Unavailable(code, server=name) if code else None


def from_system(problem: OSError, name: str) -> Unavailable:
    """What an error of the file system means."""
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Unavailable("disk-full", file=name)
    if problem.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return Unavailable("database-read-only", file=name)
    if problem.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Unavailable("database-missing", file=name)
    return Unavailable("disk-error", file=name)


def unwritable(problem: OSError, name: str) -> Unavailable:
    """What an error of the file system means for a file that was to be made."""
    if problem.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Unavailable("folder-missing", file=name)
    if problem.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return Unavailable("file-unwritable", file=name)
    return from_system(problem, name)


def _unconnected(text: str, name: str) -> Unavailable:
    """The driver tells why it could not connect in words only."""
    if "does not exist" in text and "database" in text:
        return Unavailable("server-database-missing", server=name)
    if "password" in text or "authentication" in text or "role" in text or "pg_hba" in text:
        return Unavailable("server-login-refused", server=name)
    return Unavailable("server-unreachable", server=name)


def _constraint(rule: str, text: str) -> PlannerError | None:
    """A broken constraint: of a guard (by rule), of a unique column, or of the register."""
    if rule:
        return Refused("double-booking", rule=Rule(rule))
    if "reference_key" in text:
        return Refused("reference-taken", sort=_table_of(text))
    if "mark-seq" in text or "mark_seq" in text or "mark." in text or "pk_mark" in text:
        return Conflict("marked-meanwhile")
    if "uq_application" in text or "application.template" in text:
        return Refused("template-already-applied")
    if "fk_mark_participant" in text:
        return Refused("participant-has-marks")
    if "UNIQUE" in text or text.startswith(("pk_", "uq_", "ux_")):
        return Conflict("changed-meanwhile")
    return None


def reference_taken(sort: str, reference: str) -> Refused:
    """That another record, perhaps a removed one, has the reference."""
    return Refused("reference-taken", sort=sort, reference=reference)


def _table_of(text: str) -> str:
    """The table of a broken key: ``UNIQUE constraint failed: citizen.reference_key``, ``uq_citizen_reference_key``."""
    _, found, named = text.rpartition("failed: ")
    return named.partition(".")[0] if found else text.removeprefix("uq_").removesuffix("_reference_key")
