-- Scales on paper number each section from 1 again: a number is taken within its section, not within the scale.
alter table criterion drop constraint criterion_code_once;
alter table criterion add constraint criterion_code_once unique nulls not distinct (scale_id, parent_id, code);
