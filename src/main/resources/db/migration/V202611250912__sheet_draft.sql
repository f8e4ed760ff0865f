-- Workbooks sent in, between the preview and the act that takes them over. Swept after a day.
create table sheet_draft (
  id         uuid primary key,
  account_id bigint not null,   -- only who sent it in sees it
  kind       text not null,     -- what it is about: units, accounts
  file_name  text not null check (length(file_name) <= 255),
  rows       jsonb not null,
  created_at timestamptz not null
);
