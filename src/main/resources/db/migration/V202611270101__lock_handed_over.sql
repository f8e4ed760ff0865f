-- A holder who has to leave hands the sealed key to another teller: the lock changes hands, its key stays. Whoever held a lock
-- once is remembered, and never counts: with the other key that person would have both.
create table poll_lock_former (
  poll_id    bigint not null references poll on delete cascade,
  lock_no    smallint not null check (lock_no in (1, 2)),
  account_id bigint not null references account,
  constraint poll_lock_former_once primary key (poll_id, account_id)
);

create or replace function poll_lock_is_fixed() returns trigger language plpgsql as $$
declare
  place bigint := case when tg_op = 'DELETE' then old.poll_id else new.poll_id end;
  stands text;
  meeting bigint;
begin
  select state, assembly_id into stands, meeting from poll where id = place for share;
  if stands is null or stands = 'DRAFT' and tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op <> 'DELETE' and new.destroyed_at is null and (stands = 'DRAFT' or tg_op = 'UPDATE' and (
       stands in ('KEYED','OPEN','CLOSED') or stands = 'STRIPPED' and new.lock_no = 2)
       and old.account_id <> new.account_id
       and (old.poll_id, old.lock_no, old.pub, old.tested_at) is not distinct from (new.poll_id, new.lock_no, new.pub, new.tested_at)) then
    if not exists (select 1 from teller t where t.assembly_id = meeting and t.account_id = new.account_id) then
      raise exception 'account % is no teller', new.account_id using errcode = 'check_violation';
    elsif exists (select 1 from role_grant g where g.account_id = new.account_id and g.role = 'ADMINISTRATOR'
                   and g.revoked_at is null) then
      raise exception 'account % keeps the accounts', new.account_id using errcode = 'check_violation';
    elsif exists (select 1 from poll_lock_former f where f.poll_id = place and f.account_id = new.account_id) then
      raise exception 'account % held a lock before', new.account_id using errcode = 'check_violation';
    end if;
    if stands <> 'DRAFT' then
      insert into poll_lock_former (poll_id, lock_no, account_id) values (old.poll_id, old.lock_no, old.account_id);
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and stands = 'SIGNED' and old.destroyed_at is null
     and (old.poll_id, old.lock_no, old.account_id, old.holder_name, old.pub, old.tested_at)
       is not distinct from (new.poll_id, new.lock_no, new.account_id, new.holder_name, new.pub, new.tested_at) then
    return new;
  end if;
  raise exception 'locks of poll % are fixed', place using errcode = 'check_violation';
end $$;

create function poll_lock_former_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from poll where id = old.poll_id) then
    raise exception 'who held a lock stays written' using errcode = 'check_violation';
  end if;
  return old;
end $$;
create trigger poll_lock_former_stays before update or delete on poll_lock_former
  for each row execute function poll_lock_former_stays();
