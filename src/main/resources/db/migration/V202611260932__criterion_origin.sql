-- Where a criterion comes from: the first of its line, through editions and years; null for one that was written anew.
alter table criterion
  add origin_id bigint references criterion,
  add retired_reason text check (retired_reason is nfc normalized and length(retired_reason) between 1 and 500);
create index criterion_origin on criterion (origin_id);

-- A retired line keeps its number on paper; the line that stands in its place may take it.
alter table criterion drop constraint criterion_code_once;
create unique index criterion_code_once on criterion (scale_id, parent_id, code) nulls not distinct where retired_reason is null;

-- Which unit has seen what a new edition changed.
create table scale_seen (
  scale_id      bigint not null references scoring_scale,
  membership_id bigint not null references membership,
  seen_by       text not null,
  seen_at       timestamptz not null,
  primary key (scale_id, membership_id)
);
