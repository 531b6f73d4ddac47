CREATE TABLE series (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  first_day DATE NOT NULL,
  weekdays VARCHAR NOT NULL,
  every_weeks INTEGER NOT NULL CONSTRAINT ck_series_every_weeks CHECK (every_weeks > 0),
  until DATE,
  weeks INTEGER,
  start_time VARCHAR NOT NULL,
  end_time VARCHAR NOT NULL,
  on_closed VARCHAR NOT NULL,
  CONSTRAINT pk_series PRIMARY KEY (id),
  CONSTRAINT ck_series_one_end CHECK ((until IS NULL) <> (weeks IS NULL)),
  CONSTRAINT uq_series_reference_key UNIQUE (reference_key)
)
--;
CREATE TABLE wish (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  citizen_id UUID,
  cohort_id UUID,
  kind VARCHAR NOT NULL,
  title VARCHAR DEFAULT '' NOT NULL,
  minutes INTEGER NOT NULL CONSTRAINT ck_wish_minutes CHECK (minutes > 0),
  note VARCHAR DEFAULT '' NOT NULL,
  iso_week INTEGER,
  CONSTRAINT pk_wish PRIMARY KEY (id),
  CONSTRAINT ck_wish_subject CHECK ((citizen_id IS NULL) <> (cohort_id IS NULL)),
  CONSTRAINT uq_wish_reference_key UNIQUE (reference_key),
  CONSTRAINT fk_wish_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_wish_cohort_id FOREIGN KEY(cohort_id) REFERENCES cohort (id)
)
--;
CREATE INDEX ix_wish_citizen_id ON wish (citizen_id)
--;
CREATE INDEX ix_wish_cohort_id ON wish (cohort_id)
--;
CREATE INDEX ix_session_removed ON session (id) WHERE removed
--;
CREATE INDEX ix_session_series ON session (series_id) WHERE series_id IS NOT NULL
