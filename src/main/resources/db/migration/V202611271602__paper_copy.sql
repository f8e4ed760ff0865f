-- What comes back of an issued paper: a scan, a PDF signed electronically, the paper in Word. Kept as it came, with what was found then.
create table paper_copy (
  id          bigint generated always as identity primary key,
  paper_id    bigint not null references issued_paper,
  kind        text not null check (kind in ('SCAN','PDF','WORD')),
  file_name   text not null check (length(file_name) between 1 and 200),
  media_type  text not null,
  size_bytes  bigint not null check (size_bytes > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content     bytea not null,
  good        boolean,                                   -- null: kept as it is, nothing to be checked
  findings    text not null,                             -- JSON: message keys with what stands in their places
  received_at timestamptz not null,
  received_by text not null
);
create index paper_copy_paper on paper_copy (paper_id);

create function paper_copy_stays() returns trigger language plpgsql as $$
begin
  raise exception 'copy % of a paper is kept as it came', old.id using errcode = 'check_violation';
end $$;
create trigger paper_copy_kept before update or delete on paper_copy
  for each row execute function paper_copy_stays();
