-- The directory: Unions of all levels, committees, boards, bodies outside the Union; organisers are units too.
create table unit (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  -- the organiser that keeps this record; an organiser keeps its own (checked when the transaction ends)
  keeper_id   bigint not null,
  name        text not null check (name is nfc normalized and length(name) between 1 and 200),
  short_name  text check (short_name is nfc normalized and length(short_name) <= 60), -- short names collide: not unique
  kind        text not null check (kind in ('PROVINCIAL_UNION','DISTRICT_UNION','COMMUNE_UNION','BRANCH','ATTACHED_UNION',
                'FATHERLAND_FRONT','MASS_ORGANISATION','PEOPLES_COMMITTEE','OTHER')),
  outside_union boolean not null default false,  -- a body outside the Women's Union
  province    text check (province is nfc normalized and length(province) <= 100), -- the name then used; no scope of rights
  parent_id   bigint references unit,
  valid_from  date,                             -- null: since before the record
  valid_to    date,                             -- last day; null: still there
  end_reason  text check (length(end_reason) <= 500),
  note        text check (length(note) <= 1000),
  is_organiser boolean not null default false,
  is_demo     boolean not null default false,
  constraint unit_valid_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint unit_not_its_own_parent check (parent_id <> id),
  constraint unit_keeper foreign key (keeper_id) references unit deferrable initially deferred
);
-- The same unit is not entered twice by one keeper; names that differ in accents only are different names.
create unique index unit_name_once_per_keeper on unit (keeper_id, lower(name), coalesce(valid_from, '-infinity'));
-- Organisers keep their own records, so the index above does not see two of the same name.
create unique index unit_organiser_name_once on unit (lower(name)) where is_organiser;
create index unit_search on unit using gin (fold(name) gin_trgm_ops);
create index unit_parent on unit (parent_id);

-- Other spellings under which a unit is met in papers and workbooks.
create table unit_alias (
  id      bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  name    text not null check (name is nfc normalized and length(name) between 1 and 200)
);
create unique index unit_alias_once on unit_alias (unit_id, lower(name));

-- Merged, split, renamed, moved (2025): which unit follows which. Award history follows this link, never a rename.
create table unit_succession (
  id             bigint generated always as identity primary key,
  predecessor_id bigint not null references unit,
  successor_id   bigint not null references unit,
  kind           text not null check (kind in ('MERGED','SPLIT','RENAMED','REPLACED')),
  happened_on    date not null,
  legal_basis    text check (length(legal_basis) <= 300),
  constraint unit_succession_two_units check (predecessor_id <> successor_id),
  constraint unit_succession_once unique (predecessor_id, successor_id)
);
