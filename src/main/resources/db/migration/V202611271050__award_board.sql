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
  constraint award_board_term check (decided_on <= ends_on)
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
  constraint board_member_in_board unique (id, board_id)
);
create unique index board_member_account_once on board_member (board_id, account_id) where to_on is null;

create table board_session (
  id       bigint generated always as identity primary key,
  version  bigint not null default 0,
  board_id bigint not null references award_board,
  held_on  date not null,
  place    text check (length(place) <= 200),
  state    text not null default 'PREPARING' check (state in ('PREPARING','READING','OPEN','CLOSED')),
  note     text check (length(note) <= 1000)
);

create table session_item (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  session_id    bigint not null references board_session,
  nomination_id bigint not null references nomination,
  position      integer not null,
  way           text not null default 'OPEN' check (way in ('OPEN','PAPER','BOX')),
  threshold     numeric(5,2),                    -- per cent; null: no rule
  base          text,
  outcome       text check (outcome in ('RECOMMENDED','NOT_RECOMMENDED','RETURNED')),
  reason        text check (length(reason) <= 1000),
  constraint session_item_once unique (session_id, nomination_id)
);
create index session_item_nomination on session_item (nomination_id);

create table session_presence (
  session_id bigint not null references board_session,
  member_id  bigint not null references board_member,
  presence   text not null check (presence in ('PRESENT','ABSENT','IN_WRITING')),
  primary key (session_id, member_id)
);

create table board_conflict (
  item_id   bigint not null references session_item,
  member_id bigint not null references board_member,
  found     boolean not null,                    -- true: the own unit; false: declared
  reason    text check (length(reason) <= 500),
  primary key (item_id, member_id)
);

create table board_opinion (
  item_id   bigint not null references session_item,
  member_id bigint not null references board_member,
  opinion   text not null check (opinion in ('AGREES','DISAGREES','NEEDS_MORE')),
  note      text check (length(note) <= 1000),
  sent_at   timestamptz not null default now(),
  primary key (item_id, member_id)
);

create table board_vote (
  item_id    bigint not null references session_item,
  member_id  bigint not null references board_member,
  vote       text not null check (vote in ('FOR','AGAINST','ABSTAINS')),
  in_writing boolean not null default false,
  number     text check (length(number) <= 60),  -- of the written opinion
  dissent    text check (length(dissent) <= 1000),
  primary key (item_id, member_id)
);

-- What the board said of a nomination comes from a session, or from papers of one held elsewhere.
alter table board_review add column item_id bigint references session_item;
