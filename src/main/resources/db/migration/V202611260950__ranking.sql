-- A member that takes no part in scoring: it is absent from the table, not zero, and the others are ranked without it.
create table scoring_absence (
  id              bigint generated always as identity primary key,
  cluster_year_id bigint not null,
  membership_id   bigint not null constraint scoring_absence_once unique,
  reason          text not null check (reason is nfc normalized and length(reason) between 1 and 500),
  constraint scoring_absence_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id)
);

-- What was published of a year, whole and word for word: members, names, points, ranks, grades, rules, edition of the scale.
-- One text, so that its fingerprint can be taken again by anybody who has it.
create table publication (
  id               bigint generated always as identity primary key,
  cluster_year_id  bigint not null references cluster_year,
  version          integer not null check (version > 0),
  kind             text not null check (kind in ('PROVISIONAL','FINAL')),
  published_at     timestamptz not null,
  published_by     text not null,
  objections_until date,
  reason           text check (reason is nfc normalized and length(reason) between 1 and 500),
  content          text not null check (jsonb_typeof(content::jsonb) = 'object'),
  fingerprint      text not null,
  constraint publication_once unique (cluster_year_id, version),
  constraint publication_objections check ((kind = 'PROVISIONAL') = (objections_until is not null)),
  constraint publication_fingerprint check (fingerprint = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- A published table stays as it is; a correction is another one beside it.
create function publication_stays() returns trigger language plpgsql as $$
begin
  raise exception 'publication % stays as it is', old.id using errcode = 'check_violation';
end $$;
create trigger publication_frozen before update or delete on publication
  for each row execute function publication_stays();
