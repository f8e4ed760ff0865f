create table account (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  username      text not null check (username = lower(username) and length(username) between 3 and 60),
  full_name     text not null check (full_name is nfc normalized and length(full_name) between 1 and 100),
  email         text check (length(email) <= 254),
  phone         text check (length(phone) <= 30),
  password_hash text,                       -- null until the owner has set one
  password_version integer not null default 0, -- counts the passwords: sessions begun under an earlier one have ended
  locked        boolean not null default false,
  is_demo       boolean not null default false,
  created_at    timestamptz not null,
  last_sign_in  timestamptz
);
create unique index account_username on account (username);
create unique index account_email on account (lower(email)) where email is not null;

-- One-time codes: an invitation, a forgotten password, the first administrator. Only their hash is kept.
create table one_time_code (
  id         bigint generated always as identity primary key,
  purpose    text not null check (purpose in ('INVITATION','PASSWORD_RESET','FIRST_ADMINISTRATOR')),
  account_id bigint references account,
  code_hash  text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
-- There is one first administrator: two starts at once print one valid code.
create unique index one_first_administrator_code on one_time_code (purpose) where purpose = 'FIRST_ADMINISTRATOR' and used_at is null;

create table role_grant (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  role        text not null check (role in ('ADMINISTRATOR','ORGANISER_STAFF','BOARD_MEMBER','AUDITOR','UNIT_OFFICER','CLUSTER_HEAD')),
  unit_id     bigint references unit,       -- the organiser or the unit
  cluster_id  bigint,                       -- foreign key follows with the cluster table
  year        integer,
  valid_from  date not null,
  valid_to    date,                         -- last day
  granted_by  text not null,
  granted_at  timestamptz not null,
  revoked_at  timestamptz,
  constraint role_grant_scope check (case role
    when 'ADMINISTRATOR' then unit_id is null and cluster_id is null and year is null
    when 'CLUSTER_HEAD' then unit_id is null and cluster_id is not null and year is not null
    else unit_id is not null and cluster_id is null and year is null end),
  constraint role_grant_period check (valid_to is null or valid_from <= valid_to),
  -- one and the same grant does not hold twice at once
  constraint role_grant_no_overlap exclude using gist (
    account_id with =, role with =, (coalesce(unit_id, 0)) with =, (coalesce(cluster_id, 0)) with =, (coalesce(year, 0)) with =,
    daterange(valid_from, valid_to, '[]') with &&) where (revoked_at is null)
);
create index role_grant_account on role_grant (account_id) where revoked_at is null;

-- Failed sign-ins, to slow down guessing; rows older than a day are swept.
create table sign_in_failure (
  id       bigint generated always as identity primary key,
  username text not null,
  address  text not null,
  at       timestamptz not null
);
create index sign_in_failure_username on sign_in_failure (username, at);
create index sign_in_failure_address on sign_in_failure (address, at);
