-- Whether the rotating flag was passed on is unknown where no paper tells it. Until now a box left unticked was kept as "no",
-- which nobody had said.
alter table handover alter column flag_passed drop default, alter column flag_passed drop not null;
update handover set flag_passed = null where not flag_passed;
