-- The scoring scale of a cluster-year; a late change (guidance arriving in July) is a new version with its reason.
create table scoring_scale (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  edition         integer not null check (edition >= 1),
  title           text not null check (title is nfc normalized and length(title) between 1 and 200),
  source          text check (length(source) <= 500),        -- adopted at, or taken from
  reason          text check (length(reason) <= 500),
  status          text not null default 'DRAFT' check (status in ('DRAFT','FROZEN','REPLACED')),
  frozen_on       date,
  constraint scoring_scale_edition_once unique (cluster_year_id, edition),
  constraint scoring_scale_later_says_why check (edition = 1 or reason is not null),
  constraint scoring_scale_frozen_date check (status = 'DRAFT' or frozen_on is not null)
);
-- One scale is in force in a year.
create unique index scoring_scale_one_in_force on scoring_scale (cluster_year_id) where status = 'FROZEN';

-- Sections and criteria as one tree of any depth. Only leaves are scored.
create table criterion (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  scale_id    bigint not null references scoring_scale,
  parent_id   bigint,
  position    integer not null,
  code        text not null check (length(code) between 1 and 20),     -- "I", "1", "1.2" as printed
  text        text not null check (text is nfc normalized and length(text) between 1 and 1000),
  guidance    text check (length(guidance) <= 2000),
  line        text not null check (line in ('SECTION','BASE','BONUS','PENALTY')),
  max_points  numeric(6,2) check (max_points >= 0),       -- leaves only; null for a bonus or penalty without a cap
  evidence_required boolean not null default false,
  constraint criterion_in_scale unique (id, scale_id),
  constraint criterion_parent foreign key (parent_id, scale_id) references criterion (id, scale_id),
  constraint criterion_code_once unique (scale_id, code),
  constraint criterion_section_has_no_points check (line <> 'SECTION' or max_points is null),
  constraint criterion_base_has_points check (line <> 'BASE' or max_points is not null)
);
create index criterion_tree on criterion (scale_id, parent_id, position);

-- A frozen scale does not change.
create function scoring_scale_is_frozen() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.scale_id else new.scale_id end;
begin
  if exists (select 1 from scoring_scale where id = touched and status <> 'DRAFT') then
    raise exception 'scoring scale % is frozen', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger criterion_frozen before insert or update or delete on criterion
  for each row execute function scoring_scale_is_frozen();
