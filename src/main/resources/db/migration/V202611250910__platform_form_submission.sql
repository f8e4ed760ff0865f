-- Forms already acted on: a form sent twice (weak networks, double clicks) acts once.
create table form_submission (
  key     uuid primary key,
  path    text not null,
  sent_at timestamptz not null
);
