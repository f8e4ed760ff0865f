-- What the program knows of authorities, papers, base salaries and awards, each with its source. What stands on a weak source
-- alone is not verified: it is shown with that mark, and such a paper is never printed in "Căn cứ".

insert into authority (position, name, level, valid_to, verified, source) values
  (1, 'Thủ tướng Chính phủ', 'STATE', null, true, 'Thông tư số 08/2017/TT-BNV, điều 8; Luật số 06/2022/QH15, điều 25'),
  (2, 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', 'CENTRAL', null, true, 'Nghị định số 98/2023/NĐ-CP, điều 54'),
  (3, 'Quân khu và tương đương', 'CENTRAL', null, true, 'Nghị định số 98/2023/NĐ-CP, điều 54'),
  (4, 'Ủy ban Trung ương MTTQ Việt Nam', 'CENTRAL', null, true, 'Quy định về danh hiệu thi đua của Mặt trận năm 2025 (theo cổng pháp luật)'),
  (5, 'Tổ chức chính trị - xã hội ở Trung ương', 'CENTRAL', null, true, 'Quy định về danh hiệu thi đua của Mặt trận năm 2025 (theo cổng pháp luật)'),
  (6, 'Ban Chấp hành Trung ương Hội LHPN Việt Nam', 'CENTRAL', null, true, 'Quyết định số 1798/QĐ-BCH ngày 04/5/2023'),
  (7, 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'CENTRAL', null, true, 'Tin khen thưởng của Hội năm 2019, 2024 (Khánh Hòa, Đồng Nai)'),
  (8, 'UBND tỉnh', 'PROVINCE', null, true, 'Biên bản và tin họp khối thi đua các tỉnh 2019–2023'),
  (9, 'Chủ tịch UBND tỉnh', 'PROVINCE', null, true, 'Biên bản và tin họp khối thi đua các tỉnh 2019–2023'),
  (10, 'Ủy ban MTTQ Việt Nam tỉnh', 'PROVINCE', null, true, 'Quy định về danh hiệu thi đua của Mặt trận năm 2025 (theo cổng pháp luật)'),
  (11, 'Ban Thường vụ Hội LHPN tỉnh', 'PROVINCE', null, true, 'Tin khen thưởng của Hội (Thái Nguyên, Tuyên Quang, Sóc Trăng)'),
  (12, 'Chủ tịch UBND cấp huyện', 'DISTRICT', '2025-06-30', true, 'Luật số 06/2022/QH15, điều 80 khoản 2; cấp huyện kết thúc ngày 30/6/2025'),
  (13, 'Ban Thường vụ Hội LHPN cấp huyện', 'DISTRICT', '2025-06-30', false, 'Chưa tìm được văn bản'),
  (14, 'Chủ tịch UBND cấp xã', 'COMMUNE', null, true, 'Luật số 06/2022/QH15, điều 80 khoản 3'),
  (15, 'Ban Thường vụ Hội LHPN cấp xã', 'COMMUNE', null, false, 'Chưa tìm được văn bản'),
  (16, 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', 'BASE', null, true, 'Luật số 06/2022/QH15, điều 80 khoản 1');

insert into legal_document (position, title, valid_from, valid_to, general, verified, source) values
  (1, 'Luật Thi đua, khen thưởng số 06/2022/QH15', '2024-01-01', null, true, true, 'Luật số 06/2022/QH15, 8 chương, 96 điều'),
  (2, 'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
      '2024-01-01', '2025-06-30', true, true, 'Được Nghị định số 152/2025/NĐ-CP thay thế từ 01/7/2025'),
  (3, 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 về phân cấp, phân quyền và quy định chi tiết một số điều của Luật Thi đua, khen thưởng',
      '2025-07-01', '2027-02-28', true, true,
      'Ngày hết hiệu lực 01/3/2027 lấy từ bản chép dữ liệu của Cơ sở dữ liệu quốc gia về pháp luật, cần đối chiếu; chưa rõ văn bản thay thế'),
  (4, 'Thông tư số 01/2024/TT-BNV ngày 24/02/2024 của Bộ Nội vụ', '2024-02-24', '2025-08-04', true, true,
      'Được nhiều quy chế cấp tỉnh dẫn; nguồn chỉ ghi ngày 24/02/2024, ngày có hiệu lực cần đối chiếu'),
  (5, 'Thông tư số 15/2025/TT-BNV ngày 04/8/2025 của Bộ Nội vụ', '2025-08-05', null, true, true,
      'Được Quyết định số 77/2025/QĐ-UBND của Nghệ An dẫn; ngày thay thế 05/8/2025 cần đối chiếu'),
  (6, 'Luật số 06/2026/QH16 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng', '2026-10-01', null, true, false,
      'Chỉ biết từ một bản ghi chép công khai, chưa thấy văn bản. Hồ sơ đã nhận trước ngày có hiệu lực được xét theo quy định cũ, trừ khi quy định mới có lợi hơn'),
  (7, 'Quyết định số 1798/QĐ-BCH ngày 04/5/2023 về Quy chế Giải thưởng Nguyễn Thị Định', '2023-05-04', null, false, true, 'Báo Phụ nữ Việt Nam'),
  (8, 'Nghị định số 24/2023/NĐ-CP quy định mức lương cơ sở', '2023-07-01', '2024-06-30', false, true, 'Mức 1.800.000 đồng từ 01/7/2023'),
  (9, 'Nghị định số 73/2024/NĐ-CP quy định mức lương cơ sở', '2024-07-01', null, false, false, 'Số văn bản theo hiểu biết chung, chưa đối chiếu'),
  (10, 'Nghị định số 161/2026/NĐ-CP quy định mức lương cơ sở', null, null, false, false,
      'Chỉ biết là có văn bản này; chưa biết mức lương và ngày áp dụng');
update legal_document set successor_id = (select id from legal_document where position = 3) where position = 2;
update legal_document set successor_id = (select id from legal_document where position = 5) where position = 4;
update legal_document set successor_id = (select id from legal_document where position = 9) where position = 8;
update legal_document set successor_id = (select id from legal_document where position = 10) where position = 9;

-- A decree of 2026 sets another salary; neither its amount nor its first day is known. It cannot hold before its year begins,
-- and from then on nobody can say which amount a day has: it is unknown until somebody who holds the paper writes both.
insert into base_salary (valid_from, amount, legal_document_id, verified, source) values
  ('2023-07-01', 1800000, (select id from legal_document where position = 8), true, 'Nghị định số 24/2023/NĐ-CP'),
  ('2024-07-01', 2340000, (select id from legal_document where position = 9), true, 'Mức 2.340.000 đồng từ 01/7/2024'),
  ('2026-01-01', null, (select id from legal_document where position = 10), false,
      'Năm 2026 có Nghị định số 161/2026/NĐ-CP nhưng chưa biết mức và ngày áp dụng. Khi có văn bản, hãy sửa dòng này: ghi đúng ngày và mức');

-- The prizes of decree 98/2023, article 54, held until the decree of 2025 replaced it; that they are the same since has not been
-- seen, and of the time before nothing is known.
create temporary table stated (position integer, name text, award_class text, authority text, collective numeric, individual numeric,
  prize_verified boolean, verified boolean, source text) on commit drop;
insert into stated values
  (1, 'Cờ thi đua của Chính phủ', 'TITLE', 'Thủ tướng Chính phủ', 12, null, true, true, 'Luật số 06/2022/QH15, điều 25'),
  (2, 'Chiến sĩ thi đua toàn quốc', 'TITLE', 'Thủ tướng Chính phủ', null, 4.5, true, false, 'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (3, 'Cờ thi đua', 'TITLE', 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', 8, null, true, true, 'Luật số 06/2022/QH15'),
  (4, 'Chiến sĩ thi đua bộ, ban, ngành', 'TITLE', 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', null, 3, true, false,
      'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (5, 'Cờ thi đua', 'TITLE', 'Quân khu và tương đương', 6, null, true, true, 'Luật số 06/2022/QH15'),
  (6, 'Cờ thi đua', 'TITLE', 'UBND tỉnh', 8, null, true, true, 'Thông tư số 29/2023/TT-BGDĐT, điều 4: đơn vị dẫn đầu cụm, khối'),
  (7, 'Chiến sĩ thi đua cấp tỉnh', 'TITLE', 'Chủ tịch UBND tỉnh', null, 3, true, false, 'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (8, 'Tập thể lao động xuất sắc', 'TITLE', 'Chủ tịch UBND tỉnh', 1.5, null, true, false, 'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (9, 'Đơn vị quyết thắng', 'TITLE', 'Chủ tịch UBND tỉnh', 1.5, null, true, false, 'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (10, 'Xã, phường, thị trấn tiêu biểu', 'TITLE', 'Chủ tịch UBND tỉnh', 2, null, true, false, 'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (11, 'Tập thể lao động tiên tiến', 'TITLE', 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', 0.8, null, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 1'),
  (12, 'Đơn vị tiên tiến', 'TITLE', 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', 0.8, null, true, false,
      'Mức thưởng đã kiểm chứng, người có thẩm quyền thì chưa'),
  (13, 'Chiến sĩ thi đua cơ sở', 'TITLE', 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', null, 1, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 1'),
  (14, 'Lao động tiên tiến', 'TITLE', 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', null, 0.3, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 1'),
  (15, 'Tập thể lao động tiên tiến', 'TITLE', 'Chủ tịch UBND cấp huyện', 0.8, null, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 2'),
  (16, 'Chiến sĩ thi đua cơ sở', 'TITLE', 'Chủ tịch UBND cấp huyện', null, 1, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 2'),
  (17, 'Lao động tiên tiến', 'TITLE', 'Chủ tịch UBND cấp huyện', null, 0.3, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 2'),
  (18, 'Thôn, tổ dân phố văn hóa', 'TITLE', 'Chủ tịch UBND cấp huyện', 1.5, null, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 2'),
  (19, 'Lao động tiên tiến', 'TITLE', 'Chủ tịch UBND cấp xã', null, 0.3, true, true, 'Luật số 06/2022/QH15, điều 80 khoản 3'),
  (101, 'Bằng khen', 'FORM', 'Thủ tướng Chính phủ', 7, 3.5, false, true, 'Mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng'),
  (102, 'Bằng khen', 'FORM', 'Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương', 3, 1.5, false, true, 'Mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng'),
  (103, 'Bằng khen', 'FORM', 'Chủ tịch UBND tỉnh', 3, 1.5, false, true, 'Mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng'),
  (104, 'Giấy khen', 'FORM', 'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân', 0.6, 0.3, false, true,
      'Luật số 06/2022/QH15, điều 80 khoản 1; mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng'),
  (105, 'Giấy khen', 'FORM', 'Chủ tịch UBND cấp huyện', 0.6, 0.3, false, true,
      'Luật số 06/2022/QH15, điều 80 khoản 2; mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng'),
  (106, 'Giấy khen', 'FORM', 'Chủ tịch UBND cấp xã', 0.6, 0.3, false, true,
      'Luật số 06/2022/QH15, điều 80 khoản 3; mức thưởng, và mức gấp đôi cho tập thể, chưa kiểm chứng');

insert into award (position, name, award_class, authority_id, for_collective, for_individual, for_work,
                   multiple_collective, multiple_individual, multiple_verified, legal_document_id, valid_from, valid_to, verified, source)
select s.position, s.name, s.award_class, a.id, s.collective is not null, s.individual is not null, false,
       case when p.prized then s.collective end, case when p.prized then s.individual end, p.prized and p.seen and s.prize_verified,
       d.id, p.first, least(p.last, a.valid_to), s.verified, s.source
from stated s join authority a on a.name = s.authority
     cross join (values (null::date, date '2023-12-31', false, false, null::integer),
                        ('2024-01-01', '2025-06-30', true, true, 2),
                        ('2025-07-01', null, true, false, 3)) as p (first, last, prized, seen, paper)
     left join legal_document d on d.position = p.paper
where a.valid_to is null or p.first is null or p.first <= a.valid_to
order by s.position, p.first nulls first;

-- What no law text gives a prize for, or began or changed hands in 2025.
insert into award (position, name, award_class, authority_id, for_collective, for_individual, for_work, multiple_collective,
                   once_only, legal_document_id, valid_from, valid_to, verified, source)
select s.position, s.name, s.award_class, a.id, s.whom like '%C%', s.whom like '%I%', s.whom like '%W%', s.multiple,
       s.once_only, d.id, s.valid_from, coalesce(s.valid_to, a.valid_to), s.verified, s.source
from (values
  (20, 'Thôn, tổ dân phố văn hóa', 'TITLE', 'Chủ tịch UBND cấp xã', 'C', 1.5, false, 3, date '2025-07-01', null::date, false,
      'Chưa kiểm chứng việc cấp xã nhận thẩm quyền này của cấp huyện'),
  (30, 'Cờ thi đua', 'TITLE', 'Ủy ban Trung ương MTTQ Việt Nam', 'C', null, false, null, null, null, true,
      'Quy định của Mặt trận năm 2025: hằng năm, cho đơn vị dẫn đầu cụm do Mặt trận tổ chức và cho tập thể tốt nhất của phong trào chuyên đề'),
  (31, 'Cờ thi đua', 'TITLE', 'Ủy ban MTTQ Việt Nam tỉnh', 'C', null, false, null, null, null, true,
      'Quy định của Mặt trận năm 2025: hằng năm, cho tổ chức thành viên cấp tỉnh; cấp xã thì theo phong trào chuyên đề'),
  (32, 'Cờ thi đua', 'TITLE', 'Tổ chức chính trị - xã hội ở Trung ương', 'C', null, false, null, null, null, true,
      'Quy định của Mặt trận năm 2025: cho các đơn vị của tổ chức ấy'),
  (40, 'Cờ thi đua', 'TITLE', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'C', null, false, null, null, null, true,
      'Đơn vị dẫn đầu, xuất sắc trong phong trào thi đua; năm 2024 có 18 đơn vị'),
  (41, 'Phụ nữ tiêu biểu', 'TITLE', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'I', null, false, null, null, null, true,
      'Tin khen thưởng của Hội năm 2024 (Đồng Nai)'),
  (42, 'Cờ thi đua', 'TITLE', 'Ban Thường vụ Hội LHPN tỉnh', 'C', null, false, null, null, null, true, 'Tin khen thưởng của Hội năm 2016 (Khánh Hòa)'),
  (140, 'Bằng khen', 'FORM', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'CIW', null, false, null, null, null, true,
      'Tin khen thưởng của Hội năm 2019, 2022, 2024 (Khánh Hòa, Đồng Nai, Sóc Trăng)'),
  (141, 'Kỷ niệm chương “Vì sự phát triển của phụ nữ Việt Nam”', 'FORM', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'CI', null, false, null, null,
      null, false, 'Văn bản năm 2005: cá nhân và tổ chức, hằng năm vào dịp 20/10; chưa rõ quy định hiện nay'),
  (142, 'Giải thưởng Phụ nữ Việt Nam', 'FORM', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'CI', null, false, null, null, null, true,
      'Năm 2025 trao cho 3 tập thể và 12 cá nhân'),
  (143, 'Giải thưởng Nguyễn Thị Định', 'FORM', 'Ban Chấp hành Trung ương Hội LHPN Việt Nam', 'I', null, true, 7, '2023-05-04', null, true,
      'Cán bộ Hội chuyên trách, mỗi người chỉ một lần; lần đầu tháng 10/2024'),
  (144, 'Biểu dương Chủ tịch Hội LHPN cấp huyện tiêu biểu', 'FORM', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'I', null, false, null, null,
      '2025-06-30', true, 'Năm 2024 có 102 người; cấp huyện kết thúc ngày 30/6/2025'),
  (145, 'Biểu dương Chủ tịch Hội LHPN cơ sở giỏi', 'FORM', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'I', null, false, null, null, null, true,
      'Năm 2023 yêu cầu giữ chức từ 2 năm, có giải hoặc Bằng khen của Trung ương Hội trong 2 năm, có sáng kiến được áp dụng'),
  (146, 'Bằng khen', 'FORM', 'Ban Thường vụ Hội LHPN tỉnh', 'CIW', null, false, null, null, null, false,
      'Các tỉnh đã tặng (Tuyên Quang 2022: 11 tập thể, 9 cá nhân); chưa đối chiếu luật có cho Hội cấp tỉnh dùng chữ “Bằng khen” hay không'),
  (147, 'Giấy khen', 'FORM', 'Ban Thường vụ Hội LHPN tỉnh', 'CIW', null, false, null, null, null, false,
      'TP. Hồ Chí Minh đã tặng năm 2015; chưa đối chiếu quy định hiện nay'),
  (148, 'Giấy khen', 'FORM', 'Ban Thường vụ Hội LHPN cấp huyện', 'CI', null, false, null, null, null, false, 'Chưa tìm được văn bản'),
  (149, 'Giấy khen', 'FORM', 'Ban Thường vụ Hội LHPN cấp xã', 'CI', null, false, null, null, null, false, 'Chưa tìm được văn bản'))
  as s (position, name, award_class, authority, whom, multiple, once_only, paper, valid_from, valid_to, verified, source)
     join authority a on a.name = s.authority
     left join legal_document d on d.position = s.paper;

-- What dossiers for the awards that clusters propose hold.
insert into award_paper (award_id, position, paper, label, required, source)
select a.id, p.position, p.paper, p.label, p.required,
       case when h.level = 'PROVINCE' and h.name like '%UBND%' then p.source else p.source || '; với giải của Hội là gợi ý, chưa kiểm chứng' end
from (select distinct on (name, authority_id) * from award order by name, authority_id, valid_from nulls first) a
     join authority h on h.id = a.authority_id
     join (values ('Cờ thi đua', 1, 'SUBMISSION', 'Tờ trình kèm danh sách đề nghị', true, 'Thủ tục “Cờ thi đua cấp tỉnh” (mẫu cũ)'),
                  ('Cờ thi đua', 2, 'REVIEW_MINUTES', 'Biên bản bình xét của cụm, khối', true, 'Thủ tục “Cờ thi đua cấp tỉnh” (mẫu cũ)'),
                  ('Cờ thi đua', 3, 'MERIT_REPORT', 'Báo cáo thành tích', true, 'Thủ tục “Cờ thi đua cấp tỉnh” (mẫu cũ)'),
                  ('Bằng khen', 1, 'SUBMISSION', 'Tờ trình kèm danh sách đề nghị', true, 'Thủ tục tặng Bằng khen cấp tỉnh (Hải Dương, An Giang)'),
                  ('Bằng khen', 2, 'REVIEW_MINUTES', 'Biên bản bình xét', true, 'Thủ tục tặng Bằng khen cấp tỉnh (An Giang)'),
                  ('Bằng khen', 3, 'MERIT_REPORT', 'Báo cáo thành tích', true, 'Thủ tục tặng Bằng khen cấp tỉnh (Hải Dương, An Giang)'),
                  ('Giấy khen', 1, 'SUBMISSION', 'Tờ trình kèm danh sách đề nghị', true, 'Thủ tục đơn giản (Thái Bình)'),
                  ('Giấy khen', 2, 'MERIT_REPORT', 'Báo cáo tóm tắt thành tích', true, 'Thủ tục đơn giản (Thái Bình)'))
       as p (name, position, paper, label, required, source) on p.name = a.name
where h.name in ('UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam', 'Ban Thường vụ Hội LHPN tỉnh');
