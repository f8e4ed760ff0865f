-- Who missed a meeting of its cluster-year; a member that is not named here came, or nothing was recorded.
create table meeting_absence (
  meeting_id      bigint not null,
  cluster_year_id bigint not null,
  membership_id   bigint not null,
  excused         boolean not null,
  constraint meeting_absence_once primary key (meeting_id, membership_id),
  constraint meeting_absence_meeting foreign key (meeting_id, cluster_year_id)
    references meeting_year (meeting_id, cluster_year_id) on delete cascade,
  constraint meeting_absence_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id)
);
create index meeting_absence_year on meeting_absence (cluster_year_id);
create index meeting_absence_member on meeting_absence (membership_id);
