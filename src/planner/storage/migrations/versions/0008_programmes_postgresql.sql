CREATE TABLE enrolment (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  programme VARCHAR NOT NULL,
  since DATE NOT NULL,
  until DATE,
  clock_since DATE,
  employment_goal VARCHAR DEFAULT '' NOT NULL,
  scheme VARCHAR,
  obvious BOOLEAN NOT NULL,
  outcome VARCHAR,
  outcome_minutes INTEGER,
  CONSTRAINT pk_enrolment PRIMARY KEY (id),
  CONSTRAINT ck_enrolment_order CHECK (until IS NULL OR until >= since),
  CONSTRAINT ck_enrolment_ending CHECK ((until IS NULL) = (outcome IS NULL)),
  CONSTRAINT fk_enrolment_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id)
)
--;
CREATE INDEX ix_enrolment_citizen ON enrolment (citizen_id, since)
--;
CREATE INDEX ix_enrolment_programme ON enrolment (programme, since)
--;
CREATE UNIQUE INDEX ux_enrolment_open ON enrolment (citizen_id, programme) WHERE until IS NULL
--;
CREATE TABLE goal_mark (
  id UUID NOT NULL,
  enrolment_id UUID NOT NULL,
  goal VARCHAR NOT NULL,
  day DATE NOT NULL,
  by VARCHAR DEFAULT '' NOT NULL,
  evidence VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_goal_mark PRIMARY KEY (id),
  CONSTRAINT fk_goal_mark_enrolment_id FOREIGN KEY(enrolment_id) REFERENCES enrolment (id)
)
--;
CREATE UNIQUE INDEX ux_goal_mark_day ON goal_mark (enrolment_id, goal, day)
