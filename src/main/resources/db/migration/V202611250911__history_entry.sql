-- Who did what and when, with old and new values. Written in the transaction of the act; only ever added to.
create table history_entry (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  account_id      bigint not null,          -- no foreign key: the record outlives accounts
  account_name    text not null,
  subject_kind    text not null,
  subject_id      bigint not null,
  cluster_year_id bigint,
  action_key      text not null,
  what            text not null,
  changes         jsonb not null default '[]'
);
create index history_entry_subject on history_entry (subject_kind, subject_id, id desc);
create index history_entry_year on history_entry (cluster_year_id, id desc) where cluster_year_id is not null;

create function history_is_only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'history entries are never changed or deleted';
end $$;
create trigger history_entry_frozen before update or delete on history_entry
  for each row execute function history_is_only_added_to();
