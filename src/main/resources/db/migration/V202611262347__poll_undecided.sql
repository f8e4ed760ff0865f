-- Votes do not always decide: then there is a further round, or the meeting says who has the seats.
alter table poll add column undecided boolean not null default false;
alter table poll add constraint poll_signed_when_decided check (state <> 'SIGNED' or not undecided);

-- By which rule a question was voted on at an assembly; null where the programme's rules of the day hold.
alter table ballot add column base text check (base in ('ALL_MEMBERS','PRESENT','ISSUED','RETURNED','VALID'));
alter table ballot add column threshold numeric(5,2) check (threshold > 0 and threshold <= 100);
alter table ballot add column quorum numeric(5,2) check (quorum > 0 and quorum <= 100);
alter table ballot add column self_vote boolean;
