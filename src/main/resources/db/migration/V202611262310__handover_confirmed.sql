-- A handover is confirmed by both sides and the organiser as witness, each of the paper as it was read. What was signed on
-- paper is recorded as before, without confirmations.
alter table handover add column to_unit_id bigint references unit;   -- a unit of the directory that was no member this year
-- Of the paper as all three confirmed it; null where a paper signed by hand was recorded.
alter table handover add column fingerprint text check (length(fingerprint) = 64);
alter table handover add constraint handover_fingerprint_when_signed check (fingerprint is null or status = 'SIGNED');
alter table handover add constraint handover_one_receiver check (num_nonnulls(to_membership_id, to_unit_id, to_unit_name) <= 1);
alter table handover drop constraint handover_signed_complete;
alter table handover add constraint handover_signed_complete check (status <> 'SIGNED'
  or (handed_on is not null and num_nonnulls(to_membership_id, to_unit_id, to_unit_name) = 1));
create index handover_to_unit on handover (to_unit_id) where to_unit_id is not null;

create table handover_confirmation (
  id           bigint generated always as identity primary key,
  handover_id  bigint not null references handover,
  side         text not null check (side in ('OUTGOING','INCOMING','WITNESS')),
  account_id   bigint not null references account,
  name         text not null check (length(name) between 1 and 200),
  unit_name    text not null check (length(unit_name) between 1 and 300),
  fingerprint  text not null check (length(fingerprint) = 64),   -- of the paper as this person read it
  confirmed_at timestamptz not null,
  constraint handover_confirmation_once unique (handover_id, side),
  constraint handover_confirmation_for_one_side unique (handover_id, account_id)
);
create index handover_confirmation_account on handover_confirmation (account_id);

-- What the program listed when the handover was signed. Until then it is looked up anew.
create table handover_finding (
  id          bigint generated always as identity primary key,
  handover_id bigint not null references handover,
  position    integer not null,
  step        text not null,
  weight      text not null check (weight in ('OPEN','PASSED_ON')),
  text        text not null check (length(text) between 1 and 2000),
  quantity    text check (length(quantity) between 1 and 200),
  path        text not null check (length(path) between 1 and 200),
  constraint handover_finding_position_once unique (handover_id, position)
);

create trigger handover_confirmation_signed before insert or update or delete on handover_confirmation
  for each row execute function handover_is_signed();
create trigger handover_finding_signed before insert or update or delete on handover_finding
  for each row execute function handover_is_signed();

-- Opened again, a handover loses the fingerprint under which it was signed.
create or replace function handover_itself_is_signed() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' and (tg_op = 'DELETE'
      or new.status = 'SIGNED'
      or to_jsonb(new) - 'status' - 'version' - 'fingerprint' <> to_jsonb(old) - 'status' - 'version' - 'fingerprint') then
    raise exception 'handover % is signed', old.id using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Signed under a fingerprint means: all three confirmed the paper of that fingerprint.
create function handover_is_confirmed() returns trigger language plpgsql as $$
begin
  if new.fingerprint is not null and 3 <> (select count(*) from handover_confirmation c
      where c.handover_id = new.id and c.fingerprint = new.fingerprint) then
    raise exception 'handover % is not confirmed by all three', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger handover_confirmed before insert or update on handover
  for each row execute function handover_is_confirmed();
