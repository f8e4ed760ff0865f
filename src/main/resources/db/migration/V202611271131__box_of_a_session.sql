-- What lies before a session of a board is voted on openly, on paper, or in the box.
alter table session_item drop constraint session_item_way_check;
alter table session_item add constraint session_item_way check (way in ('OPEN','PAPER','BOX'));

-- Who counts at the meeting that holds a poll, and has an account.
create view poll_teller as
select p.id as poll_id, t.account_id, t.name
from poll p join teller t on t.assembly_id = p.assembly_id where t.account_id is not null
union all
select p.id, t.account_id, t.name from poll p join session_teller t on t.session_id = p.session_id;

-- Where a poll is held: the address of its page and what is asked, whether the meeting goes on, and how many days its count can
-- be complained about, by the rules of the day on which it was closed; of several programmes the most days, null: no rule.
create view poll_place as
select p.id as poll_id, b.question as question, y.name || ' – ' || y.year as place,
       '/nam/' || y.id || '/binh-xet/' || b.id || '/bieu-quyet' as path, y.id as cluster_year_id, null::bigint as organiser_id,
       a.opened_at is not null and a.ended_at is null as goes_on, a.ended_at is not null or y.closed_on is not null as ended,
       y.closed_on is null as writable,
       (select max(g.value::integer) from programme_rule g where g.programme_id = y.programme_id and g.key = 'COMPLAINT_DAYS'
          and daterange(g.valid_from, g.valid_to, '[]') @> (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date) as complaint_days
from poll p join ballot b on b.id = p.ballot_id join assembly a on a.id = p.assembly_id join cluster_year y on y.id = p.cluster_year_id
union all
select p.id, min(c.name) filter (where c.no = 1) || case when count(*) > 1 then ' (+' || count(*) - 1 || ')' else '' end, o.name, '/don-vi/' || o.organiser_id || '/hoi-dong/' || o.id || '/phien/' || s.id
         || '/hom-phieu-kin/' || p.id, null, o.organiser_id, s.state = 'OPEN', s.state = 'CLOSED', true,
       (select max(g.value::integer) from programme_rule g where g.key = 'COMPLAINT_DAYS'
          and g.programme_id in (select n.programme_id from poll_candidate k join session_item i on i.id = k.item_id
                                 join nomination n on n.id = i.nomination_id where k.poll_id = p.id)
          and daterange(g.valid_from, g.valid_to, '[]') @> (p.closed_at at time zone 'Asia/Ho_Chi_Minh')::date)
from poll p join board_session s on s.id = p.session_id join award_board o on o.id = s.board_id
join poll_candidate c on c.poll_id = p.id
group by p.id, o.id, s.id;

-- What the box says of each item, once its count is accepted.
create view session_box_count as
select p.session_id, (select count(*) from poll_roll r where r.poll_id = p.id and r.status <> 'ABSENT') as issued,
       h.collected, h.valid, h.invalid, c.item_id, t.yes, t.against
from poll p
join poll_head h on h.poll_id = p.id and h.entry_no = 1
join poll_tally t on t.poll_id = p.id and t.entry_no = 1
join poll_candidate c on c.poll_id = p.id and c.no = t.no
where p.session_id is not null and p.state in ('COUNTED','SIGNED');

-- The box an item lies in; another one only after that was given up.
create function item_lies_in_one_box() returns trigger language plpgsql as $$
begin
  if new.item_id is null then
    if exists (select 1 from poll p where p.id = new.poll_id and p.session_id is not null) then
      raise exception 'poll % of a session asks about its items', new.poll_id using errcode = 'check_violation';
    end if;
    return new;
  end if;
  perform 1 from session_item i where i.id = new.item_id for no key update;
  if not exists (select 1 from poll p join session_item i on i.session_id = p.session_id
                 where p.id = new.poll_id and i.id = new.item_id and i.way = 'BOX' and i.outcome is null) then
    raise exception 'item % is not voted on in poll %', new.item_id, new.poll_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from poll_candidate c join poll p on p.id = c.poll_id
             where c.item_id = new.item_id and c.poll_id <> new.poll_id and p.state <> 'VOID') then
    raise exception 'item % lies in another box', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_lies_in_one_box before insert or update on poll_candidate for each row execute function item_lies_in_one_box();

-- Nobody with a conflict of interest in what a box is about stands on its roll, or puts a vote in.
create function poll_roll_has_no_conflict() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll p join board_session s on s.id = p.session_id
                 join board_member m on m.board_id = s.board_id and m.id = new.board_member_id where p.id = new.poll_id) then
    raise exception 'member % is of another board', new.board_member_id using errcode = 'check_violation';
  end if;
  if exists (select 1 from poll_candidate c join item_conflict k on k.item_id = c.item_id and k.member_id = new.board_member_id
             where c.poll_id = new.poll_id) then
    raise exception 'member % has a conflict of interest in poll %', new.board_member_id, new.poll_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger poll_roll_has_no_conflict before insert or update of box, status on poll_roll for each row
  when (new.board_member_id is not null and new.status <> 'ABSENT') execute function poll_roll_has_no_conflict();

-- What lies in a box that stands takes no further conflict: its roll was read out without it.
create function conflict_is_declared_before_the_box() returns trigger language plpgsql as $$
begin
  perform 1 from session_item i where i.id = new.item_id for no key update;
  if exists (select 1 from poll_candidate c join poll p on p.id = c.poll_id where c.item_id = new.item_id and p.state <> 'VOID') then
    raise exception 'item % lies in a box', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger conflict_is_declared_before_the_box before insert or update on board_conflict
  for each row execute function conflict_is_declared_before_the_box();

-- As before; the tellers are those of the meeting that holds the poll.
create or replace function poll_lock_is_fixed() returns trigger language plpgsql as $$
declare
  place bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text;
begin
  select state into stands from poll where id = place for share;
  if stands is null or stands = 'DRAFT' and tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op <> 'DELETE' and new.destroyed_at is null and (stands = 'DRAFT' or tg_op = 'UPDATE' and (
       stands in ('KEYED','OPEN','CLOSED') or stands = 'STRIPPED' and new.lock_no = 2)
       and old.account_id <> new.account_id
       and (old.poll_id, old.lock_no, old.pub, old.tested_at) is not distinct from (new.poll_id, new.lock_no, new.pub, new.tested_at)) then
    if not exists (select 1 from poll_teller t where t.poll_id = place and t.account_id = new.account_id) then
      raise exception 'account % is no teller', new.account_id using errcode = 'check_violation';
    elsif exists (select 1 from role_grant g where g.account_id = new.account_id and g.role = 'ADMINISTRATOR'
                   and g.revoked_at is null) then
      raise exception 'account % keeps the accounts', new.account_id using errcode = 'check_violation';
    elsif exists (select 1 from poll_lock_former f where f.poll_id = place and f.account_id = new.account_id) then
      raise exception 'account % held a lock before', new.account_id using errcode = 'check_violation';
    end if;
    if stands <> 'DRAFT' then
      insert into poll_lock_former (poll_id, lock_no, account_id) values (old.poll_id, old.lock_no, old.account_id);
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and stands = 'SIGNED' and old.destroyed_at is null
     and (old.poll_id, old.lock_no, old.account_id, old.holder_name, old.pub, old.tested_at)
       is not distinct from (new.poll_id, new.lock_no, new.account_id, new.holder_name, new.pub, new.tested_at) then
    return new;
  end if;
  raise exception 'locks of poll % are fixed', place using errcode = 'check_violation';
end $$;
