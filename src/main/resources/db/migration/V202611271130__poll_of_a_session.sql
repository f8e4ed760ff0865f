-- A poll is held by an assembly of a cluster-year, on one of its questions; or by a session of a board, in the box, on some of
-- what lies before it.
alter table poll alter column cluster_year_id drop not null;
alter table poll alter column assembly_id drop not null;
alter table poll alter column ballot_id drop not null;
alter table poll add column session_id bigint references board_session;
alter table poll add constraint poll_is_held_once check (
  num_nonnulls(cluster_year_id, assembly_id, ballot_id) = case when session_id is null then 3 else 0 end);
alter table poll add constraint poll_of_a_session check (session_id is null or (way = 'BOX' and form = 'YES_NO' and most_rounds = 1));
create index poll_session on poll (session_id);

-- What is voted on is then an item of the agenda, and who votes a member of the board.
alter table poll_candidate add column item_id bigint references session_item;
alter table poll_candidate add constraint poll_candidate_item_once unique (poll_id, item_id);
create index poll_candidate_item on poll_candidate (item_id);
alter table poll_roll drop constraint poll_roll_once;
alter table poll_roll add column id bigint generated always as identity primary key;
alter table poll_roll alter column membership_id drop not null;
alter table poll_roll add column board_member_id bigint references board_member;
alter table poll_roll add constraint poll_roll_once unique (poll_id, membership_id);
alter table poll_roll add constraint poll_roll_board_member_once unique (poll_id, board_member_id);
alter table poll_roll add constraint poll_roll_is_of_somebody check (num_nonnulls(membership_id, board_member_id) = 1);
create index poll_roll_board_member on poll_roll (board_member_id);

-- As before; the session too is fixed.
create or replace function poll_goes_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then
      raise exception 'poll % has begun', old.id using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if new.session_id is distinct from old.session_id then
    raise exception 'poll % is fixed', old.id using errcode = 'check_violation';
  end if;
  if new.state <> old.state and not (old.state, new.state) in (
      ('DRAFT','KEYED'), ('DRAFT','OPEN'), ('DRAFT','VOID'), ('KEYED','OPEN'), ('KEYED','VOID'), ('OPEN','CLOSED'),
      ('OPEN','VOID'), ('CLOSED','STRIPPED'), ('CLOSED','COUNTED'), ('CLOSED','VOID'), ('STRIPPED','COUNTED'),
      ('STRIPPED','VOID'), ('COUNTED','SIGNED'), ('COUNTED','VOID')) then
    raise exception 'poll % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  if old.way = 'BOX' and (old.state, new.state) in (('DRAFT','OPEN'), ('CLOSED','COUNTED')) then
    raise exception 'poll % skips a lock', old.id using errcode = 'check_violation';
  end if;
  if old.state <> 'DRAFT' and (old.uid, old.ballot_id, old.assembly_id, old.way, old.form, old.seats, old.threshold, old.base,
        old.self_vote, old.round, old.most_rounds, old.replaceable, old.manifest)
      is distinct from (new.uid, new.ballot_id, new.assembly_id, new.way, new.form, new.seats, new.threshold, new.base,
        new.self_vote, new.round, new.most_rounds, new.replaceable, new.manifest) then
    raise exception 'poll % is fixed', old.id using errcode = 'check_violation';
  end if;
  if old.state not in ('DRAFT','KEYED') and old.opened_at is distinct from new.opened_at
     or old.state not in ('DRAFT','KEYED','OPEN') and (old.closes_at, old.closed_at) is distinct from (new.closes_at, new.closed_at) then
    raise exception 'poll % has its times', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- As before; the voter is a member of the cluster or of the board.
create or replace function poll_roll_is_fixed() returns trigger language plpgsql as $$
declare
  place bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text;
  ends timestamptz;
  again boolean;
begin
  select state, closes_at, replaceable into stands, ends, again from poll where id = place for share;
  if tg_op = 'DELETE' then
    if stands is null or stands = 'DRAFT' then
      return old;
    end if;
  elsif stands is null or stands = 'DRAFT' then
    if new.box is null then
      return new;
    end if;
  elsif tg_op = 'UPDATE' and stands in ('SIGNED','VOID') then
    if new.box is null and to_jsonb(old) - array['box', 'box_fp'] = to_jsonb(new) - array['box', 'box_fp'] then
      return new;
    end if;
  elsif tg_op = 'UPDATE' and stands in ('KEYED','OPEN')
        and (old.membership_id, old.board_member_id, old.poll_id, old.unit_name)
          is not distinct from (new.membership_id, new.board_member_id, new.poll_id, new.unit_name) then
    if old.box is null and new.box is null
       or stands = 'OPEN' and new.box is not null and new.status = 'ELIGIBLE' and new.present_at is not null
          and (ends is null or clock_timestamp() < ends)
          and (old.box is null or old.box = new.box or again)
          and (old.box is null or old.account_id is not distinct from new.account_id) then
      return new;
    end if;
  end if;
  raise exception 'poll % is fixed', place using errcode = 'check_violation';
end $$;
