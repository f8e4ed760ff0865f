-- A cluster-year that was opened out of the one before it, and every row the opening made: {"membership": {"12": 0}} is
-- version 0 of membership 12. As long as nothing was added to these rows and none of them was changed, nobody has used the
-- year, and the opening can be taken back.
create table year_opening (
  cluster_year_id bigint primary key constraint year_opening_itself references cluster_year,
  from_year_id    bigint not null references cluster_year,
  made            jsonb not null,
  constraint year_opening_onward check (cluster_year_id <> from_year_id)
);
create index year_opening_from on year_opening (from_year_id);
