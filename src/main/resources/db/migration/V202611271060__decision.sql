-- A decision: the paper with which an authority grants awards, made of what the board recommended.
create table decision (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint not null references unit,
  programme_id bigint references programme,
  year         integer not null check (year between 1990 and 2100),     -- the emulation year it honours
  number       text check (length(number) between 1 and 60),
  decided_on   date,
  authority_id bigint not null references authority,
  authority    text not null check (length(authority) between 1 and 200), -- as named then
  signer_title text check (length(signer_title) <= 200),
  signer_name  text check (length(signer_name) <= 200),
  fund         text check (length(fund) <= 200),
  issued_at    timestamptz,                                             -- null: a draft
  code         text unique check (length(code) between 16 and 40),      -- by which the public page confirms it
  is_demo      boolean not null default false,
  constraint decision_issued_whole check (issued_at is null or
    number is not null and decided_on is not null and signer_title is not null and signer_name is not null and code is not null)
);
create unique index decision_number_once on decision (organiser_id, authority_id, lower(number), (extract(year from decided_on)))
  where number is not null;

create table decision_basis (
  decision_id       bigint not null references decision,
  position          integer not null,
  legal_document_id bigint references legal_document,
  title             text not null check (length(title) between 1 and 500),
  primary key (decision_id, position)
);

create table decision_article (
  decision_id bigint not null references decision,
  position    integer not null,
  body        text not null check (length(body) between 1 and 4000),
  primary key (decision_id, position)
);

-- What a draft is to decide; once issued, each is granted or refused.
create table decision_item (
  decision_id   bigint not null references decision,
  nomination_id bigint not null references nomination,
  position      integer not null,
  refusal       text check (length(refusal) between 1 and 1000),        -- why the authority does not grant it
  primary key (decision_id, nomination_id),
  constraint decision_item_once unique (nomination_id)
);

-- The register of awards: what was granted, as named then. Also what was granted before the product, from papers.
create table award_grant (
  id             bigint generated always as identity primary key,
  version        bigint not null default 0,
  organiser_id   bigint not null references unit,
  decision_id    bigint references decision,       -- null: from papers
  nomination_id  bigint unique references nomination,
  recipient_id   bigint not null references recipient,
  recipient_kind text not null check (recipient_kind in ('COLLECTIVE','INDIVIDUAL','WORK')),
  recipient_name text not null check (length(recipient_name) between 1 and 200),
  unit_id        bigint references unit,
  unit_name      text check (length(unit_name) <= 200),
  award_id       bigint references award,
  award_name     text not null check (length(award_name) between 1 and 200),
  authority      text not null check (length(authority) between 1 and 200),
  year           integer not null check (year between 1930 and 2100),
  achievement    text check (length(achievement) <= 2000),
  number         text not null check (length(number) between 1 and 60),
  decided_on     date not null,
  multiple       numeric(6,2),
  base_salary    bigint,                           -- đồng a month on the day of the decision; null: not known
  amount         bigint,                           -- đồng; null: no amount
  code           text unique check (length(code) between 16 and 40),
  handed_on      date,
  handed_note    text check (length(handed_note) <= 300),
  revoked_on     date,
  is_demo        boolean not null default false,
  constraint award_grant_amount check (amount is null or amount > 0)
);
create index award_grant_recipient on award_grant (recipient_id, decided_on);
create index award_grant_unit on award_grant (unit_id, decided_on);
create index award_grant_search on award_grant using gin
  (fold(recipient_name || ' ' || coalesce(unit_name, '') || ' ' || award_name || ' ' || number) gin_trgm_ops);

-- Corrections and revocations stand beside what was granted; nothing is overwritten but what is printed from then on.
create table grant_change (
  id           bigint generated always as identity primary key,
  grant_id     bigint not null references award_grant,
  kind         text not null check (kind in ('CORRECTION','REVOCATION')),
  number       text not null check (length(number) between 1 and 60),
  decided_on   date not null,
  reason       text not null check (length(reason) between 1 and 1000),
  field        text check (field in ('RECIPIENT_NAME','UNIT_NAME','ACHIEVEMENT')),
  before       text,
  after        text,
  money_back   bigint check (money_back > 0),      -- đồng to be returned
  returned_on  date,
  constraint grant_change_whole check ((kind = 'CORRECTION') = (field is not null)),
  constraint grant_change_money check (kind = 'REVOCATION' or money_back is null and returned_on is null)
);
create unique index grant_revoked_once on grant_change (grant_id) where kind = 'REVOCATION';

-- The notice to those who get nothing, with the reason.
create table refusal_notice (
  nomination_id bigint primary key references nomination,
  version       bigint not null default 0,
  number        text not null check (length(number) between 1 and 60),
  dated         date not null,
  reason        text not null check (length(reason) between 1 and 1000)
);

alter table award_decision add column decision_id bigint references decision;
