-- Numbers of official papers: one series for each organiser or cluster, letters (QĐ, BB, …) and calendar year.
create table paper_series (
  organiser_id bigint not null references unit,
  cluster_id   bigint references cluster,         -- null: the organiser's own
  letters      text not null check (length(letters) between 1 and 10),
  year         integer not null check (year between 1990 and 2100),
  last_number  integer not null check (last_number > 0),
  constraint paper_series_once unique nulls not distinct (organiser_id, cluster_id, letters, year)
);

-- A paper as it was issued. Nothing of it changes; it may end, once, by being replaced or withdrawn.
create table issued_paper (
  id              bigint generated always as identity primary key,
  organiser_id    bigint not null references unit,
  cluster_id      bigint references cluster,
  cluster_year_id bigint references cluster_year,
  kind            text not null check (length(kind) between 1 and 40),
  subject         bigint not null,                                      -- the thing it documents, 0 where the year has one alone
  letters         text not null,
  year            integer not null,
  sequence        integer not null check (sequence > 0),
  number          text not null check (length(number) between 1 and 100), -- as printed, or as entered where the paper shows none
  dated           date not null,
  title           text not null check (length(title) between 1 and 1000),
  content         text not null,                                        -- the paper as typed blocks, JSON
  fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'), -- SHA-256 of the content
  record_hash     text not null check (record_hash ~ '^[0-9a-f]{64}$'), -- of what came out of the record, to tell when that has changed
  words           text not null,                                        -- all its texts, to be found by
  code            text not null unique check (length(code) between 16 and 40),
  pdf             bytea not null,
  docx            bytea not null,
  issued_at       timestamptz not null,
  issued_by       text not null,
  ended_at        timestamptz,
  ended_by        text,
  end_kind        text check (end_kind in ('REPLACED','WITHDRAWN')),
  end_reason      text check (length(end_reason) between 1 and 1000),
  replaced_by     bigint references issued_paper,
  is_demo         boolean not null default false,
  constraint issued_paper_number_once unique nulls not distinct (organiser_id, cluster_id, letters, year, sequence),
  constraint issued_paper_end_whole check ((ended_at is null) = (end_kind is null) and (ended_at is null) = (end_reason is null)
    and (ended_at is null) = (ended_by is null) and (replaced_by is null or end_kind = 'REPLACED'))
);
-- Of one thing one paper of a kind is valid at a time.
create unique index issued_paper_valid_once on issued_paper (organiser_id, cluster_year_id, kind, subject) nulls not distinct
  where ended_at is null;
create index issued_paper_found on issued_paper using gin (fold(words) gin_trgm_ops);
create index issued_paper_listed on issued_paper (organiser_id, dated desc, id desc);

create function issued_paper_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      -- what has ended only learns which paper took its place
      or old.ended_at is not null and (old.replaced_by is not null
        or to_jsonb(new) - 'replaced_by' <> to_jsonb(old) - 'replaced_by')
      or to_jsonb(new) - '{ended_at,ended_by,end_kind,end_reason,replaced_by,pdf,docx}'::text[]
      <> to_jsonb(old) - '{ended_at,ended_by,end_kind,end_reason,replaced_by,pdf,docx}'::text[]
      or new.pdf <> old.pdf or new.docx <> old.docx then
    raise exception 'paper % is issued', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger issued_paper_kept before update or delete on issued_paper
  for each row execute function issued_paper_stays();
