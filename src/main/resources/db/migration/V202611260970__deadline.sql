-- The last day of a stage in a cluster-year. Where the units' own scoring has none, the programme's calendar names it.
-- A deadline is replaced, never changed: its id tells whether somebody set another since.
create table stage_deadline (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null references cluster_year,
  stage           text not null check (stage in ('SELF','PEER','HEAD','STAFF','OBJECTION')),
  due_on          date not null,
  constraint stage_deadline_once unique (cluster_year_id, stage)
);

-- A later day for one member's sheet. The newest holds; none is changed or taken away.
create table deadline_extension (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null references cluster_year,
  membership_id   bigint not null,
  stage           text not null check (stage in ('SELF','PEER','HEAD','STAFF','OBJECTION')),
  until           date not null,
  excused         boolean not null,   -- moves the day from which lateness counts; else the sheet is taken late and the days count
  reason          text not null check (reason is nfc normalized and length(reason) between 1 and 500),
  document        text check (document is nfc normalized and length(document) between 1 and 200),
  granted_by      text not null check (length(granted_by) between 1 and 200),
  granted_at      timestamptz not null,
  constraint deadline_extension_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id)
);
create index deadline_extension_of_member on deadline_extension (membership_id, stage, id);

create function deadline_extension_stays() returns trigger language plpgsql as $$
begin
  raise exception 'extension % stays as it was granted', old.id using errcode = 'check_violation';
end $$;
create trigger deadline_extension_stays before update or delete on deadline_extension
  for each row execute function deadline_extension_stays();

-- The one rule of deadlines: from which day a member is late at a stage, and until which day its sheet is taken.
create function stage_due(year_id bigint, member_id bigint, of_stage text)
    returns table (due_on date, open_until date)
    language sql stable parallel safe
    begin atomic
        select least(greatest(day.base, excused.until), greatest(day.base, newest.until)), greatest(day.base, newest.until)
        from (select coalesce(d.due_on, case when of_stage = 'SELF' then c.due_on end) as base
              from cluster_year y
              left join stage_deadline d on d.cluster_year_id = y.id and d.stage = of_stage
              left join calendar_entry c on c.programme_id = y.programme_id and c.year = y.year and c.step = 'SCORING'
              where y.id = year_id) day
        left join lateral (
            select e.until from deadline_extension e
            where e.membership_id = member_id and e.stage = of_stage order by e.id desc limit 1) newest on true
        left join lateral (
            select e.until from deadline_extension e
            where e.membership_id = member_id and e.stage = of_stage and e.excused order by e.id desc limit 1) excused on true
        where day.base is not null;
    end;

-- Lateness ends with the day the unit first handed in, however often the sheet was given back since, or was scored without it.
alter table score_sheet
  add first_submitted_at timestamptz,
  add taken_over_at timestamptz;
update score_sheet set first_submitted_at = submitted_at;
