CREATE TABLE contact (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  at TIMESTAMP WITHOUT TIME ZONE NOT NULL,
  way_id UUID NOT NULL,
  result_id UUID NOT NULL,
  party VARCHAR NOT NULL,
  direction VARCHAR NOT NULL,
  staff_id UUID,
  workplace_id UUID,
  note VARCHAR DEFAULT '' NOT NULL,
  next_due DATE,
  session_id UUID,
  CONSTRAINT pk_contact PRIMARY KEY (id),
  CONSTRAINT ck_contact_company CHECK (party <> 'company' OR workplace_id IS NOT NULL),
  CONSTRAINT fk_contact_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_contact_way_id FOREIGN KEY(way_id) REFERENCES catalogue (id),
  CONSTRAINT fk_contact_result_id FOREIGN KEY(result_id) REFERENCES catalogue (id),
  CONSTRAINT fk_contact_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id),
  CONSTRAINT fk_contact_workplace_id FOREIGN KEY(workplace_id) REFERENCES workplace (id),
  CONSTRAINT fk_contact_session_id FOREIGN KEY(session_id) REFERENCES session (id)
)
--;
CREATE INDEX ix_contact_citizen ON contact (citizen_id, at)
--;
CREATE TABLE support_schedule (
  id UUID NOT NULL,
  citizen_id UUID NOT NULL,
  type_id UUID NOT NULL,
  since DATE NOT NULL,
  until DATE,
  every INTEGER NOT NULL CONSTRAINT ck_support_schedule_every CHECK (every > 0),
  unit VARCHAR NOT NULL,
  party VARCHAR NOT NULL,
  workplace_id UUID,
  placement_id UUID,
  CONSTRAINT pk_support_schedule PRIMARY KEY (id),
  CONSTRAINT ck_support_schedule_company CHECK (party <> 'company' OR workplace_id IS NOT NULL),
  CONSTRAINT ck_support_schedule_order CHECK (until IS NULL OR until >= since),
  CONSTRAINT fk_support_schedule_citizen_id FOREIGN KEY(citizen_id) REFERENCES citizen (id),
  CONSTRAINT fk_support_schedule_type_id FOREIGN KEY(type_id) REFERENCES catalogue (id),
  CONSTRAINT fk_support_schedule_workplace_id FOREIGN KEY(workplace_id) REFERENCES workplace (id),
  CONSTRAINT fk_support_schedule_placement_id FOREIGN KEY(placement_id) REFERENCES placement (id)
)
--;
CREATE INDEX ix_support_schedule_citizen ON support_schedule (citizen_id, since)
