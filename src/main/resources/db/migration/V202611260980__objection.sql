-- What a unit says of the provisional points of a line: agreed, or to be looked at again. The first mark stays as it was then.
create table objection (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null references cluster_year,
  membership_id   bigint not null,
  publication_id  bigint not null references publication,
  line_id         bigint not null references score_line,
  agrees          boolean not null,
  first_points    numeric(6,2) check (first_points >= 0),
  first_stage     text not null check (first_stage in ('SELF','PEER','DEPARTMENT','COUNCIL','HEAD','STAFF','REVISED')),
  note            text check (note is nfc normalized and length(note) between 1 and 2000),
  said_by         text not null check (length(said_by) between 1 and 200),
  said_at         timestamptz not null,
  constraint objection_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint objection_once unique (publication_id, line_id),
  constraint objection_says_why check (agrees or note is not null)
);
create index objection_year on objection (cluster_year_id);
create index objection_line on objection (line_id);
create index objection_of_member on objection (membership_id);

create table objection_evidence (
  objection_id bigint not null references objection,
  evidence_id  bigint not null references evidence,
  constraint objection_evidence_once primary key (objection_id, evidence_id)
);
create index objection_evidence_item on objection_evidence (evidence_id);

-- What came of it. The newest counts; an answer is never changed, only given anew with its reason.
create table objection_outcome (
  id           bigint generated always as identity primary key,
  objection_id bigint not null references objection,
  points       numeric(6,2) check (points >= 0),   -- null: the first mark was kept
  reason       text not null check (reason is nfc normalized and length(reason) between 1 and 2000),
  decided_by   text not null check (length(decided_by) between 1 and 200),
  decided_at   timestamptz not null
);
create index objection_outcome_of on objection_outcome (objection_id, id);

create function objection_outcome_stays() returns trigger language plpgsql as $$
begin
  raise exception 'outcome % stays as it was given', old.id using errcode = 'check_violation';
end $$;
create trigger objection_outcome_stays before update or delete on objection_outcome
  for each row execute function objection_outcome_stays();

create function objection_is_answered() returns trigger language plpgsql as $$
begin
  if exists (select 1 from objection_outcome o where o.objection_id = old.id) then
    raise exception 'objection % is answered', old.id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger objection_answered before update or delete on objection
  for each row execute function objection_is_answered();

-- Provisional scores are answered until the day named when they were published, or a later one set for the stage.
create or replace function stage_due(year_id bigint, member_id bigint, of_stage text)
    returns table (due_on date, open_until date)
    language sql stable parallel safe
    begin atomic
        select least(greatest(day.base, excused.until), greatest(day.base, newest.until)), greatest(day.base, newest.until)
        from (select case of_stage
                       when 'SELF' then coalesce(d.due_on, c.due_on)
                       when 'OBJECTION' then greatest(d.due_on, p.objections_until)
                       else d.due_on end as base
              from cluster_year y
              left join stage_deadline d on d.cluster_year_id = y.id and d.stage = of_stage
              left join calendar_entry c on c.programme_id = y.programme_id and c.year = y.year and c.step = 'SCORING'
              left join lateral (
                  select x.objections_until from publication x
                  where x.cluster_year_id = y.id order by x.version desc limit 1) p on true
              where y.id = year_id) day
        left join lateral (
            select e.until from deadline_extension e
            where e.membership_id = member_id and e.stage = of_stage order by e.id desc limit 1) newest on true
        left join lateral (
            select e.until from deadline_extension e
            where e.membership_id = member_id and e.stage = of_stage and e.excused order by e.id desc limit 1) excused on true
        where day.base is not null;
    end;
