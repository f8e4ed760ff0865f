-- A table was published again: what was said of the one before stands for the lines whose points are the same.
create table objection_stands (
  publication_id bigint not null references publication,
  line_id        bigint not null references score_line,
  objection_id   bigint not null references objection,
  constraint objection_stands_once primary key (publication_id, line_id)
);
create index objection_stands_line on objection_stands (line_id);
create index objection_stands_of on objection_stands (objection_id);

-- What has been said of each line of a published table: in its own time, else before.
create view objection_said as
  select o.publication_id, o.line_id, o.id as objection_id from objection o
  union all
  select s.publication_id, s.line_id, s.objection_id from objection_stands s
  where not exists (select 1 from objection o where o.publication_id = s.publication_id and o.line_id = s.line_id);
