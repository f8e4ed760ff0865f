-- Two officers may edit the same award or legal basis: the second one is told instead of overwriting the first.
alter table award_kind add column version bigint not null default 0;
alter table legal_basis add column version bigint not null default 0;
