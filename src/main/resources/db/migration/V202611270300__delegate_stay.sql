-- From when to when a delegate was there who left while the meeting voted. Who is there now has delegate.present_at alone.
create table delegate_stay (
  delegate_id bigint not null references delegate on delete cascade,
  came_at     timestamptz not null,
  left_at     timestamptz not null,
  constraint delegate_stay_once primary key (delegate_id, came_at),
  constraint delegate_stay_ends_after_it_began check (left_at >= came_at)
);
