CREATE EXTENSION IF NOT EXISTS btree_gist
--;
CREATE TABLE catalogue (
  id UUID NOT NULL,
  sort VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  origin VARCHAR NOT NULL,
  name_da VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  properties VARCHAR NOT NULL,
  CONSTRAINT pk_catalogue PRIMARY KEY (id),
  CONSTRAINT uq_catalogue_sort_code_valid_from UNIQUE (sort, code, valid_from)
)
--;
CREATE TABLE citizen (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  email VARCHAR DEFAULT '' NOT NULL,
  phone VARCHAR DEFAULT '' NOT NULL,
  language VARCHAR DEFAULT '' NOT NULL,
  exempt BOOLEAN NOT NULL,
  husk VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_citizen PRIMARY KEY (id),
  CONSTRAINT uq_citizen_reference_key UNIQUE (reference_key)
)
--;
CREATE TABLE closing_day (
  day DATE NOT NULL,
  site VARCHAR NOT NULL,
  name_da VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  public BOOLEAN NOT NULL,
  CONSTRAINT pk_closing_day PRIMARY KEY (day, site)
)
--;
CREATE TABLE history (
  number SERIAL NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  by VARCHAR DEFAULT '' NOT NULL,
  act VARCHAR NOT NULL,
  subject_type VARCHAR NOT NULL,
  subject_id UUID NOT NULL,
  before VARCHAR NOT NULL,
  after VARCHAR NOT NULL,
  CONSTRAINT pk_history PRIMARY KEY (number)
)
--;
CREATE INDEX ix_history_subject ON history (subject_id, number)
--;
CREATE TABLE office (
  number SERIAL NOT NULL,
  id UUID NOT NULL,
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  seeds VARCHAR NOT NULL,
  catalogue_stamp INTEGER NOT NULL,
  zone VARCHAR NOT NULL,
  zone_rules VARCHAR NOT NULL,
  tzdata VARCHAR NOT NULL,
  CONSTRAINT pk_office PRIMARY KEY (number)
)
--;
CREATE TABLE organisation (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  type VARCHAR NOT NULL,
  CONSTRAINT pk_organisation PRIMARY KEY (id),
  CONSTRAINT uq_organisation_reference_key UNIQUE (reference_key)
)
--;
CREATE TABLE reference_counter (
  prefix VARCHAR NOT NULL,
  last INTEGER NOT NULL,
  CONSTRAINT pk_reference_counter PRIMARY KEY (prefix)
)
--;
CREATE TABLE room (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  site VARCHAR DEFAULT '' NOT NULL,
  capacity INTEGER,
  CONSTRAINT pk_room PRIMARY KEY (id),
  CONSTRAINT uq_room_reference_key UNIQUE (reference_key)
)
--;
CREATE TABLE setting (
  key VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  CONSTRAINT pk_setting PRIMARY KEY (key)
)
--;
CREATE TABLE template (
  id UUID NOT NULL,
  code VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  name_da VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  group_code VARCHAR,
  origin VARCHAR NOT NULL,
  cells VARCHAR NOT NULL,
  CONSTRAINT pk_template PRIMARY KEY (id),
  CONSTRAINT uq_template_code_version UNIQUE (code, version)
)
--;
CREATE TABLE workplace (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  address VARCHAR DEFAULT '' NOT NULL,
  contact VARCHAR DEFAULT '' NOT NULL,
  phone VARCHAR DEFAULT '' NOT NULL,
  places INTEGER,
  CONSTRAINT pk_workplace PRIMARY KEY (id),
  CONSTRAINT uq_workplace_reference_key UNIQUE (reference_key)
)
--;
CREATE TABLE cohort (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  organisation_id UUID NOT NULL,
  programme VARCHAR,
  CONSTRAINT pk_cohort PRIMARY KEY (id),
  CONSTRAINT uq_cohort_reference_key UNIQUE (reference_key),
  CONSTRAINT fk_cohort_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
--;
CREATE TABLE group_period (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  group_code VARCHAR NOT NULL,
  reason VARCHAR DEFAULT '' NOT NULL,
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT pk_group_period PRIMARY KEY (id),
  CONSTRAINT fk_group_period_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id)
)
--;
CREATE INDEX ix_group_period_citizen ON group_period (citizen_id, since)
--;
CREATE INDEX ix_group_period_group_code ON group_period (group_code, since)
--;
CREATE UNIQUE INDEX ux_group_period_open ON group_period (citizen_id) WHERE until IS NULL
--;
CREATE TABLE placement (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  citizen_id UUID NOT NULL,
  workplace_id UUID NOT NULL,
  weekly_minutes INTEGER NOT NULL CONSTRAINT ck_placement_minutes CHECK (weekly_minutes >= 0),
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT pk_placement PRIMARY KEY (id),
  CONSTRAINT uq_placement_reference_key UNIQUE (reference_key),
  CONSTRAINT fk_placement_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_placement_workplace_id FOREIGN KEY(workplace_id) REFERENCES workplace (id)
)
--;
CREATE INDEX ix_placement_citizen_id ON placement (citizen_id)
--;
CREATE INDEX ix_placement_workplace_id ON placement (workplace_id)
--;
CREATE TABLE staff (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  name VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  organisation_id UUID NOT NULL,
  role VARCHAR DEFAULT '' NOT NULL,
  email VARCHAR DEFAULT '' NOT NULL,
  phone VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_staff PRIMARY KEY (id),
  CONSTRAINT uq_staff_reference_key UNIQUE (reference_key),
  CONSTRAINT fk_staff_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
--;
CREATE TABLE application (
  id UUID NOT NULL,
  template VARCHAR NOT NULL,
  template_version INTEGER NOT NULL,
  citizen_id UUID,
  cohort_id UUID,
  subject_id UUID NOT NULL,
  iso_week INTEGER NOT NULL,
  CONSTRAINT pk_application PRIMARY KEY (id),
  CONSTRAINT uq_application_template_subject_id_iso_week UNIQUE (template, subject_id, iso_week),
  CONSTRAINT ck_application_subject CHECK ((citizen_id IS NULL) <> (cohort_id IS NULL)),
  CONSTRAINT fk_application_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_application_cohort_id FOREIGN KEY(cohort_id) REFERENCES cohort (id)
)
--;
CREATE TABLE membership (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  cohort_id UUID NOT NULL,
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT pk_membership PRIMARY KEY (id),
  CONSTRAINT fk_membership_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_membership_cohort_id FOREIGN KEY(cohort_id) REFERENCES cohort (id)
)
--;
CREATE INDEX ix_membership_citizen ON membership (citizen_id, since)
--;
CREATE INDEX ix_membership_cohort_id ON membership (cohort_id, since)
--;
CREATE UNIQUE INDEX ux_membership_open ON membership (citizen_id, cohort_id) WHERE until IS NULL
--;
CREATE TABLE mentor_assignment (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT pk_mentor_assignment PRIMARY KEY (id),
  CONSTRAINT fk_mentor_assignment_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_mentor_assignment_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
)
--;
CREATE INDEX ix_mentor_assignment_citizen ON mentor_assignment (citizen_id, since)
--;
CREATE INDEX ix_mentor_assignment_staff_id ON mentor_assignment (staff_id, since)
--;
CREATE UNIQUE INDEX ux_mentor_assignment_open ON mentor_assignment (citizen_id) WHERE until IS NULL
--;
CREATE TABLE session (
  id UUID NOT NULL,
  reference VARCHAR NOT NULL,
  reference_key VARCHAR COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  removed BOOLEAN NOT NULL,
  kind_id UUID NOT NULL,
  title VARCHAR DEFAULT '' NOT NULL,
  wall_start TIMESTAMP WITHOUT TIME ZONE NOT NULL,
  minutes INTEGER NOT NULL CONSTRAINT ck_session_minutes CHECK (minutes > 0 AND minutes <= 1500),
  zone VARCHAR NOT NULL,
  start_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  end_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  iso_week INTEGER NOT NULL,
  guarded BOOLEAN NOT NULL,
  cohort_id UUID,
  audience VARCHAR NOT NULL,
  owner_id UUID NOT NULL,
  sensitivity VARCHAR NOT NULL,
  end_is VARCHAR NOT NULL,
  place_type VARCHAR,
  room_id UUID,
  workplace_id UUID,
  place_text VARCHAR DEFAULT '' NOT NULL,
  note VARCHAR DEFAULT '' NOT NULL,
  staff_note VARCHAR DEFAULT '' NOT NULL,
  application_id UUID,
  series_id UUID,
  original_start TIMESTAMP WITHOUT TIME ZONE,
  CONSTRAINT pk_session PRIMARY KEY (id),
  CONSTRAINT uq_session_copied UNIQUE (id, start_utc, end_utc, iso_week, guarded),
  CONSTRAINT ck_session_order CHECK (end_utc > start_utc),
  CONSTRAINT ck_session_room CHECK ((room_id IS NOT NULL) = (coalesce(place_type, '') = 'room')),
  CONSTRAINT ck_session_workplace CHECK ((workplace_id IS NOT NULL) = (coalesce(place_type, '') = 'workplace')),
  CONSTRAINT uq_session_reference_key UNIQUE (reference_key),
  CONSTRAINT fk_session_kind_id FOREIGN KEY(kind_id) REFERENCES catalogue (id),
  CONSTRAINT fk_session_cohort_id FOREIGN KEY(cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_session_owner_id FOREIGN KEY(owner_id) REFERENCES organisation (id),
  CONSTRAINT fk_session_room_id FOREIGN KEY(room_id) REFERENCES room (id),
  CONSTRAINT fk_session_workplace_id FOREIGN KEY(workplace_id) REFERENCES workplace (id)
)
--;
CREATE INDEX ix_session_application ON session (application_id) WHERE application_id IS NOT NULL
--;
CREATE INDEX ix_session_cohort ON session (cohort_id, start_utc) WHERE cohort_id IS NOT NULL
--;
CREATE INDEX ix_session_owner ON session (owner_id, start_utc)
--;
CREATE INDEX ix_session_room ON session (room_id, start_utc) WHERE room_id IS NOT NULL
--;
CREATE INDEX ix_session_start ON session (start_utc)
--;
CREATE INDEX ix_session_workplace ON session (workplace_id, start_utc) WHERE workplace_id IS NOT NULL
--;
CREATE TABLE allowance (
  first_id UUID NOT NULL,
  second_id UUID NOT NULL,
  rule VARCHAR NOT NULL,
  subject_id UUID NOT NULL,
  reason VARCHAR NOT NULL,
  CONSTRAINT pk_allowance PRIMARY KEY (first_id, second_id, rule, subject_id),
  CONSTRAINT ck_allowance_order CHECK (first_id < second_id),
  CONSTRAINT fk_allowance_first_id FOREIGN KEY(first_id) REFERENCES session (id),
  CONSTRAINT fk_allowance_second_id FOREIGN KEY(second_id) REFERENCES session (id)
)
--;
CREATE INDEX ix_allowance_second_id ON allowance (second_id)
--;
CREATE TABLE issued (
  session_id UUID NOT NULL,
  recipient_type VARCHAR NOT NULL,
  recipient_id UUID NOT NULL,
  uid VARCHAR NOT NULL,
  sequence INTEGER NOT NULL,
  stamp TIMESTAMP WITH TIME ZONE NOT NULL,
  digest VARCHAR NOT NULL,
  CONSTRAINT pk_issued PRIMARY KEY (session_id, recipient_type, recipient_id),
  CONSTRAINT fk_issued_session_id FOREIGN KEY(session_id) REFERENCES session (id),
  CONSTRAINT uq_issued_uid UNIQUE (uid)
)
--;
CREATE TABLE participant (
  session_id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  start_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  end_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  iso_week INTEGER NOT NULL,
  guarded BOOLEAN NOT NULL,
  origin VARCHAR NOT NULL,
  own_start TIMESTAMP WITH TIME ZONE,
  own_end TIMESTAMP WITH TIME ZONE,
  CONSTRAINT pk_participant PRIMARY KEY (session_id, citizen_id),
  CONSTRAINT ck_participant_own CHECK ((own_start IS NULL) = (own_end IS NULL) AND (own_end IS NULL OR own_end > own_start)),
  CONSTRAINT fk_participant_session FOREIGN KEY(session_id, start_utc, end_utc, iso_week, guarded) REFERENCES session (id, start_utc, end_utc, iso_week, guarded) ON UPDATE CASCADE,
  CONSTRAINT fk_participant_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id)
)
--;
CREATE INDEX ix_participant_time ON participant (citizen_id, start_utc)
--;
CREATE TABLE session_staff (
  session_id UUID NOT NULL,
  staff_id UUID NOT NULL,
  start_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  end_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  iso_week INTEGER NOT NULL,
  guarded BOOLEAN NOT NULL,
  CONSTRAINT pk_session_staff PRIMARY KEY (session_id, staff_id),
  CONSTRAINT fk_session_staff_session FOREIGN KEY(session_id, start_utc, end_utc, iso_week, guarded) REFERENCES session (id, start_utc, end_utc, iso_week, guarded) ON UPDATE CASCADE,
  CONSTRAINT fk_session_staff_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
)
--;
CREATE INDEX ix_session_staff_time ON session_staff (staff_id, start_utc)
--;
CREATE TABLE mark (
  session_id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  seq INTEGER NOT NULL CONSTRAINT ck_mark_seq CHECK (seq > 0),
  code_id UUID,
  minutes INTEGER NOT NULL CONSTRAINT ck_mark_minutes CHECK (minutes >= 0),
  came TIMESTAMP WITHOUT TIME ZONE,
  "left" TIMESTAMP WITHOUT TIME ZONE,
  reason VARCHAR DEFAULT '' NOT NULL,
  lawful_reason BOOLEAN NOT NULL,
  by VARCHAR DEFAULT '' NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_mark PRIMARY KEY (session_id, citizen_id, seq),
  CONSTRAINT fk_mark_participant FOREIGN KEY(session_id, citizen_id) REFERENCES participant (session_id, citizen_id),
  CONSTRAINT fk_mark_code_id FOREIGN KEY(code_id) REFERENCES catalogue (id)
)
--;
ALTER TABLE participant ADD CONSTRAINT guard_citizen EXCLUDE USING gist (
  citizen_id WITH =,
  tstzrange(coalesce(own_start, start_utc), coalesce(own_end, end_utc), '[)') WITH &&
) WHERE (guarded AND origin <> 'taken_out') DEFERRABLE
--;
ALTER TABLE session_staff ADD CONSTRAINT guard_staff EXCLUDE USING gist (
  staff_id WITH =, tstzrange(start_utc, end_utc, '[)') WITH &&
) WHERE (guarded) DEFERRABLE
--;
ALTER TABLE session ADD CONSTRAINT guard_room EXCLUDE USING gist (
  room_id WITH =, tstzrange(start_utc, end_utc, '[)') WITH &&
) WHERE (guarded AND room_id IS NOT NULL) DEFERRABLE
--;
CREATE FUNCTION mark_seq() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM mark
      WHERE session_id = NEW.session_id AND citizen_id = NEW.citizen_id) THEN
    RAISE EXCEPTION 'mark-seq' USING ERRCODE = 'unique_violation', CONSTRAINT = 'mark_seq';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER mark_seq BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION mark_seq()
--;
CREATE FUNCTION mark_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'mark-append-only' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'mark_append_only';
END $$
--;
CREATE TRIGGER mark_append_only BEFORE UPDATE OR DELETE ON mark
FOR EACH ROW EXECUTE FUNCTION mark_append_only()
--;
CREATE TRIGGER mark_truncate BEFORE TRUNCATE ON mark
FOR EACH STATEMENT EXECUTE FUNCTION mark_append_only()
