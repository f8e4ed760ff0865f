-- One kind of paper: what a programme alone rests on stands beside what holds for all, and after it.
insert into legal_document (programme_id, title, valid_from, valid_to, verified, position)
select programme_id, title, valid_from, valid_to, verified, least(position + 100, 999) from legal_basis order by id;
drop table legal_basis;

-- The awards of programmes point to the catalogue where name and authority leave no doubt; the others are linked by hand.
update award_kind k set award_id = (
  select a.id from award a join authority h on h.id = a.authority_id
  where a.name = case when k.name like 'Cờ thi đua của Chính phủ%' then 'Cờ thi đua của Chính phủ'
                      when k.name like 'Cờ thi đua%' then 'Cờ thi đua' else k.name end
    and h.name = case when k.authority like 'Thủ tướng%' then 'Thủ tướng Chính phủ'
                      when k.authority ~ '^(Đoàn Chủ tịch )?(Trung ương|TW) Hội (LHPN|Liên hiệp Phụ nữ) Việt Nam$'
                        then 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam'
                      when k.authority ~ '^(Ban Thường vụ )?Hội (LHPN|Liên hiệp Phụ nữ) (tỉnh|thành phố) ' then 'Ban Thường vụ Hội LHPN tỉnh'
                      when k.authority ~ '^(Chủ tịch )?(UBND|Ủy ban nhân dân) (tỉnh|thành phố) '
                        then case when k.name like 'Cờ thi đua%' then 'UBND tỉnh' else 'Chủ tịch UBND tỉnh' end
                      when k.authority ~ '^(UB|Ủy ban) MTTQ Việt Nam (tỉnh|thành phố) ' then 'Ủy ban MTTQ Việt Nam tỉnh' end
    and a.award_class = k.award_class
  order by a.valid_from desc nulls last limit 1);
