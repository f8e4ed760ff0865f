-- One score sheet a member (or a named part of it). Lines copy what they score, so that an old sheet stays as it was.
create table score_sheet (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  membership_id   bigint not null,
  sub_unit        text not null default '' check (sub_unit is nfc normalized and length(sub_unit) <= 200),
  scale_id        bigint not null references scoring_scale,
  status          text not null default 'SELF_SCORING' check (status in ('SELF_SCORING','SUBMITTED','FINAL')),
  submitted_at    timestamptz,
  finalised_at    timestamptz,
  taken_over_reason text check (taken_over_reason is nfc normalized and length(taken_over_reason) <= 500),  -- the unit handed nothing in; why the head scores all the same
  constraint score_sheet_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint score_sheet_once unique (membership_id, scale_id, sub_unit),
  constraint score_sheet_handed_in check (status = 'SELF_SCORING' or submitted_at is not null or taken_over_reason is not null),
  constraint score_sheet_final_time check ((status = 'FINAL') = (finalised_at is not null))
);
create index score_sheet_year on score_sheet (cluster_year_id);

create table score_line (
  id           bigint generated always as identity primary key,
  sheet_id     bigint not null references score_sheet,
  criterion_id bigint not null references criterion,
  position     integer not null,
  code         text not null,
  text         text not null,
  line         text not null check (line in ('BASE','BONUS','PENALTY')),
  max_points   numeric(6,2),
  evidence_required boolean not null default false,
  constraint score_line_once unique (sheet_id, criterion_id)
);
create index score_line_sheet on score_line (sheet_id, position);

-- What one stage gave one line. Stages stand beside each other; none overwrites another.
create table score_entry (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  line_id     bigint not null references score_line,
  stage       text not null check (stage in ('SELF','PEER','DEPARTMENT','COUNCIL','HEAD')),
  scorer      text not null default '' check (length(scorer) <= 200),   -- which peer or department, where there are several
  points      numeric(6,2) check (points >= 0),
  reason      text check (reason is nfc normalized and length(reason) <= 2000),   -- explanation of the unit, or why the stage differs
  entered_by  text not null,
  entered_at  timestamptz not null,
  constraint score_entry_once unique (line_id, stage, scorer)
);
-- Points never pass the line's own maximum, whatever program writes them.
create function score_within_maximum() returns trigger language plpgsql as $$
declare allowed numeric := (select max_points from score_line where id = new.line_id);
begin
  if new.points > allowed then
    raise exception 'points % above maximum %', new.points, allowed using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger score_entry_maximum before insert or update on score_entry
  for each row execute function score_within_maximum();
