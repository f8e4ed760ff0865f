-- How certificates are printed: drawn whole, or onto pre-printed blanks. Lengths in tenths of a millimetre, sizes in points.
create table certificate_layout (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint not null references unit,
  name         text not null check (name is nfc normalized and length(name) between 1 and 100),
  preprinted   boolean not null,
  width        integer not null check (width between 500 and 6000),
  height       integer not null check (height between 500 and 6000),
  head         text check (length(head) between 1 and 300),      -- what a sheet drawn whole says at the top, in lines
  verb         text check (length(verb) between 1 and 60),
  title        text check (length(title) between 1 and 60),      -- null: the award's own name
  place        text check (length(place) between 1 and 60),      -- from where it is dated
  shift_x      integer not null default 0 check (shift_x between -200 and 200), -- what the printer is off
  shift_y      integer not null default 0 check (shift_y between -200 and 200),
  constraint certificate_layout_once unique (organiser_id, name)
);

-- What is put onto a blank, and where: text stands on the line y, the square hangs from it.
create table certificate_field (
  layout_id bigint not null references certificate_layout on delete cascade,
  field     text not null check (field in ('RECIPIENT','UNIT','ACHIEVEMENT','AWARD','AUTHORITY','NUMBER','DAY','MONTH',
                                           'YEAR','PLACE_DATE','SIGNER_TITLE','SIGNER_NAME','CODE','QR')),
  x         integer not null check (x >= 0),
  y         integer not null check (y >= 0),
  width     integer not null check (width > 0),
  size      integer not null check (size between 6 and 72),
  align     text not null check (align in ('LEFT','CENTRE','RIGHT')),
  bold      boolean not null default false,
  lines     integer not null default 1 check (lines between 1 and 9),
  pitch     integer check (pitch between 20 and 500),             -- from line to line; null: as the letters need it
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
create index certificate_batch_decision on certificate_batch (decision_id);

-- Whose certificates were in it.
create table certificate_print (
  batch_id bigint not null references certificate_batch,
  grant_id bigint not null references award_grant,
  primary key (batch_id, grant_id)
);
create index certificate_print_grant on certificate_print (grant_id);
