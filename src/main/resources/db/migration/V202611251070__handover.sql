-- The headship passes on: from whom (unknown in some reports), to whom, when, and what was handed over.
create table handover (
  id                bigint generated always as identity primary key,
  version           bigint not null default 0,
  cluster_year_id   bigint not null references cluster_year,
  from_membership_id bigint,
  to_membership_id  bigint,
  to_unit_name      text check (to_unit_name is nfc normalized and length(to_unit_name) <= 200),   -- a unit that was no member this year
  handed_on         date,
  witness           text check (length(witness) <= 200),
  flag_passed       boolean not null default false,   -- cờ luân lưu
  cluster_money_vnd bigint check (cluster_money_vnd >= 0),
  unfinished        text check (length(unfinished) <= 2000),
  note              text check (length(note) <= 1000),
  status            text not null default 'PREPARED' check (status in ('PREPARED','SIGNED')),
  constraint handover_once unique (cluster_year_id),
  constraint handover_from foreign key (from_membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint handover_to foreign key (to_membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint handover_signed_complete check (status <> 'SIGNED'
    or (handed_on is not null and (to_membership_id is not null or to_unit_name is not null)))
);
create table handover_item (
  id          bigint generated always as identity primary key,
  handover_id bigint not null references handover,
  position    integer not null,
  text        text not null check (text is nfc normalized and length(text) between 1 and 300),
  quantity    text check (length(quantity) <= 60)
);
