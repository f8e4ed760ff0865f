-- Scans and files of a cluster-year's steps: signed covenants, decisions, minutes.
create table attachment (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null references cluster_year,
  step            text not null,
  title           text not null check (title is nfc normalized and length(title) between 1 and 200),
  document_number text check (length(document_number) <= 60),
  document_date   date,
  file_name       text not null check (file_name is nfc normalized and length(file_name) between 1 and 200),
  media_type      text not null check (media_type in ('application/pdf','image/jpeg','image/png',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size_bytes      bigint not null check (size_bytes between 1 and 20971520),
  sha256          text not null check (length(sha256) = 64),
  content         bytea not null,
  added_by        text not null,
  added_at        timestamptz not null,
  withdrawn_at    timestamptz,                 -- put aside with a reason, never deleted
  withdraw_reason text check (length(withdraw_reason) <= 500)
);
-- Already compressed formats: do not try again.
alter table attachment alter column content set storage external;
create index attachment_step on attachment (cluster_year_id, step);
-- The same file twice under one step is a slip.
create unique index attachment_once on attachment (cluster_year_id, step, sha256) where withdrawn_at is null;
