-- As before, and: the papers accounted for are those that were noted when they were printed, all with the same face; and where
-- some of the candidates are chosen, no valid paper is blank.
create or replace function paper_count_suits_its_poll() returns trigger language plpgsql as $$
declare
  asked poll;
begin
  select * into asked from poll where id = new.poll_id;
  if new.printed <> all (select sum(r.papers) from paper_run r where r.poll_id = new.poll_id group by r.face) then
    raise exception 'papers % are not those that were noted', new.printed using errcode = 'check_violation';
  elsif new.issued > (select count(*) from poll_roll r where r.poll_id = new.poll_id and r.status <> 'ABSENT') then
    raise exception 'papers % given out to fewer voters', new.issued using errcode = 'check_violation';
  elsif cardinality(new.yes) <> (select count(*) from poll_candidate c where c.poll_id = new.poll_id) then
    raise exception 'votes for % of the candidates', cardinality(new.yes) using errcode = 'check_violation';
  elsif asked.form = 'CHOOSE' and (select sum(y) from unnest(new.yes) y) > asked.seats::bigint * new.valid then
    raise exception 'votes above valid papers % x seats %', new.valid, asked.seats using errcode = 'check_violation';
  elsif asked.form = 'CHOOSE' and (select sum(y) from unnest(new.yes) y) < new.valid then
    raise exception 'valid papers % without a vote', new.valid using errcode = 'check_violation';
  elsif asked.form = 'CHOOSE' and (select sum(a) from unnest(new.against) a) > 0 then
    raise exception 'nobody was asked for votes against' using errcode = 'check_violation';
  end if;
  return new;
end $$;
