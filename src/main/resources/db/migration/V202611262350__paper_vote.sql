-- Papers printed for a poll, a row for each time. Only those that still say what the poll asks can be given out.
create table paper_run (
  id         bigint generated always as identity primary key,
  poll_id    bigint not null references poll,
  papers     integer not null check (papers between 1 and 500),
  face       text not null,                             -- what stands on each of them
  printed_at timestamptz not null
);
create index paper_run_poll on paper_run (poll_id);

-- Who entered a count. Two entries make an attempt; where they differ both enter again.
create table paper_entry (
  poll_id    bigint not null references poll,
  attempt    integer not null check (attempt >= 1),
  entry_no   integer not null check (entry_no in (1, 2)),
  account_id bigint not null references account,
  teller     text not null check (teller is nfc normalized),
  entered_at timestamptz not null,
  constraint paper_entry_once primary key (poll_id, attempt, entry_no),
  constraint paper_entry_teller_once unique (poll_id, attempt, account_id)
);

create function paper_votes_possible(yes integer[], against integer[], valid integer) returns boolean
immutable language sql as $$
  select cardinality(yes) = cardinality(against)
     and not exists (select 1 from unnest(yes, against) v (y, a)
                     where coalesce(y, -1) < 0 or coalesce(a, -1) < 0 or y + a > valid)
$$;

-- What was entered.
create table paper_count (
  poll_id   bigint not null,
  attempt   integer not null,
  entry_no  integer not null,
  printed   integer not null,
  issued    integer not null check (issued >= 0),       -- a paper given out for a spoiled one is not counted again
  spoiled   integer not null check (spoiled >= 0),
  unused    integer not null check (unused >= 0),
  collected integer not null check (collected >= 0),
  valid     integer not null check (valid >= 0),
  invalid   integer not null check (invalid >= 0),
  yes       integer[] not null,                         -- by the candidates' numbers
  against   integer[] not null,
  constraint paper_count_once primary key (poll_id, attempt, entry_no),
  constraint paper_count_entry foreign key (poll_id, attempt, entry_no) references paper_entry,
  constraint paper_count_printed check (printed = issued + spoiled + unused),
  constraint paper_count_collected check (collected <= issued),
  constraint paper_count_valid check (valid + invalid = collected),
  constraint paper_count_votes check (paper_votes_possible(yes, against, valid))
);
alter table paper_entry add constraint paper_entry_has_its_count foreign key (poll_id, attempt, entry_no)
  references paper_count deferrable initially deferred;

-- Blind: as long as one of the two has not entered, even the program that wrote the other's figures cannot read them.
alter table paper_count enable row level security;
alter table paper_count force row level security;
create policy paper_count_written on paper_count for insert with check (true);
create policy paper_count_read_when_both_entered on paper_count for select using (exists (
  select 1 from paper_entry e where e.poll_id = paper_count.poll_id and e.attempt = paper_count.attempt and e.entry_no = 2)
  or current_setting('thidua.backup', true) = 'on');    -- a backup holds every row

-- The attempt that tellers enter now.
create view paper_attempt as
select p.id as poll_id, coalesce(max(e.attempt), 0) + 1 as attempt
from poll p left join paper_entry e on e.poll_id = p.id and e.entry_no = 2
group by p.id;

-- Where the two entries of an attempt differ, and nothing of their figures.
create view paper_difference as
select a.poll_id, a.attempt, d.field, d.no
from paper_count a
join paper_count b on b.poll_id = a.poll_id and b.attempt = a.attempt and a.entry_no = 1 and b.entry_no = 2
cross join lateral (
  select f.field, null::integer as no
  from (values ('printed', a.printed <> b.printed), ('issued', a.issued <> b.issued), ('spoiled', a.spoiled <> b.spoiled),
               ('unused', a.unused <> b.unused), ('collected', a.collected <> b.collected), ('valid', a.valid <> b.valid),
               ('invalid', a.invalid <> b.invalid)) f (field, differs)
  where f.differs
  union all
  select 'yes', v.no::integer from unnest(a.yes, b.yes) with ordinality v (mine, other, no) where v.mine <> v.other
  union all
  select 'against', v.no::integer from unnest(a.against, b.against) with ordinality v (mine, other, no) where v.mine <> v.other
) d;

