-- How the candidates of a question came to stand; null where a report does not say.
alter table ballot add column proposed_by text check (proposed_by in ('RANK','SHORT_LIST','HAND'));
alter table ballot add column proposal_reason text
  check (proposal_reason is nfc normalized and length(proposal_reason) between 1 and 500);
alter table ballot add constraint ballot_proposed_by_hand_says_why check (proposed_by is distinct from 'HAND' or proposal_reason is not null);
