-- A cluster (cụm) or block (khối). Its number is text, may be absent, need not be unique ("3", "03", "III", "342").
create table cluster (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  programme_id bigint not null references programme,
  kind         text not null check (kind in ('CLUSTER','BLOCK')),
  number       text check (length(number) <= 20),
  name         text not null check (name is nfc normalized and length(name) between 1 and 200),
  note         text check (length(note) <= 1000),
  is_demo      boolean not null default false,
  constraint cluster_in_programme unique (id, programme_id)
);

-- One cluster in one emulation year. Kind, number and name are kept as they were in that year.
create table cluster_year (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  cluster_id    bigint not null references cluster,
  programme_id  bigint not null,
  year          integer not null check (year between 1990 and 2100),
  kind          text not null check (kind in ('CLUSTER','BLOCK')),
  number        text check (length(number) <= 20),
  name          text not null check (name is nfc normalized and length(name) between 1 and 200),
  starts_on     date,                        -- an emulation year need not be the calendar year
  ends_on       date,
  regulation    text check (length(regulation) <= 500),  -- the cluster's own regulation (quy chế), as adopted
  decision      text check (length(decision) <= 300),    -- decision that set it up or reorganised it
  reported_member_count integer check (reported_member_count > 0),  -- where a report counts but does not name them all
  note          text check (length(note) <= 1000),
  closed_on     date,
  close_reason  text check (length(close_reason) <= 500),
  closed_early  boolean not null default false,
  constraint cluster_year_once unique (cluster_id, year),
  constraint cluster_year_same_programme foreign key (cluster_id, programme_id) references cluster (id, programme_id),
  constraint cluster_year_in_programme unique (id, programme_id, year),
  constraint cluster_year_period check (starts_on is null or ends_on is null or starts_on <= ends_on),
  constraint cluster_year_close_says_why check ((closed_on is null) = (close_reason is null))
);
create index cluster_year_programme on cluster_year (programme_id, year);

-- A unit's membership in one cluster-year, with dates of its own where it joins or leaves within the year.
create table membership (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  programme_id    bigint not null,
  year            integer not null,
  unit_id         bigint not null references unit,
  unit_name       text not null check (unit_name is nfc normalized and length(unit_name) <= 200),  -- its name in that year
  unit_short_name text check (length(unit_short_name) <= 60),
  rank_group      text check (length(rank_group) <= 100),  -- ranked within this group where a cluster has several
  joined_on       date,
  left_on         date,
  leave_reason    text check (length(leave_reason) <= 500),
  stated          boolean not null default true,     -- false: inferred, the note says why
  note            text check (length(note) <= 500),
  exception_reason text check (length(exception_reason) <= 500),  -- why it sits in two clusters of one programme and year
  position        integer not null default 0,
  constraint membership_year_matches foreign key (cluster_year_id, programme_id, year) references cluster_year (id, programme_id, year),
  constraint membership_once unique (cluster_year_id, unit_id),
  constraint membership_in_year unique (id, cluster_year_id),
  constraint membership_period check (joined_on is null or left_on is null or joined_on <= left_on),
  constraint membership_leave_says_why check (left_on is null or leave_reason is not null)
);
-- A unit sits in one cluster of a programme and year, unless a reason is recorded (domain 3.1).
create unique index membership_one_cluster_per_programme on membership (programme_id, year, unit_id) where exception_reason is null;
create index membership_unit on membership (unit_id);

-- Head and deputies of a cluster-year: a member unit, or only a person where no unit is named.
create table headship (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  membership_id   bigint,
  person_name     text check (person_name is nfc normalized and length(person_name) <= 100),
  duty            text not null check (duty in ('HEAD','DEPUTY')),
  basis           text not null check (basis in ('ELECTED','AGREED','ACCLAIMED','APPOINTED','HANDED_OVER','INTRODUCED','UNKNOWN')),
  basis_note      text check (length(basis_note) <= 300),   -- in the words of the paper; decision number where appointed
  starts_on       date,
  ends_on         date,
  stated          boolean not null default true,
  note            text check (length(note) <= 500),
  constraint headship_of_somebody check (membership_id is not null or person_name is not null),
  constraint headship_of_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint headship_period check (starts_on is null or ends_on is null or starts_on <= ends_on),
  constraint headship_appointed_by check (basis <> 'APPOINTED' or basis_note is not null),
  -- One head at a time. Guards against two sessions appointing at once. Deputies may be several.
  constraint headship_one_head exclude using gist (cluster_year_id with =, daterange(starts_on, ends_on, '[]') with &&) where (duty = 'HEAD')
);
create index headship_year on headship (cluster_year_id);

-- A rank known from a paper without scores, or set by the meeting against the computed order.
create table stated_rank (
  id            bigint generated always as identity primary key,
  membership_id bigint not null references membership,
  rank          integer not null check (rank > 0),
  reason        text not null check (length(reason) between 1 and 500),
  overrides     boolean not null default false,
  constraint stated_rank_once unique (membership_id)
);

alter table role_grant add constraint role_grant_cluster foreign key (cluster_id) references cluster;
