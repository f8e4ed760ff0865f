-- The electronic box with two locks: votes are sealed on the voters' devices and lie in the voters' own rows of the roll, where
-- nobody can read them. Neither key ever comes here.

-- Who holds which lock. A public key stands here only after its holder has tried the private one.
create table poll_lock (
  poll_id      bigint not null references poll on delete cascade,
  lock_no      smallint not null check (lock_no in (1, 2)),
  account_id   bigint not null references account,
  holder_name  text not null check (holder_name is nfc normalized and length(holder_name) between 1 and 200),
  pub          bytea check (octet_length(pub) = 65),
  tested_at    timestamptz,
  destroyed_at timestamptz,
  constraint poll_lock_once primary key (poll_id, lock_no),
  constraint poll_lock_holders_differ unique (poll_id, account_id),
  constraint poll_lock_key_was_tried check ((pub is null) = (tested_at is null)),
  constraint poll_lock_destroys_a_key check (destroyed_at is null or pub is not null)
);

alter table poll_roll add column box bytea check (octet_length(box) = 226);
alter table poll_roll add column box_fp bytea generated always as (sha256(box)) stored;
alter table poll_roll add column cast_at timestamptz;
alter table poll_roll add column replaced smallint not null default 0 check (replaced >= 0);
alter table poll_roll add constraint poll_roll_box_has_its_time check (box is null or cast_at is not null);
alter table poll_roll add constraint poll_roll_no_box_twice unique (poll_id, box_fp);

-- What the first lock leaves: sorted by its bytes, without a time, a number that counts, or a way back to the roll.
create table poll_strip (
  poll_id bigint not null references poll on delete cascade,
  pos       integer not null check (pos >= 1),
  inner_box bytea not null check (octet_length(inner_box) = 145),
  constraint poll_strip_pos primary key (poll_id, pos),
  constraint poll_strip_no_box_twice unique (poll_id, inner_box)
);

-- What was there when the first lock was opened: fingerprints of all boxes, and of all that was inside.
create table poll_set (
  poll_id    bigint primary key references poll on delete cascade,
  collected  integer not null check (collected >= 4),
  boxes_hash bytea not null check (octet_length(boxes_hash) = 32),
  inner_hash bytea not null check (octet_length(inner_hash) = 32)
);

-- Two counts of the same papers, on devices of two tellers: totals alone.
create table poll_head (
  poll_id     bigint not null references poll on delete cascade,
  entry_no    smallint not null check (entry_no in (1, 2)),
  teller_id   bigint not null references account,
  collected   integer not null,
  valid       integer not null check (valid >= 0),
  invalid     integer not null check (invalid >= 0),
  opened_hash bytea not null check (octet_length(opened_hash) = 32),
  constraint poll_head_entry primary key (poll_id, entry_no),
  constraint poll_head_tellers_differ unique (poll_id, teller_id),
  constraint poll_head_adds_up check (valid + invalid = collected)
);
create table poll_tally (
  poll_id  bigint not null,
  entry_no smallint not null,
  no       integer not null,
  yes      integer not null check (yes >= 0),
  against  integer not null check (against >= 0),
  constraint poll_tally_line primary key (poll_id, entry_no, no),
  constraint poll_tally_head foreign key (poll_id, entry_no) references poll_head on delete cascade,
  constraint poll_tally_candidate foreign key (poll_id, no) references poll_candidate
);

-- Locks are taken by two tellers who keep no accounts, and the keys stay; once a poll is over they may be destroyed.
create function poll_lock_is_fixed() returns trigger language plpgsql as $$
declare
  place bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text;
  meeting bigint;
begin
  select state, assembly_id into stands, meeting from poll where id = place for share;
  if stands is null or stands = 'DRAFT' and tg_op = 'DELETE' then
    return old;
  end if;
  if stands = 'DRAFT' and new.destroyed_at is null then
    if not exists (select 1 from teller t where t.assembly_id = meeting and t.account_id = new.account_id) then
      raise exception 'account % is no teller', new.account_id using errcode = 'check_violation';
    elsif exists (select 1 from role_grant g where g.account_id = new.account_id and g.role = 'ADMINISTRATOR'
                   and g.revoked_at is null) then
      raise exception 'account % keeps the accounts', new.account_id using errcode = 'check_violation';
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
create trigger poll_lock_is_fixed before insert or update or delete on poll_lock
  for each row execute function poll_lock_is_fixed();

-- As before the roll is fixed with the poll, and until it is closed somebody may still arrive. A box is put in by who is there
-- while votes are taken, by the clock of the database, and taken out when the poll is over. Whoever closes a poll waits for
-- the votes on their way, and they for him.
create function poll_roll_is_fixed() returns trigger language plpgsql as $$
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
        and (old.membership_id, old.poll_id, old.unit_name) = (new.membership_id, new.poll_id, new.unit_name) then
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
drop trigger poll_roll_is_fixed on poll_roll;
create trigger poll_roll_is_fixed before insert or update or delete on poll_roll
  for each row execute function poll_roll_is_fixed();

-- What was stripped and what was counted is written once, at its step, and stays; what was stripped goes when the poll is over.
create function poll_box_is_fixed() returns trigger language plpgsql as $$
declare
  place bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text;
begin
  select state into stands from poll where id = place for share;
  if tg_op = 'INSERT' and tg_table_name in ('poll_strip', 'poll_set') and stands = 'CLOSED' then
    if (select count(*) from poll_roll where poll_id = place and box is not null) >= 4 then
      return new;
    end if;
    raise exception 'poll % has too few boxes to be opened', place using errcode = 'check_violation';
  elsif tg_op = 'INSERT' and tg_table_name in ('poll_head', 'poll_tally') and stands = 'STRIPPED' then
    return new;
  elsif tg_op = 'DELETE' and (stands is null
        or tg_table_name in ('poll_head', 'poll_tally') and stands = 'STRIPPED'
        or tg_table_name = 'poll_strip' and stands in ('SIGNED','VOID')) then
    return old;
  end if;
  raise exception 'the count of poll % is fixed', place using errcode = 'check_violation';
end $$;
create trigger poll_strip_is_fixed before insert or update or delete on poll_strip
  for each row execute function poll_box_is_fixed();
create trigger poll_set_is_fixed before insert or update or delete on poll_set
  for each row execute function poll_box_is_fixed();
create trigger poll_head_is_fixed before insert or update or delete on poll_head
  for each row execute function poll_box_is_fixed();
create trigger poll_tally_is_fixed before insert or update or delete on poll_tally
  for each row execute function poll_box_is_fixed();

-- A poll that is given up leaves no vote behind.
create function poll_void_empties_the_box() returns trigger language plpgsql as $$
begin
  update poll_roll set box = null where poll_id = new.id and box is not null;
  delete from poll_strip where poll_id = new.id;
  return null;
end $$;
create trigger poll_void_empties_the_box after update on poll for each row
  when (new.state = 'VOID' and old.state <> 'VOID') execute function poll_void_empties_the_box();
