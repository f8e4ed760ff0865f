-- Is a signed PDF that came back the very file that was issued? Null on scans and papers in Word, and on what came before this was asked.
alter table paper_copy add column likeness text,
  add constraint paper_copy_likeness check (likeness is null or kind = 'PDF' and likeness in ('ISSUED','SAME','UNSURE','OTHER'));
