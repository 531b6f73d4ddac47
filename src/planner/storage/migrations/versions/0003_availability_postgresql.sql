CREATE TABLE availability (
  id UUID NOT NULL,
  subject_type VARCHAR NOT NULL,
  subject_id UUID NOT NULL,
  sort VARCHAR NOT NULL,
  since DATE NOT NULL,
  until DATE,
  weekday INTEGER,
  start_minute INTEGER,
  end_minute INTEGER,
  starts TIMESTAMP WITHOUT TIME ZONE,
  ends TIMESTAMP WITHOUT TIME ZONE,
  note VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_availability PRIMARY KEY (id),
  CONSTRAINT ck_availability_hours CHECK ((weekday IS NULL) = (start_minute IS NULL)),
  CONSTRAINT ck_availability_order CHECK (start_minute IS NULL OR end_minute > start_minute),
  CONSTRAINT ck_availability_absence CHECK ((starts IS NULL) = (ends IS NULL))
)
--;
CREATE INDEX ix_availability_subject ON availability (subject_id, since)
--;
CREATE TABLE busy_source (
  id UUID NOT NULL,
  subject_type VARCHAR NOT NULL,
  subject_id UUID NOT NULL,
  address VARCHAR NOT NULL,
  keep_titles BOOLEAN NOT NULL,
  read_at TIMESTAMP WITH TIME ZONE NOT NULL,
  blocks INTEGER NOT NULL,
  left_out VARCHAR NOT NULL,
  CONSTRAINT pk_busy_source PRIMARY KEY (id),
  CONSTRAINT uq_busy_source_subject_id_address UNIQUE (subject_id, address)
)
--;
CREATE TABLE busy_block (
  source_id UUID NOT NULL,
  number INTEGER NOT NULL,
  subject_id UUID NOT NULL,
  start_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  end_utc TIMESTAMP WITH TIME ZONE NOT NULL,
  title VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_busy_block PRIMARY KEY (source_id, number),
  CONSTRAINT ck_busy_block_order CHECK (end_utc > start_utc),
  CONSTRAINT fk_busy_block_source_id FOREIGN KEY(source_id) REFERENCES busy_source (id)
)
--;
CREATE INDEX ix_busy_block_time ON busy_block (subject_id, start_utc)
--;
ALTER TABLE allowance DROP CONSTRAINT ck_allowance_order
--;
ALTER TABLE allowance ADD CONSTRAINT ck_allowance_order CHECK (first_id <= second_id)
