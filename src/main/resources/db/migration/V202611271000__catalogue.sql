-- The catalogue of awards, the authorities that grant them, the papers they rest on, and the base salary that prizes are
-- multiples of: rows with dates. What is known from a weak source only is kept and shown, but not verified.
create table authority (
  id         bigint generated always as identity primary key,
  version    bigint not null default 0,
  name       text not null check (name is nfc normalized and length(name) between 1 and 200),
  level      text not null check (level in ('STATE','CENTRAL','PROVINCE','DISTRICT','COMMUNE','BASE')),
  valid_from date,
  valid_to   date,                              -- last day
  verified   boolean not null default false,
  source     text check (length(source) <= 500),
  position   integer not null,
  constraint authority_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint authority_once exclude using gist (name with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Papers on which awards and decisions rest. Those not verified are kept but never printed in "Căn cứ".
create table legal_document (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  programme_id bigint references programme,     -- null: for every programme
  title        text not null check (title is nfc normalized and length(title) between 1 and 500),
  valid_from   date,
  valid_to     date,                            -- last day
  successor_id bigint references legal_document,
  general      boolean not null default true,   -- false: says something of one award or of the base salary alone
  verified     boolean not null default false,
  source       text check (length(source) <= 500),
  position     integer not null,
  constraint legal_document_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint legal_document_not_its_own_successor check (successor_id <> id)
);

-- Đồng a month, from a day until the next row begins; a row without an amount says that a new one holds but is not known.
create table base_salary (
  id                bigint generated always as identity primary key,
  version           bigint not null default 0,
  valid_from        date not null,
  amount            bigint check (amount between 1 and 1000000000),
  legal_document_id bigint references legal_document,
  verified          boolean not null default false,
  source            text check (length(source) <= 500),
  constraint base_salary_once unique (valid_from)
);

create table award (
  id                  bigint generated always as identity primary key,
  version             bigint not null default 0,
  name                text not null check (name is nfc normalized and length(name) between 1 and 200),
  award_class         text not null check (award_class in ('TITLE','FORM')),     -- danh hiệu / hình thức
  authority_id        bigint not null references authority,
  for_collective      boolean not null,
  for_individual      boolean not null,
  for_work            boolean not null,
  multiple_collective numeric(6,2) check (multiple_collective > 0),  -- prize in base salaries; null: no prize known
  multiple_individual numeric(6,2) check (multiple_individual > 0),
  multiple_work       numeric(6,2) check (multiple_work > 0),
  multiple_verified   boolean not null default false,
  once_only           boolean not null default false,               -- once in a life
  interval_years      integer check (interval_years between 1 and 50), -- not again within so many years
  legal_document_id   bigint references legal_document,
  valid_from          date,
  valid_to            date,
  verified            boolean not null default false,
  source              text check (length(source) <= 500),
  position            integer not null,
  constraint award_for_somebody check (for_collective or for_individual or for_work),
  constraint award_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint award_once exclude using gist (name with =, authority_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- An award from a day on has another row; all rows of one name and authority are the same award, whenever they hold.
-- Its rules and papers hang on any of them and have days of their own.
create view same_award as
select a.id as award_id, b.id as same_id from award a join award b on b.name = a.name and b.authority_id = a.authority_id;

-- What an award asks of whom it is proposed for: one named rule and the days on which it holds.
create table award_rule (
  id                bigint generated always as identity primary key,
  version           bigint not null default 0,
  award_id          bigint not null references award,
  programme_id      bigint references programme,  -- null: in every programme
  rule              text not null,
  setting           text check (length(setting) <= 200),
  valid_from        date,
  valid_to          date,
  legal_document_id bigint references legal_document,
  source            text not null check (length(source) between 1 and 300), -- article or rule it comes from
  verified          boolean not null default false,
  constraint award_rule_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint award_rule_once exclude using gist
    (award_id with =, coalesce(programme_id, 0) with =, rule with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- What a dossier for an award has to hold.
create table award_paper (
  id         bigint generated always as identity primary key,
  version    bigint not null default 0,
  award_id   bigint not null references award,
  paper      text not null check (paper in ('SUBMISSION','REVIEW_MINUTES','TALLY_MINUTES','MERIT_REPORT','OPINION','OTHER')),
  label      text not null check (label is nfc normalized and length(label) between 1 and 200),
  body       text check (length(body) <= 200),    -- OPINION: whose
  required   boolean not null default true,
  valid_from date,
  valid_to   date,
  source     text check (length(source) <= 300),
  position   integer not null,
  constraint award_paper_period check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

-- The awards a programme may propose point to the catalogue; the number that may be proposed may be a share of the members.
alter table award_kind
  add column award_id bigint references award,
  add column quota_percent numeric(5,2) check (quota_percent > 0 and quota_percent <= 100),
  add column quota_rounding text check (quota_rounding in ('UP','DOWN','NEAREST')),
  add constraint award_kind_one_quota check (quota is null or quota_percent is null),
  add constraint award_kind_share_is_rounded check ((quota_percent is null) = (quota_rounding is null));

-- Another number for one cluster.
create table cluster_quota (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  award_kind_id bigint not null references award_kind,
  cluster_id    bigint not null references cluster,
  quota         integer not null check (quota >= 0),
  reason        text not null check (length(reason) between 1 and 300),
  constraint cluster_quota_once unique (award_kind_id, cluster_id)
);
