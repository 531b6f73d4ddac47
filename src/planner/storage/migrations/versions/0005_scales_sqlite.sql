CREATE TABLE progress_score (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  area_id BLOB NOT NULL,
  scale_id BLOB NOT NULL,
  step INTEGER NOT NULL CONSTRAINT ck_progress_score_step CHECK (step >= 1),
  day DATE NOT NULL,
  at BIGINT NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  organisation_id BLOB NOT NULL,
  note VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_progress_score PRIMARY KEY (id),
  CONSTRAINT uq_progress_score_citizen_id_day_area_id_organisation_id UNIQUE (citizen_id, day, area_id, organisation_id),
  CONSTRAINT fk_progress_score_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_progress_score_area_id FOREIGN KEY(area_id) REFERENCES catalogue (id),
  CONSTRAINT fk_progress_score_scale_id FOREIGN KEY(scale_id) REFERENCES catalogue (id),
  CONSTRAINT fk_progress_score_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
--;
CREATE INDEX ix_progress_score_area ON progress_score (area_id, day)
--;
CREATE TABLE citizen_category (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  category_id BLOB NOT NULL,
  since DATE NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  note VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_citizen_category PRIMARY KEY (id),
  CONSTRAINT uq_citizen_category_citizen_id_since UNIQUE (citizen_id, since),
  CONSTRAINT fk_citizen_category_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_citizen_category_category_id FOREIGN KEY(category_id) REFERENCES catalogue (id)
)
--;
CREATE TABLE referral_note (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  day DATE NOT NULL,
  lines VARCHAR NOT NULL,
  decision VARCHAR DEFAULT '' NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_referral_note PRIMARY KEY (id),
  CONSTRAINT fk_referral_note_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id)
)
--;
CREATE INDEX ix_referral_note_citizen ON referral_note (citizen_id, day)
