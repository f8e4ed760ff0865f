-- Trusted extensions: the owner of the database may create them, no superuser is needed.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

-- Text as people search it: without diacritics (đ included) and case. "Đắk Lắk" and "dak lak" fold to the same.
-- unaccent() is only stable because its dictionary could be changed; ours is named here and is not, so an index may use it.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)));
