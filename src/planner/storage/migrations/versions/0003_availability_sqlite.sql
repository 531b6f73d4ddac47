CREATE TABLE availability (
  id BLOB NOT NULL,
  subject_type VARCHAR NOT NULL,
  subject_id BLOB NOT NULL,
  sort VARCHAR NOT NULL,
  since DATE NOT NULL,
  until DATE,
  weekday INTEGER,
  start_minute INTEGER,
  end_minute INTEGER,
  starts TEXT,
  ends TEXT,
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
  id BLOB NOT NULL,
  subject_type VARCHAR NOT NULL,
  subject_id BLOB NOT NULL,
  address VARCHAR NOT NULL,
  keep_titles BOOLEAN NOT NULL,
  read_at BIGINT NOT NULL,
  blocks INTEGER NOT NULL,
  left_out VARCHAR NOT NULL,
  CONSTRAINT pk_busy_source PRIMARY KEY (id),
  CONSTRAINT uq_busy_source_subject_id_address UNIQUE (subject_id, address)
)
--;
CREATE TABLE busy_block (
  source_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  subject_id BLOB NOT NULL,
  start_utc BIGINT NOT NULL,
  end_utc BIGINT NOT NULL,
  title VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_busy_block PRIMARY KEY (source_id, number),
  CONSTRAINT ck_busy_block_order CHECK (end_utc > start_utc),
  CONSTRAINT fk_busy_block_source_id FOREIGN KEY(source_id) REFERENCES busy_source (id)
)
 WITHOUT ROWID
--;
CREATE INDEX ix_busy_block_time ON busy_block (subject_id, start_utc)
--;
DROP INDEX ix_allowance_second_id
--;
ALTER TABLE allowance RENAME TO allowance_of_pairs
--;
CREATE TABLE allowance (
  first_id BLOB NOT NULL,
  second_id BLOB NOT NULL,
  rule VARCHAR NOT NULL,
  subject_id BLOB NOT NULL,
  reason VARCHAR NOT NULL,
  CONSTRAINT pk_allowance PRIMARY KEY (first_id, second_id, rule, subject_id),
  CONSTRAINT ck_allowance_order CHECK (first_id <= second_id),
  CONSTRAINT fk_allowance_first_id FOREIGN KEY(first_id) REFERENCES session (id),
  CONSTRAINT fk_allowance_second_id FOREIGN KEY(second_id) REFERENCES session (id)
)
 WITHOUT ROWID
--;
INSERT INTO allowance (first_id, second_id, rule, subject_id, reason)
  SELECT first_id, second_id, rule, subject_id, reason FROM allowance_of_pairs
--;
DROP TABLE allowance_of_pairs
--;
CREATE INDEX ix_allowance_second_id ON allowance (second_id)
