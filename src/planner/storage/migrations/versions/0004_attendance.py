"""Closed days, absence periods, agreed hours, documents and reasons on marks, and hours by week for what there is."""

import json
from pathlib import Path

from alembic import op
from sqlalchemy import text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What the product's own attendance codes say from now on; rows that an office wrote are its own.
_SAYS = {"F": {"late": True}, "S": {"text_allowed": False}, "B": {"text_allowed": False}}

# The hours of what was marked so far. ``{...}`` are said differently by each engine.
_HOURS = """
INSERT INTO week_hours (citizen_id, iso_week, owner_id, secret, planned, denominator, attended, lawful, unlawful,
    unrecorded, company_planned, company_attended)
SELECT citizen_id, iso_week, owner_id, secret, sum(planned),
    sum(CASE WHEN recorded AND in_denominator THEN planned ELSE 0 END),
    sum(CASE WHEN recorded THEN present ELSE 0 END),
    sum(CASE WHEN counts AND lawful THEN planned - present ELSE 0 END),
    sum(CASE WHEN counts AND NOT lawful THEN planned - present ELSE 0 END),
    sum(CASE WHEN recorded THEN 0 ELSE planned END),
    sum(CASE WHEN company THEN planned ELSE 0 END),
    sum(CASE WHEN company AND recorded THEN present ELSE 0 END)
FROM (
  SELECT base.*,
    recorded AND (away AND (said_lawful IS NOT NULL) OR NOT away AND planned - present > threshold) AS counts,
    recorded AND (reason_lawful OR coalesce(said_lawful, {false})) AS lawful
  FROM (
    SELECT p.citizen_id, p.iso_week, s.owner_id, s.sensitivity <> 'normal' AS secret,
      CASE WHEN p.own_start IS NULL THEN s.minutes ELSE {own} END AS planned,
      coalesce(m.minutes, 0) AS present,
      m.code_id IS NOT NULL AS recorded,
      coalesce(m.lawful_reason, {false}) AS reason_lawful,
      coalesce({code_in_denominator}, {false}) AS in_denominator,
      {code_lawful} AS said_lawful,
      coalesce({code_attended} = 'none', {false}) AS away,
      coalesce({code_threshold}, 0) AS threshold,
      coalesce({kind_company}, {false}) AS company
    FROM participant p
    JOIN session s ON s.id = p.session_id
    JOIN catalogue k ON k.id = s.kind_id
    LEFT JOIN mark m ON m.session_id = p.session_id AND m.citizen_id = p.citizen_id AND m.seq = (
      SELECT max(n.seq) FROM mark n WHERE n.session_id = p.session_id AND n.citizen_id = p.citizen_id)
    LEFT JOIN catalogue c ON c.id = m.code_id
    WHERE p.origin <> 'taken_out' AND NOT s.removed
  ) AS base
) AS judged
GROUP BY citizen_id, iso_week, owner_id, secret
"""
_SQLITE = {
    "false": "0",
    "own": "(p.own_end - p.own_start) / 60",
    "code_in_denominator": "json_extract(c.properties, '$.in_denominator')",
    "code_lawful": "json_extract(c.properties, '$.lawful')",
    "code_attended": "json_extract(c.properties, '$.attended')",
    "code_threshold": "json_extract(c.properties, '$.threshold_minutes')",
    "kind_company": "json_extract(k.properties, '$.counts_as_company_time')",
}
_SERVER = {
    "false": "false",
    "own": "CAST(extract(epoch FROM p.own_end - p.own_start) / 60 AS integer)",
    "code_in_denominator": "CAST(CAST(c.properties AS json) ->> 'in_denominator' AS boolean)",
    "code_lawful": "CAST(CAST(c.properties AS json) ->> 'lawful' AS boolean)",
    "code_attended": "(CAST(c.properties AS json) ->> 'attended')",
    "code_threshold": "CAST(CAST(c.properties AS json) ->> 'threshold_minutes' AS integer)",
    "kind_company": "CAST(CAST(k.properties AS json) ->> 'counts_as_company_time' AS boolean)",
}


def upgrade() -> None:
    """Make the tables and columns, complete the product's own attendance codes, and add up what was marked."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0004_attendance_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
    rows = bind.execute(
        text("SELECT id, code, properties FROM catalogue WHERE origin = 'seed' AND sort = 'attendance_code'")
    ).all()
    for identity, code, properties in rows:
        if code in _SAYS:
            completed = json.dumps({**_SAYS[code], **json.loads(properties)}, ensure_ascii=False)
            bind.execute(
                text("UPDATE catalogue SET properties = :properties WHERE id = :id"),
                {"properties": completed, "id": identity},
            )
    bind.exec_driver_sql(_HOURS.format(**(_SQLITE if bind.dialect.name == "sqlite" else _SERVER)))
    bind.execute(text("UPDATE office SET catalogue_stamp = catalogue_stamp + 1"))
