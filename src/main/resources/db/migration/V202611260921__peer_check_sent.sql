-- By which name a checker's points stand in the sheet (score_entry.scorer): kept here, so that a unit that is renamed keeps them.
alter table peer_check add scorer text check (scorer is nfc normalized and length(scorer) between 1 and 200);
update peer_check c set scorer = left(m.unit_name, 200) from membership m where m.id = c.checker_id;
alter table peer_check alter scorer set not null;
-- The head moved the sheet on without this check.
alter table peer_check
  add passed_over_reason text check (passed_over_reason is nfc normalized and length(passed_over_reason) between 1 and 500),
  add passed_over_at     timestamptz,
  add passed_over_by     text check (length(passed_over_by) between 1 and 200),
  add constraint peer_check_scorer_once unique (checked_id, scorer),
  add constraint peer_check_passed_over_says_why check (num_nonnulls(passed_over_reason, passed_over_at, passed_over_by) in (0, 3));
