-- The step in which a line is scored, as it was when the sheet was made.
alter table score_line add point_step numeric(6,2) check (point_step > 0);
