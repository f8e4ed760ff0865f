-- Files of a dossier's papers. A nomination may lie outside any cluster-year, so they are no attachments of a year's step; one
-- paper may be several files, and what was put aside stays readable.
alter table dossier_paper drop column attachment_id;
create table dossier_file (
  id              bigint generated always as identity primary key,
  paper_id        bigint not null references dossier_paper,
  file_name       text not null check (file_name is nfc normalized and length(file_name) between 1 and 200),
  media_type      text not null check (media_type in ('application/pdf','image/jpeg','image/png',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size_bytes      bigint not null check (size_bytes between 1 and 20971520),
  sha256          text not null check (length(sha256) = 64),
  content         bytea not null,
  added_by        text not null check (length(added_by) <= 200),
  added_at        timestamptz not null,
  withdrawn_at    timestamptz,
  withdraw_reason text check (withdraw_reason is nfc normalized and length(withdraw_reason) between 1 and 500),
  constraint dossier_file_withdrawn check (num_nonnulls(withdrawn_at, withdraw_reason) <> 1)
);
-- Already compressed formats: do not try again.
alter table dossier_file alter column content set storage external;
-- The same file twice with one paper is a slip.
create unique index dossier_file_once on dossier_file (paper_id, sha256) where withdrawn_at is null;

-- A file is put aside with a reason; its content is never changed, and no file is deleted.
create function dossier_file_stays() returns trigger language plpgsql as $$
begin
  raise exception 'dossier file % stays as it is', old.id using errcode = 'check_violation';
end $$;
create trigger dossier_file_content_stays
  before update of paper_id, file_name, media_type, size_bytes, sha256, content, added_by, added_at or delete on dossier_file
  for each row execute function dossier_file_stays();

-- Which paper of the award's rules an opinion is asked for; null where somebody asked of his own accord.
alter table opinion_request add column award_paper_id bigint references award_paper;

-- The slip with which a dossier was received: what was there on that day and what was missing, as it was handed out.
create table dossier_receipt (
  id            bigint generated always as identity primary key,
  nomination_id bigint not null references nomination,
  received_on   date not null,
  received_by   text not null check (length(received_by) <= 200),
  issued_at     timestamptz not null,
  there         text[] not null,
  missing       text[] not null
);
create index dossier_receipt_nomination on dossier_receipt (nomination_id, id);
create function dossier_receipt_stays() returns trigger language plpgsql as $$
begin
  raise exception 'receipt % stays as it was handed out', old.id using errcode = 'check_violation';
end $$;
create trigger dossier_receipt_stays before update or delete on dossier_receipt
  for each row execute function dossier_receipt_stays();
