-- How the points of a criterion come about: a JSON object with its kind and what the kind needs (criteria of old scales: a range).
alter table criterion
  add measure text not null default '{"kind":"RANGE"}' check (jsonb_typeof(measure::jsonb) = 'object'),
  add explanation_required boolean not null default false,
  add constraint criterion_rule_is_penalty check (measure::jsonb ->> 'kind' not in ('DAYS_LATE','MEETINGS_MISSED') or line = 'PENALTY'),
  add constraint criterion_share_needs_maximum
    check (measure::jsonb ->> 'kind' not in ('YES_NO','LEVELS','PROPORTIONAL') or max_points is not null);

-- A line that does not apply to a unit leaves that unit's maximum; the target is the one of the signed covenant.
alter table score_line
  add measure text not null default '{"kind":"RANGE"}' check (jsonb_typeof(measure::jsonb) = 'object'),
  add explanation_required boolean not null default false,
  add target numeric(14,2) check (target > 0),
  add target_measure text check (target_measure is nfc normalized and length(target_measure) <= 60),
  add target_source text check (target_source is nfc normalized and length(target_source) <= 500),
  add excluded_reason text check (excluded_reason is nfc normalized and length(excluded_reason) between 1 and 500);

-- What was counted or reached, where points are reckoned from it.
alter table score_entry
  add quantity numeric(14,2) check (quantity >= 0),
  drop constraint score_entry_stage_check,
  add constraint score_entry_stage_check
    check (stage in ('SELF','PEER','DEPARTMENT','COUNCIL','HEAD','STAFF','REVISED'));

alter table score_sheet
  drop constraint score_sheet_status_check,
  add constraint score_sheet_status_check
    check (status in ('SELF_SCORING','PEER_CHECKING','SUBMITTED','VERIFYING','FINAL')),
  add returned_reason text check (returned_reason is nfc normalized and length(returned_reason) <= 500),
  add returned_by text,
  add returned_at timestamptz,
  add constraint score_sheet_returned check (num_nulls(returned_reason, returned_by, returned_at) in (0, 3));

-- Nothing but the outcome of an objection is entered into a final score sheet.
create or replace function score_sheet_is_final() returns trigger language plpgsql as $$
declare
  touched bigint := case when tg_op = 'DELETE' then old.line_id else new.line_id end;
  stage_touched text := case when tg_op = 'DELETE' then old.stage else new.stage end;
begin
  if exists (select 1 from score_sheet s join score_line l on l.sheet_id = s.id where s.status = 'FINAL'
             and (l.id = touched and stage_touched <> 'REVISED'
                  or (tg_op = 'UPDATE' and l.id = old.line_id and old.stage <> 'REVISED'))) then
    raise exception 'the score sheet of line % is final', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
