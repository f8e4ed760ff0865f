-- One question put to the vote on paper or by show of hands, or settled by agreement, or known only to have been settled.
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
  follows_id      bigint,                             -- the short list or earlier round it follows
  round           integer not null default 1 check (round >= 1),
  seats           integer check (seats >= 1),         -- how many may be named; null: as many as one likes
  result_recorded boolean not null default true,      -- false: the question is set, its result was not entered yet
  counts_reported boolean not null default false,
  eligible        integer check (eligible >= 1),      -- who may vote
  present         integer check (present >= 0),       -- who was there
  issued          integer check (issued >= 0),
  returned        integer check (returned >= 0),
  valid           integer check (valid >= 0),
  invalid         integer check (invalid >= 0),
  result_note     text check (length(result_note) <= 1000),
  constraint ballot_in_year unique (id, cluster_year_id),
  constraint ballot_follows_in_year foreign key (follows_id, cluster_year_id) references ballot (id, cluster_year_id),
  constraint ballot_follows_another check (follows_id <> id),
  -- figures that cannot be true
  constraint ballot_counts_whole check (not counts_reported or (issued is not null and returned is not null and valid is not null and invalid is not null)),
  constraint ballot_no_counts_no_figures check (counts_reported or (issued is null and returned is null and valid is null and invalid is null)),
  constraint ballot_counts_are_a_result check (result_recorded or not counts_reported),
  constraint ballot_present_may_vote check (present <= eligible),
  constraint ballot_issued_to_those_present check (issued <= present),
  constraint ballot_returned_not_above_issued check (returned <= issued),
  constraint ballot_valid_and_invalid_are_returned check (valid + invalid = returned),
  constraint ballot_agreement_has_no_counts check (method not in ('AGREEMENT','UNKNOWN') or not counts_reported)
);
create index ballot_year on ballot (cluster_year_id, position);
create index ballot_follows on ballot (follows_id) where follows_id is not null;

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
create index ballot_candidate_ballot on ballot_candidate (ballot_id, position);
-- A unit stands once in one question.
create unique index ballot_candidate_unit_once on ballot_candidate (ballot_id, membership_id) where membership_id is not null;

-- What concerns question and candidates together, looked at when the transaction ends, whatever program wrote it: candidates
-- are members of the same year; nobody has more votes than there are valid papers; all votes together and all who were
-- chosen are no more than the papers and the seats allow.
create function ballot_is_possible() returns trigger language plpgsql as $$
declare
  vote ballot;
  most integer;
  total bigint;
  chosen_count bigint;
  strangers bigint;
begin
  select * into vote from ballot
   where id = case tg_table_name when 'ballot' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'ballot_id')::bigint end;
  select max(c.votes), sum(c.votes), count(*) filter (where c.chosen), count(m.id) filter (where m.cluster_year_id <> vote.cluster_year_id)
    into most, total, chosen_count, strangers
    from ballot_candidate c left join membership m on m.id = c.membership_id where c.ballot_id = vote.id;
  if most > vote.valid then
    raise exception 'votes % above valid papers %', most, vote.valid using errcode = 'check_violation';
  elsif total > vote.valid::bigint * vote.seats then
    raise exception 'votes % above valid papers % x seats %', total, vote.valid, vote.seats
      using errcode = 'check_violation';
  elsif chosen_count > vote.seats then
    raise exception 'chosen % above seats %', chosen_count, vote.seats using errcode = 'check_violation';
  elsif strangers > 0 then
    raise exception 'candidate of another cluster-year' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ballot_is_possible after insert or update on ballot
  deferrable initially deferred for each row execute function ballot_is_possible();
create constraint trigger ballot_candidate_is_possible after insert or update on ballot_candidate
  deferrable initially deferred for each row execute function ballot_is_possible();
