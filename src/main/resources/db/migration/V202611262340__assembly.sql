-- A meeting of a cluster at which its members vote: whom they sent, who was there, who counts.
create table assembly (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  meeting_id      bigint not null,
  cluster_year_id bigint not null,
  chair           text check (chair is nfc normalized and length(chair) between 1 and 200),
  secretary       text check (secretary is nfc normalized and length(secretary) between 1 and 200),
  opened_at       timestamptz,
  members         integer check (members > 0),          -- members of the cluster when it was opened
  quorum          numeric(5,2) check (quorum > 0 and quorum <= 100),  -- percentage of them that had to be there; null: no rule
  ended_at        timestamptz,
  constraint assembly_meeting foreign key (meeting_id, cluster_year_id) references meeting_year (meeting_id, cluster_year_id),
  constraint assembly_once unique (meeting_id, cluster_year_id),
  constraint assembly_in_year unique (id, cluster_year_id),
  constraint assembly_opened_with_its_members check ((opened_at is null) = (members is null)),
  constraint assembly_ends_after_it_opened check (ended_at is null or ended_at >= opened_at)
);
create index assembly_year on assembly (cluster_year_id);

-- Whom a member sent. One delegate of each member casts its vote.
create table delegate (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  assembly_id     bigint not null,
  cluster_year_id bigint not null,
  membership_id   bigint not null,
  name            text not null check (name is nfc normalized and length(name) between 1 and 200),
  title           text check (title is nfc normalized and length(title) between 1 and 200),
  votes           boolean not null,
  account_id      bigint references account,            -- with which an electronic vote is cast; null: on paper only
  present_at      timestamptz,
  constraint delegate_assembly foreign key (assembly_id, cluster_year_id) references assembly (id, cluster_year_id),
  constraint delegate_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint delegate_account_casts_the_vote check (account_id is null or votes)
);
create index delegate_assembly on delegate (assembly_id);
create index delegate_member on delegate (membership_id);
create unique index delegate_one_vote on delegate (assembly_id, membership_id) where votes;
create unique index delegate_account_once on delegate (assembly_id, account_id) where account_id is not null;

-- The counting committee.
create table teller (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  assembly_id bigint not null references assembly,
  name        text not null check (name is nfc normalized and length(name) between 1 and 200),
  title       text check (title is nfc normalized and length(title) between 1 and 200),
  account_id  bigint references account,                -- with which counts are entered or a lock is held
  leads       boolean not null
);
create index teller_assembly on teller (assembly_id);
create unique index teller_one_leads on teller (assembly_id) where leads;
create unique index teller_account_once on teller (assembly_id, account_id) where account_id is not null;
