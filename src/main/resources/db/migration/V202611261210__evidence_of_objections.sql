-- While units may ask to look at their points again, they show for a final sheet what the request rests on; nothing is
-- taken from it.
create or replace function evidence_use_is_settled() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.line_id else new.line_id end;
declare shown bigint := case when tg_op = 'DELETE' then old.evidence_id else new.evidence_id end;
begin
  if exists (select 1 from score_sheet s join score_line l on l.sheet_id = s.id where s.status = 'FINAL'
             and (l.id = touched or (tg_op = 'UPDATE' and l.id = old.line_id))
             and (tg_op <> 'INSERT' or 'PROVISIONAL' is distinct from
                  (select p.kind from publication p where p.cluster_year_id = s.cluster_year_id order by p.version desc limit 1))) then
    raise exception 'the score sheet of line % is final', touched using errcode = 'check_violation';
  end if;
  if not exists (select 1 from score_line l join score_sheet s on s.id = l.sheet_id join evidence e on e.id = shown
                 where l.id = touched and s.membership_id = e.membership_id and s.cluster_year_id = e.cluster_year_id) then
    raise exception 'line % is of another unit than evidence %', touched, shown using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
