-- Whom awards are for, each once: a unit, a collective within a unit, a person, a work. Earlier awards are found by it.
create table recipient (
  id         bigint generated always as identity primary key,
  version    bigint not null default 0,
  kind       text not null check (kind in ('COLLECTIVE','INDIVIDUAL','WORK')),
  keeper_id  bigint not null references unit,     -- the organiser that keeps this record
  unit_id    bigint references unit,              -- the unit itself, or the one it belongs to
  name       text check (name is nfc normalized and length(name) between 1 and 200), -- null: the unit itself
  birth_year integer check (birth_year between 1900 and 2100),
  gender     text check (gender in ('F','M')),
  job        text check (job is nfc normalized and length(job) <= 200),
  is_demo    boolean not null default false,
  constraint recipient_named check (case kind when 'COLLECTIVE' then unit_id is not null or name is not null else name is not null end),
  constraint recipient_person check (kind = 'INDIVIDUAL' or birth_year is null and gender is null and job is null),
  constraint recipient_once unique nulls not distinct (keeper_id, kind, unit_id, name, birth_year)
);
create index recipient_search on recipient using gin (fold(name) gin_trgm_ops);
create index recipient_unit on recipient (unit_id);
