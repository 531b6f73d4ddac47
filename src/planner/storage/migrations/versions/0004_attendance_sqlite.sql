CREATE TABLE closing (
  id BLOB NOT NULL,
  organisation_id BLOB NOT NULL,
  cohort_id BLOB,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  closed_by VARCHAR DEFAULT '' NOT NULL,
  closed_at BIGINT NOT NULL,
  approved_by VARCHAR DEFAULT '' NOT NULL,
  approved_at BIGINT,
  reopened_by VARCHAR DEFAULT '' NOT NULL,
  reopened_at BIGINT,
  reason VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_closing PRIMARY KEY (id),
  CONSTRAINT ck_closing_order CHECK (last_day >= first_day),
  CONSTRAINT fk_closing_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_closing_cohort_id FOREIGN KEY(cohort_id) REFERENCES cohort (id)
)
--;
CREATE INDEX ix_closing_organisation ON closing (organisation_id, last_day)
--;
CREATE TABLE absence_period (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  type_id BLOB NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE,
  comment VARCHAR DEFAULT '' NOT NULL,
  reported DATE,
  end_reason VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_absence_period PRIMARY KEY (id),
  CONSTRAINT ck_absence_period_order CHECK (last_day IS NULL OR last_day >= first_day),
  CONSTRAINT fk_absence_period_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_absence_period_type_id FOREIGN KEY(type_id) REFERENCES catalogue (id)
)
--;
CREATE INDEX ix_absence_period_citizen ON absence_period (citizen_id, first_day)
--;
CREATE TABLE agreed_step (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  placement_id BLOB,
  sort VARCHAR NOT NULL,
  since DATE NOT NULL,
  weekly_minutes INTEGER NOT NULL CONSTRAINT ck_agreed_step_minutes CHECK (weekly_minutes >= 0 AND weekly_minutes <= 2220),
  tasks VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_agreed_step PRIMARY KEY (id),
  CONSTRAINT fk_agreed_step_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_agreed_step_placement_id FOREIGN KEY(placement_id) REFERENCES placement (id)
)
--;
CREATE INDEX ix_agreed_step_citizen ON agreed_step (citizen_id, since)
--;
CREATE TABLE import_request (
  request_id VARCHAR(46) NOT NULL,
  at BIGINT NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  digest VARCHAR NOT NULL,
  marks INTEGER NOT NULL,
  CONSTRAINT pk_import_request PRIMARY KEY (request_id)
)
--;
CREATE TABLE week_hours (
  citizen_id BLOB NOT NULL,
  iso_week INTEGER NOT NULL,
  owner_id BLOB NOT NULL,
  secret BOOLEAN NOT NULL,
  planned INTEGER NOT NULL,
  denominator INTEGER NOT NULL,
  attended INTEGER NOT NULL,
  lawful INTEGER NOT NULL,
  unlawful INTEGER NOT NULL,
  unrecorded INTEGER NOT NULL,
  company_planned INTEGER NOT NULL,
  company_attended INTEGER NOT NULL,
  CONSTRAINT pk_week_hours PRIMARY KEY (citizen_id, iso_week, owner_id, secret)
)
 WITHOUT ROWID
--;
ALTER TABLE mark ADD COLUMN documentation_seen BOOLEAN
--;
ALTER TABLE mark ADD COLUMN documentation_on DATE
--;
ALTER TABLE mark ADD COLUMN correction VARCHAR DEFAULT '' NOT NULL
