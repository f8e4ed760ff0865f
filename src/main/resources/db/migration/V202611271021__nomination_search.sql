-- What a nomination is searched by, folded once and not for every search.
alter table nomination add column search text generated always as (fold(award_name || ' ' || coalesce(recipient_name, ''))) stored;
create index nomination_search on nomination using gin (search gin_trgm_ops);
