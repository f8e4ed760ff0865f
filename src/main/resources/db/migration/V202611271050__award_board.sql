-- The board that reviews nominations: set up by a decision, its members with their terms, its sessions.
create table award_board (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint not null references unit,
  name         text not null check (name is nfc normalized and length(name) between 1 and 200),
  number       text not null check (length(number) between 1 and 60),   -- of the decision that set it up
  decided_on   date not null,
  authority    text not null check (length(authority) between 1 and 200),
  ends_on      date,                                                    -- last day of its term
  constraint award_board_term check (decided_on <= ends_on),
  constraint award_board_once unique (organiser_id, number, decided_on)
);

create table board_member (
  id         bigint generated always as identity primary key,
  version    bigint not null default 0,
  board_id   bigint not null references award_board,
  account_id bigint references account,          -- null: votes on paper or in writing only
  name       text not null check (name is nfc normalized and length(name) between 1 and 200),
  job        text check (length(job) <= 200),
  unit_id    bigint references unit,             -- the own unit: whatever is proposed for it is a conflict of interest
  role       text not null check (role in ('CHAIR','DEPUTY_CHAIR','STANDING','SECRETARY','MEMBER')),
  from_on    date not null,
  to_on      date,
  constraint board_member_term check (from_on <= to_on),
  -- an account votes once, and one person presides
  constraint board_member_account_once exclude using gist (
    board_id with =, account_id with =, daterange(from_on, to_on, '[]') with &&) where (account_id is not null),
  constraint board_member_one_chair exclude using gist (
    board_id with =, daterange(from_on, to_on, '[]') with &&) where (role = 'CHAIR')
);
create index board_member_board on board_member (board_id);
create index board_member_account on board_member (account_id);

create table board_session (
  id        bigint generated always as identity primary key,
  version   bigint not null default 0,
  board_id  bigint not null references award_board,
  held_on   date not null,
  place     text check (length(place) <= 200),
  note      text check (length(note) <= 1000),
  state     text not null default 'PREPARING' check (state in ('PREPARING','READING','OPEN','CLOSED')),
  opened_at timestamptz,
  closed_at timestamptz,
  constraint board_session_times check ((state in ('OPEN','CLOSED')) = (opened_at is not null) and (state = 'CLOSED') = (closed_at is not null))
);
create index board_session_board on board_session (board_id);

create table session_item (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  session_id      bigint not null references board_session,
  nomination_id   bigint not null references nomination,
  position        integer not null,
  way             text not null default 'OPEN' check (way in ('OPEN','PAPER')),
  threshold       numeric(5,2),           -- per cent, as the rules of the day of the session say; null: no rule
  base            text check (base in ('ALL_MEMBERS','PRESENT','ISSUED','RETURNED','VALID')),
  conflicts_count boolean not null default true, -- are members who must not vote part of the base?
  outcome         text check (outcome in ('RECOMMENDED','NOT_RECOMMENDED','RETURNED')),
  reason          text check (length(reason) between 1 and 1000),
  dissent         text check (length(dissent) <= 2000),
  closed          boolean not null default false,
  constraint session_item_once unique (session_id, nomination_id),
  constraint session_item_refusal_says_why check (outcome is null or outcome = 'RECOMMENDED' or reason is not null),
  constraint session_item_closed_with_outcome check (not closed or outcome is not null)
);
-- A nomination lies before one session at a time.
create unique index session_item_nomination_once on session_item (nomination_id) where not closed;
create index session_item_session on session_item (session_id, position);

-- The roll of an opened session: everybody who was a member on its day. Before, whose presence is known already.
create table session_presence (
  session_id bigint not null references board_session,
  member_id  bigint not null references board_member,
  presence   text not null check (presence in ('PRESENT','ABSENT','IN_WRITING')),
  number     text check (length(number) between 1 and 60),   -- of the written opinion
  primary key (session_id, member_id),
  constraint session_presence_number check ((presence = 'IN_WRITING') = (number is not null))
);

-- What a member declared; that the own unit is proposed is found, not written down.
create table board_conflict (
  item_id   bigint not null references session_item,
  member_id bigint not null references board_member,
  reason    text not null check (length(reason) between 1 and 500),
  primary key (item_id, member_id)
);

create table board_opinion (
  item_id   bigint not null references session_item,
  member_id bigint not null references board_member,
  opinion   text not null check (opinion in ('AGREES','DISAGREES','NEEDS_MORE')),
  note      text check (length(note) <= 1000),
  sent_at   timestamptz not null,
  primary key (item_id, member_id)
);

-- Votes cast openly. Of a vote on paper there is no row that names a member.
create table board_vote (
  item_id   bigint not null references session_item,
  member_id bigint not null references board_member,
  vote      text not null check (vote in ('FOR','AGAINST','ABSTAINS')),
  own       boolean not null,                  -- cast by the member; else written down by the secretary
  dissent   text check (length(dissent) <= 1000),
  primary key (item_id, member_id)
);

-- What the board said of a nomination comes from a session, or from papers of one held elsewhere.
alter table board_review add column item_id bigint references session_item;

-- Two who count the papers of the secret votes.
create table session_teller (
  session_id bigint not null references board_session,
  account_id bigint not null references account,
  name       text not null check (length(name) between 1 and 200),
  primary key (session_id, account_id)
);
