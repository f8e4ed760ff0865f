-- A programme: all clusters of one organiser, with their calendar, rules and awards.
create table programme (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint not null references unit,
  name         text not null check (name is nfc normalized and length(name) between 1 and 200),
  kind         text not null check (kind in ('UNION','STATE','FRONT')), -- whose system: Union's own, province's blocks, the Front's
  organiser_stated boolean not null default true,    -- false: inferred, see note
  note         text check (length(note) <= 1000),
  is_demo      boolean not null default false,
  constraint programme_name_once unique (organiser_id, name)
);

-- Rules are data: one row a rule and a period. Which keys there are and how their values are read is known to the code.
create table programme_rule (
  id           bigint generated always as identity primary key,
  programme_id bigint not null references programme,
  key          text not null,
  value        text not null check (length(value) <= 500),
  valid_from   date not null,
  valid_to     date,
  legal_basis  text check (length(legal_basis) <= 300),
  note         text check (length(note) <= 500),
  constraint programme_rule_period check (valid_to is null or valid_from <= valid_to),
  -- on one day a rule has one value
  constraint programme_rule_one_value exclude using gist (programme_id with =, key with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Papers on which decisions rest, printed in "Căn cứ"; those not verified are kept but never printed.
create table legal_basis (
  id           bigint generated always as identity primary key,
  programme_id bigint not null references programme,
  title        text not null check (title is nfc normalized and length(title) between 1 and 500),
  valid_from   date,
  valid_to     date,
  verified     boolean not null default false,
  position     integer not null
);

-- The calendar of one emulation year: when each step opens and is due.
create table calendar_entry (
  id           bigint generated always as identity primary key,
  programme_id bigint not null references programme,
  year         integer not null check (year between 1990 and 2100),
  step         text not null,
  opens_on     date,
  due_on       date,
  constraint calendar_entry_once unique (programme_id, year, step),
  constraint calendar_entry_period check (opens_on is null or due_on is null or opens_on <= due_on)
);

-- The awards a programme may propose.
create table award_kind (
  id           bigint generated always as identity primary key,
  programme_id bigint not null references programme,
  name         text not null check (name is nfc normalized and length(name) between 1 and 200),
  award_class  text not null check (award_class in ('TITLE','FORM')),     -- danh hiệu / hình thức
  authority    text not null check (authority is nfc normalized and length(authority) between 1 and 200),
  recipient    text not null check (recipient in ('COLLECTIVE','INDIVIDUAL','WORK','ANY')),
  quota        integer check (quota >= 0),                                -- per cluster and year; null: not limited
  valid_from   date,
  valid_to     date,
  legal_basis  text check (length(legal_basis) <= 300),
  position     integer not null,
  constraint award_kind_once unique (programme_id, name, authority)
);
