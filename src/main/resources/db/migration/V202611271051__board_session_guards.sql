-- A unit, those it came from and those it went into, over any number of steps.
create view unit_kin as
with recursive line (earlier_id, later_id) as (
  select predecessor_id, successor_id from unit_succession
  union select l.earlier_id, s.successor_id from line l join unit_succession s on s.predecessor_id = l.later_id)
select id as unit_id, id as kin_id from unit
union select earlier_id, later_id from line
union select later_id, earlier_id from line;

-- Who has no say in what: found where something is proposed for the own unit or its kin, or declared.
create view item_conflict as
select i.id as item_id, i.session_id, b.id as member_id, true as found, u.name as reason
from session_item i
join board_session s on s.id = i.session_id
join board_member b on b.board_id = s.board_id
join unit u on u.id = b.unit_id
join nomination n on n.id = i.nomination_id
left join membership m on m.id = n.membership_id
left join recipient r on r.id = n.recipient_id
join unit_kin k on k.unit_id = b.unit_id and k.kin_id = coalesce(m.unit_id, r.unit_id)
union all
select c.item_id, i.session_id, c.member_id, false, c.reason
from board_conflict c join session_item i on i.id = c.item_id;

-- Who entered a count of the papers. Two entries make an attempt; where they differ both enter again.
create table session_entry (
  session_id bigint not null references board_session,
  attempt    integer not null check (attempt >= 1),
  entry_no   integer not null check (entry_no in (1, 2)),
  account_id bigint not null references account,
  teller     text not null check (length(teller) between 1 and 200),
  entered_at timestamptz not null,
  constraint session_entry_once primary key (session_id, attempt, entry_no),
  constraint session_entry_teller_once unique (session_id, attempt, account_id)
);

-- What was entered: papers, and for each nomination those that say yes and those that say no.
create table session_figures (
  session_id bigint not null,
  attempt    integer not null,
  entry_no   integer not null,
  issued     integer not null check (issued >= 0),
  collected  integer not null check (collected between 0 and issued),
  valid      integer not null check (valid >= 0),
  invalid    integer not null check (invalid >= 0),
  items      bigint[] not null,
  yes        integer[] not null,
  against    integer[] not null,
  constraint session_figures_once primary key (session_id, attempt, entry_no),
  constraint session_figures_entry foreign key (session_id, attempt, entry_no) references session_entry,
  constraint session_figures_valid check (valid + invalid = collected),
  constraint session_figures_of_items check (cardinality(items) = cardinality(yes)),
  constraint session_figures_votes check (paper_votes_possible(yes, against, valid))
);
alter table session_entry add constraint session_entry_has_its_figures foreign key (session_id, attempt, entry_no)
  references session_figures deferrable initially deferred;

-- Blind: as long as one of the two has not entered, even the program that wrote the other's figures cannot read them.
alter table session_figures enable row level security;
alter table session_figures force row level security;
create policy session_figures_written on session_figures for insert with check (true);
create policy session_figures_read_when_both_entered on session_figures for select using (exists (
  select 1 from session_entry e where e.session_id = session_figures.session_id and e.attempt = session_figures.attempt and e.entry_no = 2)
  or current_setting('thidua.backup', true) = 'on');    -- a backup holds every row

-- The attempt that tellers enter now.
create view session_attempt as
select s.id as session_id, coalesce(max(e.attempt), 0) + 1 as attempt
from board_session s left join session_entry e on e.session_id = s.id and e.entry_no = 2
group by s.id;

-- Attempts in which the two entries differ, and nothing of their figures.
create view session_difference as
select a.session_id, a.attempt
from session_figures a
join session_figures b on b.session_id = a.session_id and b.attempt = a.attempt and a.entry_no = 1 and b.entry_no = 2
where (a.issued, a.collected, a.valid, a.invalid, a.items, a.yes, a.against)
  is distinct from (b.issued, b.collected, b.valid, b.invalid, b.items, b.yes, b.against);

-- The figures that both tellers entered alike, a row for each nomination.
create view session_accepted as
select a.session_id, a.issued, a.collected, a.valid, a.invalid, v.item_id, v.yes, v.against
from session_figures a
join session_entry e on e.session_id = a.session_id and e.attempt = a.attempt and e.entry_no = 2
cross join lateral unnest(a.items, a.yes, a.against) v (item_id, yes, against)
where a.entry_no = 1
  and not exists (select 1 from session_difference d where d.session_id = a.session_id and d.attempt = a.attempt);

