-- A nomination: proposed by the cluster. What the board recommends and what an authority grants are facts of their own.
create table nomination (
  id               bigint generated always as identity primary key,
  version          bigint not null default 0,
  cluster_year_id  bigint not null references cluster_year,
  award_kind_id    bigint not null references award_kind,
  award_name       text not null,             -- as named then
  authority        text not null,
  recipient_kind   text not null check (recipient_kind in ('COLLECTIVE','INDIVIDUAL','WORK','UNKNOWN')),
  membership_id    bigint,
  recipient_name   text check (recipient_name is nfc normalized and length(recipient_name) <= 200),
  achievement      text check (length(achievement) <= 2000),
  proposed_on      date,
  position         integer not null default 0,
  withdrawn_on     date,
  withdraw_reason  text check (length(withdraw_reason) <= 500),
  note             text check (length(note) <= 500),
  constraint nomination_in_year unique (id, cluster_year_id),
  constraint nomination_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  -- a report may say that an award was proposed without naming for whom
  constraint nomination_recipient check (case recipient_kind
    when 'UNKNOWN' then membership_id is null and recipient_name is null
    when 'COLLECTIVE' then membership_id is not null or recipient_name is not null
    else recipient_name is not null end),
  constraint nomination_withdrawn_says_why check ((withdrawn_on is null) = (withdraw_reason is null))
);
create index nomination_year on nomination (cluster_year_id, position);
-- One unit is proposed once for one award in a year.
create unique index nomination_unit_award_once on nomination (cluster_year_id, award_kind_id, membership_id)
  where membership_id is not null and recipient_name is null and withdrawn_on is null;

-- The board's review: votes for and against, and its outcome for one nomination.
create table board_review (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  nomination_id bigint not null references nomination,
  reviewed_on   date not null,
  members       integer check (members > 0),   -- all members of the board
  present       integer check (present >= 0),  -- at the session; the others vote in writing
  votes_for     integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  outcome       text not null check (outcome in ('RECOMMENDED','NOT_RECOMMENDED','RETURNED')),
  reason        text check (length(reason) <= 1000),
  dissent       text check (length(dissent) <= 2000),
  constraint board_review_once unique (nomination_id),
  constraint board_review_present check (present <= members),
  constraint board_review_votes check (votes_for + votes_against <= members),
  constraint board_review_refusal_says_why check (outcome = 'RECOMMENDED' or reason is not null)
);

-- The decision: granted or refused by an authority, perhaps half a year later.
create table award_decision (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  nomination_id bigint not null references nomination,
  outcome       text not null check (outcome in ('GRANTED','REFUSED')),
  decided_on    date not null,
  number        text check (length(number) <= 60),
  authority     text not null check (length(authority) <= 200),
  reason        text check (length(reason) <= 1000),
  constraint award_decision_once unique (nomination_id),
  constraint award_decision_refusal_says_why check (outcome = 'GRANTED' or reason is not null),
  constraint award_decision_grant_has_number check (outcome = 'REFUSED' or number is not null)
);
