CREATE TABLE checklist (
  id BLOB NOT NULL,
  citizen_id BLOB NOT NULL,
  template_id BLOB NOT NULL,
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT pk_checklist PRIMARY KEY (id),
  CONSTRAINT ck_checklist_order CHECK (until IS NULL OR until >= since),
  CONSTRAINT fk_checklist_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_checklist_template_id FOREIGN KEY(template_id) REFERENCES catalogue (id)
)
--;
CREATE INDEX ix_checklist_citizen_id ON checklist (citizen_id)
--;
CREATE TABLE checklist_tick (
  checklist_id BLOB NOT NULL,
  item VARCHAR NOT NULL,
  on_day DATE NOT NULL,
  "by" VARCHAR DEFAULT '' NOT NULL,
  place VARCHAR DEFAULT '' NOT NULL,
  CONSTRAINT pk_checklist_tick PRIMARY KEY (checklist_id, item),
  CONSTRAINT fk_checklist_tick_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklist (id)
)
