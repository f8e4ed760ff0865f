-- What happens with a vote is written so that a later edit shows: each entry about it carries the fingerprint of the one before.
alter table history_entry add column prev_hash bytea check (octet_length(prev_hash) = 32);
alter table history_entry add column hash bytea check (octet_length(hash) = 32);
alter table history_entry add constraint history_entry_is_linked_whole check ((prev_hash is null) = (hash is null));
-- One entry follows another, never two.
create unique index history_entry_follows_one on history_entry (subject_kind, subject_id, prev_hash) where prev_hash is not null;
