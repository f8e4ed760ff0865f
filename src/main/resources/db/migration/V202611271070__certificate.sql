-- How certificates are printed: an own layout, or onto pre-printed blanks. Lengths in tenths of a millimetre, sizes in points.
create table certificate_layout (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint not null references unit,
  name         text not null check (name is nfc normalized and length(name) between 1 and 100),
  preprinted   boolean not null,
  width        integer not null check (width between 500 and 6000),
  height       integer not null check (height between 500 and 6000),
  constraint certificate_layout_once unique (organiser_id, name)
);

create table certificate_field (
  layout_id bigint not null references certificate_layout on delete cascade,
  field     text not null,
  x         integer not null check (x >= 0),
  y         integer not null check (y >= 0),
  width     integer not null check (width > 0),
  size      integer not null check (size between 6 and 72),
  align     text not null check (align in ('LEFT','CENTRE','RIGHT')),
  bold      boolean not null default false,
  primary key (layout_id, field)
);

create table certificate_batch (
  id           bigint generated always as identity primary key,
  organiser_id bigint not null references unit,
  layout_id    bigint not null references certificate_layout,
  decision_id  bigint not null references decision,
  made_at      timestamptz not null default now(),
  person       text not null check (length(person) <= 200),
  number       integer not null check (number > 0)
);
