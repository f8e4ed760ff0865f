-- What the papers of an organisation have of their own. Rows without organiser are the standard that everybody begins with.
create table office_style (
  id              bigint generated always as identity primary key,
  version         bigint not null default 0,
  organiser_id    bigint references unit,
  valid_from      date not null,
  above           text not null default '' check (length(above) <= 400),        -- bodies above, one a line
  issuer          text not null check (length(issuer) between 1 and 300),       -- {to chuc}: the organiser's name
  separator       text check (length(separator) between 1 and 20),
  motto           text not null check (length(motto) between 1 and 200),
  motto_below     text check (length(motto_below) between 1 and 200),
  place           text not null check (length(place) <= 100),                   -- {tinh}: the organiser's province
  symbol          text not null check (length(symbol) between 1 and 40),
  number_pattern  text not null check (number_pattern like '%{so}%' and length(number_pattern) <= 100),
  signer          text not null check (length(signer) between 1 and 300),       -- titles, one a line
  signer_name     text check (length(signer_name) between 1 and 100),
  constraint office_style_once unique nulls not distinct (organiser_id, valid_from)
);

insert into office_style (organiser_id, valid_from, above, issuer, separator, motto, motto_below, place, symbol, number_pattern, signer)
values (null, date '1990-01-01', '', '{to chuc}', null, 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc',
        '{tinh}', 'BTV', '{so}/{loai}-{ky hieu}', E'TM. Ban Thường vụ\nChủ tịch');

-- A fixed text of a kind of paper, from a day on; an empty body says that nothing stands there.
create table office_text (
  id           bigint generated always as identity primary key,
  version      bigint not null default 0,
  organiser_id bigint references unit,
  kind         text not null check (length(kind) between 1 and 40),
  slot         text not null check (slot in ('BASES','OPENING','ARTICLES','CLOSING','RECIPIENTS')),
  valid_from   date not null,
  body         text not null check (length(body) <= 20000),
  constraint office_text_once unique nulls not distinct (organiser_id, kind, slot, valid_from)
);
