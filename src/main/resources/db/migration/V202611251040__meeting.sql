create table meeting (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  title       text not null check (title is nfc normalized and length(title) between 1 and 300),
  held_on     date not null,
  place       text check (place is nfc normalized and length(place) <= 300),
  kinds       text[] not null check (cardinality(kinds) >= 1
    and kinds <@ array['SIGNING','REGULAR','INTERIM','CLOSING','SCORING','OTHER']::text[]),
  note        text check (length(note) <= 2000)
);
-- A meeting may close one year and open the next, and may be shared by clusters.
create table meeting_year (
  meeting_id      bigint not null references meeting,
  cluster_year_id bigint not null references cluster_year,
  primary key (meeting_id, cluster_year_id)
);
create index meeting_year_year on meeting_year (cluster_year_id);
create table meeting_guest (
  id         bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  position   integer not null,
  name       text check (name is nfc normalized and length(name) <= 100),
  title      text check (title is nfc normalized and length(title) <= 300),
  constraint meeting_guest_somebody check (name is not null or title is not null)
);
-- Business done and papers adopted, in order.
create table meeting_item (
  id         bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  position   integer not null,
  kind       text not null check (kind in ('BUSINESS','ADOPTED')),
  text       text not null check (text is nfc normalized and length(text) between 1 and 1000)
);

-- Figures of the whole cluster as reported. Figures of different sources or dates may differ: both are kept.
create table reported_figure (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  indicator       text not null check (indicator is nfc normalized and length(indicator) between 1 and 300),
  qualifier       text check (length(qualifier) <= 30),          -- "trên", "gần", "khoảng"
  value           numeric(16,2) not null check (value >= 0),
  unit_of_measure text check (length(unit_of_measure) <= 60),
  source          text check (length(source) <= 300),
  as_of           date
);
create index reported_figure_year on reported_figure (cluster_year_id);

create table joint_activity (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  what            text not null check (what is nfc normalized and length(what) between 1 and 500),
  place           text check (place is nfc normalized and length(place) <= 300),
  happened_on     date,
  ended_on        date,
  amount_vnd      bigint check (amount_vnd >= 0),      -- đồng
  goods           text check (length(goods) <= 500),   -- in kind
  paid_by         text check (length(paid_by) <= 300), -- another fund, a sponsor
  model_for_year  integer,                             -- proposed as a model for a year
  note            text check (length(note) <= 1000),
  constraint joint_activity_period check (happened_on is null or ended_on is null or happened_on <= ended_on)
);
-- An activity may be shared by clusters.
create table joint_activity_year (
  activity_id     bigint not null references joint_activity,
  cluster_year_id bigint not null references cluster_year,
  primary key (activity_id, cluster_year_id)
);
create index joint_activity_year_year on joint_activity_year (cluster_year_id);
