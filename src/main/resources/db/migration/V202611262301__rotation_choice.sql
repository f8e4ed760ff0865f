-- Against the fair order of the rotation: a member is passed over this year, or changes places with another; with the reason.
create table rotation_choice (
  id                 bigint generated always as identity primary key,
  cluster_year_id    bigint not null references cluster_year,
  duty               text not null check (duty in ('HEAD','DEPUTY')),
  membership_id      bigint not null,
  with_membership_id bigint,                 -- null: passed over
  reason             text not null check (length(reason) between 1 and 500),
  chosen_by          text not null,
  chosen_at          timestamptz not null,
  constraint rotation_choice_of_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint rotation_choice_with_member foreign key (with_membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint rotation_choice_two_members check (with_membership_id <> membership_id),
  -- in one year a member is passed over or changes places once for a duty
  constraint rotation_choice_once unique (cluster_year_id, duty, membership_id),
  constraint rotation_choice_with_once unique (cluster_year_id, duty, with_membership_id)
);

-- The duty went round: nobody voted and nobody was asked.
alter table headship drop constraint headship_basis_check;
alter table headship add constraint headship_basis_check
  check (basis in ('ELECTED','AGREED','ACCLAIMED','APPOINTED','HANDED_OVER','INTRODUCED','IN_TURN','UNKNOWN'));