-- The figures that both tellers entered alike.
create view paper_accepted as
select a.* from paper_count a
join paper_entry e on e.poll_id = a.poll_id and e.attempt = a.attempt and e.entry_no = 2
where a.entry_no = 1
  and not exists (select 1 from paper_difference d where d.poll_id = a.poll_id and d.attempt = a.attempt);

create function paper_run_is_of_an_open_poll() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll p where p.id = new.poll_id and p.way = 'PAPER' and p.state in ('DRAFT', 'OPEN')) then
    raise exception 'poll % takes no more papers', new.poll_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_run_is_of_an_open_poll before insert on paper_run
  for each row execute function paper_run_is_of_an_open_poll();

-- Tellers of the assembly enter, one after another, once the poll is closed.
create function paper_entry_is_due() returns trigger language plpgsql as $$
begin
  if not exists (
      select 1 from poll p join teller t on t.assembly_id = p.assembly_id and t.account_id = new.account_id
      where p.id = new.poll_id and p.way = 'PAPER' and p.state = 'CLOSED') then
    raise exception 'poll % takes no count from account %', new.poll_id, new.account_id using errcode = 'check_violation';
  end if;
  if new.attempt <> (select a.attempt from paper_attempt a where a.poll_id = new.poll_id)
     or new.entry_no <> (select count(*) + 1 from paper_entry e where e.poll_id = new.poll_id and e.attempt = new.attempt) then
    raise exception 'entry % of attempt % is not due in poll %', new.entry_no, new.attempt, new.poll_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_entry_is_due before insert on paper_entry for each row execute function paper_entry_is_due();

-- Figures suit the poll: no more papers given out than voters were there, a figure for each candidate, no more names on a
-- paper than can be chosen.
create function paper_count_suits_its_poll() returns trigger language plpgsql as $$
declare
  asked poll;
begin
  select * into asked from poll where id = new.poll_id;
  if new.issued > (select count(*) from poll_roll r where r.poll_id = new.poll_id and r.status <> 'ABSENT') then
    raise exception 'papers % given out to fewer voters', new.issued using errcode = 'check_violation';
  elsif cardinality(new.yes) <> (select count(*) from poll_candidate c where c.poll_id = new.poll_id) then
    raise exception 'votes for % of the candidates', cardinality(new.yes) using errcode = 'check_violation';
  elsif asked.form = 'CHOOSE' and (select sum(y) from unnest(new.yes) y) > asked.seats::bigint * new.valid then
    raise exception 'votes above valid papers % x seats %', new.valid, asked.seats using errcode = 'check_violation';
  elsif asked.form = 'CHOOSE' and (select sum(a) from unnest(new.against) a) > 0 then
    raise exception 'nobody was asked for votes against' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_count_suits_its_poll before insert on paper_count
  for each row execute function paper_count_suits_its_poll();

-- Printed is printed, entered is entered.
create function paper_stays() returns trigger language plpgsql as $$
begin
  raise exception 'row of % stays as it is', tg_table_name using errcode = 'check_violation';
end $$;
create trigger paper_run_stays before update or delete on paper_run for each row execute function paper_stays();
create trigger paper_entry_stays before update or delete on paper_entry for each row execute function paper_stays();
create trigger paper_count_stays before update or delete on paper_count for each row execute function paper_stays();

-- A poll on paper is counted by two entries that are alike, and by nothing else.
create function poll_on_paper_is_counted_twice() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from paper_accepted a where a.poll_id = new.id) then
    raise exception 'poll % was not counted alike by two tellers', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger poll_on_paper_is_counted_twice before update on poll for each row
  when (new.way = 'PAPER' and new.state = 'COUNTED' and old.state <> 'COUNTED')
  execute function poll_on_paper_is_counted_twice();
