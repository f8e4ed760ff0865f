-- What the record cannot know by itself: is anything open against whom the award is for?
create table conduct_check (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  nomination_id bigint not null references nomination,
  subject       text not null check (subject in ('DISCIPLINE','COMPLAINT')),
  clear         boolean not null,
  checked_on    date not null,
  asked         text not null check (length(asked) between 1 and 200),   -- who was asked
  source        text not null check (length(source) between 1 and 300),  -- the paper by which they answered
  note          text check (length(note) <= 500),
  constraint conduct_check_once unique (nomination_id, subject)
);

-- Somebody lets a nomination pass in spite of a rule; the answer of the rule stays.
create table rule_waiver (
  id            bigint generated always as identity primary key,
  nomination_id bigint not null references nomination,
  rule          text not null,
  waived_by     text not null check (length(waived_by) between 1 and 200),
  reason        text not null check (length(reason) between 1 and 1000),
  number        text not null check (length(number) between 1 and 60),
  dated         date not null,
  revoked_on    date,
  constraint rule_waiver_dates check (revoked_on >= dated)
);
create unique index rule_waiver_once on rule_waiver (nomination_id, rule) where revoked_on is null;
