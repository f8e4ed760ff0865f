-- What a unit shows for its points: a file, a link or a document named by number and date. One item may serve several lines.
create table evidence (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  membership_id   bigint not null,
  kind            text not null check (kind in ('FILE','LINK','DOCUMENT')),
  title           text not null check (title is nfc normalized and length(title) between 1 and 200),
  document_number text check (document_number is nfc normalized and length(document_number) between 1 and 60),
  document_date   date,
  page            text check (page is nfc normalized and length(page) between 1 and 60),              -- where in it to look
  quotation       text check (quotation is nfc normalized and length(quotation) between 1 and 1000),  -- what it says there
  url             text check (url ~* '^https?://' and length(url) <= 2000),
  file_name       text check (file_name is nfc normalized and length(file_name) between 1 and 200),
  media_type      text check (media_type in ('application/pdf','image/jpeg','image/png',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document','application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size_bytes      bigint check (size_bytes between 1 and 20971520),
  sha256          text check (length(sha256) = 64),
  content         bytea,
  added_by        text not null,
  added_at        timestamptz not null,
  withdrawn_at    timestamptz,                 -- put aside with a reason, never deleted
  withdraw_reason text check (withdraw_reason is nfc normalized and length(withdraw_reason) between 1 and 500),
  constraint evidence_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint evidence_file check (num_nonnulls(file_name, media_type, size_bytes, sha256, content) = case kind when 'FILE' then 5 else 0 end),
  constraint evidence_link check ((kind = 'LINK') = (url is not null)),
  constraint evidence_document check (kind <> 'DOCUMENT' or num_nonnulls(document_number, document_date) = 2),
  constraint evidence_withdrawn check (num_nonnulls(withdrawn_at, withdraw_reason) <> 1)
);
-- Already compressed formats: do not try again.
alter table evidence alter column content set storage external;
create index evidence_member_year on evidence (membership_id, cluster_year_id);
-- The same file twice for one unit and year is a slip: the first can serve further lines.
create unique index evidence_once on evidence (membership_id, sha256) where withdrawn_at is null;
-- The same file under other units and years is pointed out.
create index evidence_content on evidence (sha256);

-- Which lines of the unit's sheets an item serves.
create table evidence_use (
  evidence_id bigint not null references evidence,
  line_id     bigint not null references score_line,
  constraint evidence_use_once primary key (evidence_id, line_id)
);
create index evidence_use_line on evidence_use (line_id);

-- Nothing is added to a final sheet or taken from it; an item serves lines of its own unit and year.
create function evidence_use_is_settled() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.line_id else new.line_id end;
declare shown bigint := case when tg_op = 'DELETE' then old.evidence_id else new.evidence_id end;
begin
  if exists (select 1 from score_sheet s join score_line l on l.sheet_id = s.id where s.status = 'FINAL'
             and (l.id = touched or (tg_op = 'UPDATE' and l.id = old.line_id))) then
    raise exception 'the score sheet of line % is final', touched using errcode = 'check_violation';
  end if;
  if not exists (select 1 from score_line l join score_sheet s on s.id = l.sheet_id join evidence e on e.id = shown
                 where l.id = touched and s.membership_id = e.membership_id and s.cluster_year_id = e.cluster_year_id) then
    raise exception 'line % is of another unit than evidence %', touched, shown using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger evidence_use_settled before insert or update or delete on evidence_use
  for each row execute function evidence_use_is_settled();

-- What an item shows is never changed, and none is deleted.
create function evidence_stays() returns trigger language plpgsql as $$
begin
  raise exception 'evidence % stays as it is', old.id using errcode = 'check_violation';
end $$;
create trigger evidence_stays
  before update of cluster_year_id, membership_id, kind, title, document_number, document_date, page, quotation, url, file_name,
    media_type, size_bytes, sha256, content, added_by, added_at or delete on evidence
  for each row execute function evidence_stays();

-- An item is put aside only while no sheet that rests on it is final.
create function evidence_is_settled() returns trigger language plpgsql as $$
begin
  if exists (select 1 from evidence_use u join score_line l on l.id = u.line_id join score_sheet s on s.id = l.sheet_id
             where u.evidence_id = old.id and s.status = 'FINAL') then
    raise exception 'a score sheet that rests on evidence % is final', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_settled before update of withdrawn_at, withdraw_reason on evidence
  for each row execute function evidence_is_settled();
