"""Everything a database is made of, one line for each thing: what is lost without a word shows as a missing line."""

from __future__ import annotations

import re

from sqlalchemy import Connection

_SERVER = """
SELECT 'table ' || c.relname FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
UNION ALL
SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'index ' || c.relname || ' ' || replace(pg_get_indexdef(i.indexrelid), current_schema() || '.', '')
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = current_schema()::regnamespace
UNION ALL
SELECT 'constraint ' || r.conname || ' on ' || c.relname || ' '
    || replace(pg_get_constraintdef(r.oid), current_schema() || '.', '')
  FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND r.contype <> 'n'
UNION ALL
SELECT 'trigger ' || t.tgname || ' ' || replace(pg_get_triggerdef(t.oid), current_schema() || '.', '')
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
UNION ALL
SELECT 'function ' || p.proname || ' ' || regexp_replace(p.prosrc, '\\s+', ' ', 'g') FROM pg_proc p
  WHERE p.pronamespace = current_schema()::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
"""


def fingerprint(connection: Connection) -> list[str]:
    """Every table, column, index, constraint, trigger and function, in order."""
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
        )
        found = [f"{row[0]} {row[1]} on {row[2]} {_one_line(row[3] or '')}".rstrip() for row in rows]
    else:
        found = list(connection.exec_driver_sql(_SERVER).scalars())
    return sorted(_one_line(line) for line in found)


def names(connection: Connection) -> set[str]:
    """What each line is of, without how: ``trigger guard_citizen_insert``."""
    return {" ".join(line.split(" ")[:2]) for line in fingerprint(connection)}


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
