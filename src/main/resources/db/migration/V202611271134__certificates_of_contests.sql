-- Certificates of contests, as provincial Unions give them.
insert into award (name, award_class, authority_id, for_collective, for_individual, for_work, position, verified, source)
select 'Giấy chứng nhận', 'FORM', a.id, true, false, false, 150, false,
       'Tin khen thưởng của Hội năm 2022 (Tuyên Quang): tặng đơn vị đoạt giải hội thi; chưa đối chiếu quy định'
from authority a
where a.name = 'Ban Thường vụ Hội LHPN tỉnh'
  and not exists (select from award w where w.name = 'Giấy chứng nhận' and w.authority_id = a.id);
