CREATE TABLE prompt_answer (
  id BLOB NOT NULL,
  rule VARCHAR NOT NULL,
  citizen_id BLOB NOT NULL,
  about_id BLOB NOT NULL,
  basis VARCHAR NOT NULL,
  answer VARCHAR NOT NULL,
  reason VARCHAR DEFAULT '' NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  at BIGINT NOT NULL,
  params VARCHAR NOT NULL,
  CONSTRAINT pk_prompt_answer PRIMARY KEY (id),
  CONSTRAINT uq_prompt_answer_citizen_id_rule_about_id_basis UNIQUE (citizen_id, rule, about_id, basis),
  CONSTRAINT fk_prompt_answer_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id)
)
--;
CREATE INDEX ix_prompt_answer_citizen ON prompt_answer (citizen_id, at)
