-- Sheets that went through unchanged, some of which the organiser looks at: drawn once from a number that repeats the draw.
create table audit_sample (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null references cluster_year,
  seed            integer not null check (seed between 1 and 999999),
  candidates      bigint[] not null,                -- memberships drawn from, in the order in which they were shuffled
  drawn_at        timestamptz not null,
  drawn_by        text not null check (length(drawn_by) between 1 and 200),
  constraint audit_sample_once unique (cluster_year_id),
  constraint audit_sample_in_year unique (id, cluster_year_id)
);
create table audit_finding (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  sample_id       bigint not null,
  cluster_year_id bigint not null,
  membership_id   bigint not null,
  found           text check (found is nfc normalized and length(found) between 1 and 2000),
  checked_by      text check (length(checked_by) between 1 and 200),
  checked_at      timestamptz,
  constraint audit_finding_sample foreign key (sample_id, cluster_year_id) references audit_sample (id, cluster_year_id),
  constraint audit_finding_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint audit_finding_once unique (sample_id, membership_id),
  constraint audit_finding_whole check (num_nonnulls(found, checked_by, checked_at) in (0, 3))
);
create index audit_finding_of_member on audit_finding (membership_id);
