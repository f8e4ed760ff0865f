-- One question put to the vote, or settled by agreement, or known only to have been settled.
create table ballot (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  meeting_id      bigint references meeting,
  position        integer not null,
  subject         text not null check (subject in ('SHORT_LIST','AWARD_CANDIDATES','LEADING_UNIT','NEXT_HEAD','NEXT_DEPUTY','OTHER')),
  question        text not null check (question is nfc normalized and length(question) between 1 and 500),
  method          text not null check (method in ('SECRET','OPEN','AGREEMENT','UNKNOWN')),
  held_on         date,
  follows_id      bigint references ballot,           -- the short list or earlier round it follows
  round           integer not null default 1 check (round >= 1),
  seats           integer check (seats >= 1),         -- how many may be named
  counts_reported boolean not null default false,
  issued          integer check (issued >= 0),
  returned        integer check (returned >= 0),
  valid           integer check (valid >= 0),
  invalid         integer check (invalid >= 0),
  result_note     text check (length(result_note) <= 1000),
  -- figures that cannot be true
  constraint ballot_counts_whole check (not counts_reported or (issued is not null and returned is not null and valid is not null and invalid is not null)),
  constraint ballot_no_counts_no_figures check (counts_reported or (issued is null and returned is null and valid is null and invalid is null)),
  constraint ballot_returned_not_above_issued check (returned <= issued),
  constraint ballot_valid_and_invalid_are_returned check (valid + invalid = returned),
  constraint ballot_agreement_has_no_counts check (method not in ('AGREEMENT','UNKNOWN') or not counts_reported)
);
create index ballot_year on ballot (cluster_year_id, position);

create table ballot_candidate (
  id            bigint generated always as identity primary key,
  ballot_id     bigint not null references ballot,
  membership_id bigint references membership,
  name          text check (name is nfc normalized and length(name) <= 200),     -- a person or a work
  position      integer not null,
  votes         integer check (votes >= 0),
  chosen        boolean not null default false,
  note          text check (length(note) <= 300),
  constraint ballot_candidate_somebody check (membership_id is not null or name is not null)
);
create unique index ballot_candidate_unit_once on ballot_candidate (ballot_id, membership_id) where membership_id is not null;
-- No candidate has more votes than there are valid papers.
create function ballot_votes_within_valid() returns trigger language plpgsql as $$
declare papers integer := (select valid from ballot where id = new.ballot_id);
begin
  if new.votes > papers then
    raise exception 'votes % above valid papers %', new.votes, papers using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger ballot_candidate_votes before insert or update on ballot_candidate
  for each row execute function ballot_votes_within_valid();