-- Minutes of a session, as they were signed.
create table session_minutes (
  session_id bigint primary key references board_session,
  content    text not null,
  signed_on  date not null,
  signed_by  text not null check (length(signed_by) between 1 and 200)
);

-- A vote is cast in an open session on what is voted on openly and not decided, by a member who takes part and has no conflict.
create function board_vote_is_allowed() returns trigger language plpgsql as $$
begin
  if not exists (
      select 1 from session_item i
      join board_session s on s.id = i.session_id and s.state = 'OPEN'
      join session_presence p on p.session_id = s.id and p.member_id = new.member_id and p.presence <> 'ABSENT'
      where i.id = new.item_id and i.way = 'OPEN' and i.outcome is null) then
    raise exception 'member % casts no vote on item %', new.member_id, new.item_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from item_conflict c where c.item_id = new.item_id and c.member_id = new.member_id) then
    raise exception 'member % has a conflict of interest in item %', new.member_id, new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger board_vote_is_allowed before insert or update on board_vote for each row execute function board_vote_is_allowed();

-- An opinion is sent once, while members read, by a member of the day who has no conflict.
create function board_opinion_is_allowed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'an opinion that was sent stays as it is' using errcode = 'check_violation';
  end if;
  if not exists (
      select 1 from session_item i
      join board_session s on s.id = i.session_id and s.state = 'READING'
      join board_member b on b.id = new.member_id and b.board_id = s.board_id and daterange(b.from_on, b.to_on, '[]') @> s.held_on
      where i.id = new.item_id) then
    raise exception 'member % sends no opinion on item %', new.member_id, new.item_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from item_conflict c where c.item_id = new.item_id and c.member_id = new.member_id) then
    raise exception 'member % has a conflict of interest in item %', new.member_id, new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger board_opinion_is_allowed before insert or update on board_opinion
  for each row execute function board_opinion_is_allowed();

-- Two of those named count, one after another, while the session is held.
create function session_entry_is_due() returns trigger language plpgsql as $$
begin
  if not exists (
      select 1 from board_session s join session_teller t on t.session_id = s.id and t.account_id = new.account_id
      where s.id = new.session_id and s.state = 'OPEN')
     or exists (select 1 from session_accepted a where a.session_id = new.session_id) then
    raise exception 'session % takes no count from account %', new.session_id, new.account_id using errcode = 'check_violation';
  end if;
  if new.attempt <> (select a.attempt from session_attempt a where a.session_id = new.session_id)
     or new.entry_no <> (select count(*) + 1 from session_entry e where e.session_id = new.session_id and e.attempt = new.attempt) then
    raise exception 'entry % of attempt % is not due in session %', new.entry_no, new.attempt, new.session_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger session_entry_is_due before insert on session_entry for each row execute function session_entry_is_due();
create trigger session_entry_stays before update or delete on session_entry for each row execute function paper_stays();
create trigger session_figures_stay before update or delete on session_figures for each row execute function paper_stays();

-- What a closed session rests on stays as it was.
create function closed_session_stays() returns trigger language plpgsql as $$
declare
  touched jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  closed  boolean;
begin
  if tg_table_name = 'board_session' then
    closed := old.state = 'CLOSED';
  else
    select s.state = 'CLOSED' into closed from board_session s where s.id = coalesce((touched ->> 'session_id')::bigint,
      (select i.session_id from session_item i where i.id = (touched ->> 'item_id')::bigint));
  end if;
  if closed then
    raise exception 'a session that is over stays as it is' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger board_session_stays before update or delete on board_session for each row execute function closed_session_stays();
create trigger session_item_stays before insert or update or delete on session_item for each row execute function closed_session_stays();
create trigger session_presence_stays before insert or update or delete on session_presence for each row execute function closed_session_stays();
create trigger session_teller_stays before insert or update or delete on session_teller for each row execute function closed_session_stays();
create trigger board_conflict_stays before insert or update or delete on board_conflict for each row execute function closed_session_stays();
create trigger board_opinion_stays before delete on board_opinion for each row execute function closed_session_stays();
create trigger board_vote_stays before delete on board_vote for each row execute function closed_session_stays();
create trigger session_minutes_stay before update or delete on session_minutes for each row execute function paper_stays();
