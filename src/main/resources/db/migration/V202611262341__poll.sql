-- One question of an assembly while it is voted on: by which rule, among whom, by whom. Its result is kept with the question.
create table poll (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  uid             uuid not null unique default gen_random_uuid(),
  cluster_year_id bigint not null,
  assembly_id     bigint not null,
  ballot_id       bigint not null,
  way             text not null check (way in ('PAPER','BOX')),
  form            text not null check (form in ('YES_NO','CHOOSE')),
  seats           integer not null check (seats >= 1),                 -- how many can be chosen, and with CHOOSE named on a paper
  threshold       numeric(5,2) check (threshold > 0 and threshold <= 100),  -- percentage of the base; null: most votes decide
  base            text not null check (base in ('ALL_MEMBERS','PRESENT','ISSUED','RETURNED','VALID')),
  self_vote       boolean not null,
  round           integer not null check (round >= 1),
  most_rounds     integer not null check (most_rounds >= round),
  replaceable     boolean not null,                                    -- may a vote in the box be cast again until the end?
  state           text not null check (state in ('DRAFT','KEYED','OPEN','CLOSED','STRIPPED','COUNTED','SIGNED','VOID')),
  opened_at       timestamptz,
  closes_at       timestamptz,
  closed_at       timestamptz,
  counted_at      timestamptz,
  manifest        text,                                                -- what is voted on, as it was when it was fixed
  void_reason     text check (void_reason is nfc normalized and length(void_reason) between 1 and 1000),
  constraint poll_assembly foreign key (assembly_id, cluster_year_id) references assembly (id, cluster_year_id),
  constraint poll_ballot foreign key (ballot_id, cluster_year_id) references ballot (id, cluster_year_id),
  constraint poll_fixed_before_it_opens check (state in ('DRAFT','VOID') or manifest is not null),
  constraint poll_void_says_why check ((state = 'VOID') = (void_reason is not null)),
  constraint poll_times check (closed_at is null or closed_at >= opened_at),
  constraint poll_opened check (state in ('DRAFT','KEYED','VOID') or opened_at is not null),
  constraint poll_closed check (state in ('DRAFT','KEYED','OPEN','VOID') or closed_at is not null),
  constraint poll_paper_needs_no_key check (way = 'BOX' or state not in ('KEYED','STRIPPED'))
);
create index poll_year on poll (cluster_year_id);
create index poll_assembly on poll (assembly_id);
create unique index poll_ballot_once on poll (ballot_id) where state <> 'VOID';

-- Who stands, under the number on the paper.
create table poll_candidate (
  poll_id       bigint not null references poll on delete cascade,
  no            integer not null check (no between 1 and 188),         -- a sealed paper has room for so many
  name          text not null check (name is nfc normalized and length(name) between 1 and 300),
  membership_id bigint references membership,
  constraint poll_candidate_no primary key (poll_id, no),
  constraint poll_candidate_unit_once unique (poll_id, membership_id)
);
create index poll_candidate_member on poll_candidate (membership_id);

-- Who may vote, one line for each member of the cluster; the same in every round.
create table poll_roll (
  poll_id       bigint not null references poll on delete cascade,
  membership_id bigint not null references membership,
  unit_name     text not null check (unit_name is nfc normalized),
  delegate_name text check (delegate_name is nfc normalized),          -- null: nobody was sent
  account_id    bigint references account,
  status        text not null check (status in ('ELIGIBLE','ABSENT','PAPER')),
  present_at    timestamptz,
  constraint poll_roll_once primary key (poll_id, membership_id),
  constraint poll_roll_account_once unique (poll_id, account_id),
  constraint poll_roll_present check (status = 'ABSENT' or (present_at is not null and delegate_name is not null))
);
create index poll_roll_member on poll_roll (membership_id);

-- A poll goes forward only, step by step; what was fixed stays as it was read out.
create function poll_goes_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then
      raise exception 'poll % has begun', old.id using errcode = 'check_violation';
    end if;
    return old;
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
create trigger poll_goes_forward before update or delete on poll for each row execute function poll_goes_forward();

-- Candidates and roll are fixed with the poll. Until it is closed somebody may still arrive, or vote on paper instead.
create function poll_is_fixed() returns trigger language plpgsql as $$
declare
  poll_of bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text := (select state from poll where id = poll_of);
begin
  if stands is null or stands = 'DRAFT' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_table_name = 'poll_roll' and tg_op = 'UPDATE' and stands in ('KEYED','OPEN')
     and (to_jsonb(old) ->> 'membership_id', to_jsonb(old) ->> 'poll_id', to_jsonb(old) ->> 'unit_name')
       = (to_jsonb(new) ->> 'membership_id', to_jsonb(new) ->> 'poll_id', to_jsonb(new) ->> 'unit_name') then
    return new;
  end if;
  raise exception 'poll % is fixed', poll_of using errcode = 'check_violation';
end $$;
create trigger poll_candidate_is_fixed before insert or update or delete on poll_candidate
  for each row execute function poll_is_fixed();
create trigger poll_roll_is_fixed before insert or update or delete on poll_roll
  for each row execute function poll_is_fixed();
