-- Who checks whose sheet in a cluster-year. Drawn by lot from a number that is kept, so that the draw can be repeated.
create table peer_draw (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  seed            integer not null check (seed between 1 and 999999),
  per_sheet       integer not null check (per_sheet between 1 and 30),   -- checkers of each sheet
  drawn_at        timestamptz not null,
  drawn_by        text not null check (length(drawn_by) between 1 and 200),
  constraint peer_draw_once unique (cluster_year_id),
  constraint peer_draw_in_year unique (id, cluster_year_id)
);

create table peer_check (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  draw_id         bigint not null,
  cluster_year_id bigint not null,
  checked_id      bigint not null,
  checker_id      bigint not null,
  changed_reason  text check (changed_reason is nfc normalized and length(changed_reason) between 1 and 500),  -- not by lot: why
  changed_at      timestamptz,
  changed_by      text check (length(changed_by) between 1 and 200),
  sent_at         timestamptz,
  sent_by         text check (length(sent_by) between 1 and 200),
  constraint peer_check_draw foreign key (draw_id, cluster_year_id) references peer_draw (id, cluster_year_id),
  constraint peer_check_checked foreign key (checked_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint peer_check_checker foreign key (checker_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint peer_check_once unique (checked_id, checker_id),
  constraint peer_check_not_own check (checked_id <> checker_id),
  constraint peer_check_change_says_why check (num_nonnulls(changed_reason, changed_at, changed_by) in (0, 3)),
  constraint peer_check_sent_by_somebody check ((sent_at is null) = (sent_by is null))
);
create index peer_check_year on peer_check (cluster_year_id);
create index peer_check_checker_sheets on peer_check (checker_id);
