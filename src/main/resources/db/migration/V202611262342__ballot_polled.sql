-- A question may be voted on at an assembly; then its result comes from the count there. Where each candidate is voted on by
-- itself, a paper may say yes to all of them.
alter table ballot add column polled boolean not null default false;
alter table ballot add column on_each boolean not null default false;

create or replace function ballot_is_possible() returns trigger language plpgsql as $$
declare
  vote ballot;
  most integer;
  total bigint;
  chosen_count bigint;
  strangers bigint;
begin
  select * into vote from ballot
   where id = case tg_table_name when 'ballot' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'ballot_id')::bigint end;
  select max(c.votes), sum(c.votes), count(*) filter (where c.chosen), count(m.id) filter (where m.cluster_year_id <> vote.cluster_year_id)
    into most, total, chosen_count, strangers
    from ballot_candidate c left join membership m on m.id = c.membership_id where c.ballot_id = vote.id;
  if most > vote.valid then
    raise exception 'votes % above valid papers %', most, vote.valid using errcode = 'check_violation';
  elsif not vote.on_each and total > vote.valid::bigint * vote.seats then
    raise exception 'votes % above valid papers % x seats %', total, vote.valid, vote.seats
      using errcode = 'check_violation';
  elsif chosen_count > vote.seats then
    raise exception 'chosen % above seats %', chosen_count, vote.seats using errcode = 'check_violation';
  elsif strangers > 0 then
    raise exception 'candidate of another cluster-year' using errcode = 'check_violation';
  end if;
  return null;
end $$;
