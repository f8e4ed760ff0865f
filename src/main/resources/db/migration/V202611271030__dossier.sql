-- The dossier of a nomination: the papers its award asks for, opinions of other bodies, the merit report.
create table dossier_paper (
  id             bigint generated always as identity primary key,
  version        bigint not null default 0,
  nomination_id  bigint not null references nomination,
  award_paper_id bigint references award_paper,   -- null: added by hand
  label          text not null check (label is nfc normalized and length(label) between 1 and 200),
  number         text check (length(number) <= 60),
  dated          date,
  note           text check (length(note) <= 500),
  attachment_id  bigint references attachment,
  constraint dossier_paper_once unique (nomination_id, award_paper_id)
);
create index dossier_paper_nomination on dossier_paper (nomination_id);

create table opinion_request (
  id            bigint generated always as identity primary key,
  version       bigint not null default 0,
  nomination_id bigint not null references nomination,
  body          text not null check (body is nfc normalized and length(body) between 1 and 200),
  asked_on      date not null,
  asked_number  text check (length(asked_number) <= 60),
  due_on        date,
  answered_on   date,
  answer        text check (answer in ('AGREES','OBJECTS','NOTHING_TO_SAY')),
  answer_number text check (length(answer_number) <= 60),
  note          text check (length(note) <= 1000),
  constraint opinion_request_answer check ((answered_on is null) = (answer is null)),
  constraint opinion_request_order check (answered_on >= asked_on and due_on >= asked_on)
);
create index opinion_request_nomination on opinion_request (nomination_id);

create table merit_report (
  nomination_id bigint primary key references nomination,
  version       bigint not null default 0,
  features      text check (length(features) <= 4000),
  results       text check (length(results) <= 20000),
  earlier       text check (length(earlier) <= 4000)
);
