CREATE TABLE placement_extension (
  id UUID NOT NULL,
  placement_id UUID NOT NULL,
  before DATE NOT NULL,
  until DATE NOT NULL,
  note VARCHAR DEFAULT '' NOT NULL,
  by VARCHAR DEFAULT '' NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_placement_extension PRIMARY KEY (id),
  CONSTRAINT ck_placement_extension_order CHECK (until > before),
  CONSTRAINT fk_placement_extension_placement_id FOREIGN KEY(placement_id) REFERENCES placement (id)
)
--;
CREATE INDEX ix_placement_extension_placement ON placement_extension (placement_id, until)
--;
ALTER TABLE workplace ADD COLUMN weekly_minutes INTEGER
--;
ALTER TABLE workplace ADD COLUMN tasks VARCHAR DEFAULT '' NOT NULL
--;
ALTER TABLE workplace ADD COLUMN trade VARCHAR DEFAULT '' NOT NULL
--;
ALTER TABLE placement ADD COLUMN type_code VARCHAR
--;
ALTER TABLE placement ADD COLUMN tasks VARCHAR DEFAULT '' NOT NULL
