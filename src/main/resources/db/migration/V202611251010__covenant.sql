-- The covenant of a cluster-year, and the annexes that change it after it was signed. Position 0 is the covenant itself.
create table covenant (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  cluster_year_id bigint not null references cluster_year,
  position        integer not null check (position >= 0),
  title           text not null check (title is nfc normalized and length(title) between 1 and 300),
  reason          text check (length(reason) <= 500),     -- why an annex was needed
  from_year       integer,                                -- a covenant may cover several years
  to_year         integer,
  signed_on       date,                                   -- December of the year before is normal
  signed_at_place text check (length(signed_at_place) <= 200),
  witness         text check (length(witness) <= 200),    -- representative of the upper level
  note            text check (length(note) <= 1000),
  status          text not null default 'DRAFT' check (status in ('DRAFT','SIGNING','SIGNED')),
  constraint covenant_position_once unique (cluster_year_id, position),
  constraint covenant_in_year unique (id, cluster_year_id),
  constraint covenant_years check (from_year is null or to_year is null or from_year <= to_year),
  constraint covenant_annex_says_why check (position = 0 or reason is not null),
  constraint covenant_signed_has_date check (status <> 'SIGNED' or signed_on is not null)
);

-- One text at a time is open: the next annex begins when the last text is signed.
create unique index covenant_one_open on covenant (cluster_year_id) where status <> 'SIGNED';

create table covenant_content (
  id          bigint generated always as identity primary key,
  version     bigint not null default 0,
  covenant_id bigint not null references covenant,
  position    integer not null,
  kind        text not null check (kind in ('MOVEMENT','CAMPAIGN','KEY_TASK','BREAKTHROUGH','COMMITMENT','OTHER')),
  text        text not null check (text is nfc normalized and length(text) between 1 and 1000),
  goal        text check (length(goal) <= 1000),
  launched_on date,                                      -- movements and waves have dates of their own
  closes_on   date,
  constraint covenant_content_period check (launched_on is null or closes_on is null or launched_on <= closes_on)
);
create index covenant_content_covenant on covenant_content (covenant_id, position);

-- Targets of one member: a figure with its unit of measure, or words alone.
create table covenant_target (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  covenant_id   bigint not null,
  cluster_year_id bigint not null,
  membership_id bigint not null,
  position      integer not null,
  text          text not null check (text is nfc normalized and length(text) between 1 and 500),
  planned       numeric(14,2) check (planned >= 0),
  unit_of_measure text check (length(unit_of_measure) <= 60),
  note          text check (length(note) <= 500),
  constraint covenant_target_covenant foreign key (covenant_id, cluster_year_id) references covenant (id, cluster_year_id),
  constraint covenant_target_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint covenant_target_figure_has_measure check (planned is null or unit_of_measure is not null)
);
create index covenant_target_member_idx on covenant_target (covenant_id, membership_id, position);

-- One signature a member: who signed, when. Signing is recorded, not performed here.
create table covenant_signature (
  id            bigint generated always as identity primary key,
  covenant_id   bigint not null,
  cluster_year_id bigint not null,
  membership_id bigint not null,
  signer_name   text check (signer_name is nfc normalized and length(signer_name) <= 100),   -- unknown in many reports
  signer_title  text check (length(signer_title) <= 150),
  on_behalf     boolean not null default false,          -- "ký thay": a deputy signs for the head of the unit
  signed_on     date not null,
  constraint covenant_signature_covenant foreign key (covenant_id, cluster_year_id) references covenant (id, cluster_year_id),
  constraint covenant_signature_member foreign key (membership_id, cluster_year_id) references membership (id, cluster_year_id),
  constraint covenant_signature_once unique (covenant_id, membership_id)
);

-- What has been signed by all is frozen: a signed covenant changes by an annex only. A program that writes one signed
-- from the start writes its parts first and the status last.
create function covenant_signed_is_frozen() returns trigger language plpgsql as $$
declare touched bigint := case when tg_op = 'DELETE' then old.covenant_id else new.covenant_id end;
begin
  if exists (select 1 from covenant where status = 'SIGNED'
             and (id = touched or (tg_op = 'UPDATE' and id = old.covenant_id))) then
    raise exception 'covenant % is signed and frozen', touched using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger covenant_content_frozen before insert or update or delete on covenant_content
  for each row execute function covenant_signed_is_frozen();
create trigger covenant_target_frozen before insert or update or delete on covenant_target
  for each row execute function covenant_signed_is_frozen();
create trigger covenant_signature_frozen before insert or update or delete on covenant_signature
  for each row execute function covenant_signed_is_frozen();

create function covenant_itself_is_frozen() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' then
    raise exception 'covenant % is signed and frozen', old.id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger covenant_frozen before update or delete on covenant
  for each row execute function covenant_itself_is_frozen();
