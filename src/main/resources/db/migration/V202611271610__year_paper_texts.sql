-- Standard texts of the papers of the frame of a year, with which every organisation begins; each may write its own.
-- The law: Luật Thi đua, khen thưởng 2003 (15/2003/QH11 of 26/11/2003, in force 01/7/2004), amended in 2005 (47/2005/QH11) and
-- 2013 (39/2013/QH13, in force 01/6/2014), followed by 06/2022/QH15 from 01/01/2024; the decrees 91/2017/NĐ-CP (in force
-- 01/10/2017), 98/2023/NĐ-CP (01/01/2024) and 152/2025/NĐ-CP (01/7/2025). The newer ones are those of the catalogue
-- (legal_document); numbers and days of the older are general knowledge.
insert into office_text (organiser_id, kind, slot, valid_from, body)
select null, kind, 'BASES', day, body
from (values ('CLUSTER_DECISION'), ('REGULATION'), ('COVENANT')) kinds (kind),
     (values
  (date '1990-01-01', 'Căn cứ các quy định hiện hành về thi đua, khen thưởng;'),
  (date '2004-07-01', 'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;'),
  (date '2005-06-27', 'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003, được sửa đổi, bổ sung ngày 14/6/2005;'),
  (date '2014-06-01', 'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003, được sửa đổi, bổ sung ngày 14/6/2005 và ngày 16/11/2013;'),
  (date '2017-10-01', E'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003, được sửa đổi, bổ sung ngày 14/6/2005 và ngày 16/11/2013;\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;'),
  (date '2024-01-01', E'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nCăn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;'),
  (date '2025-07-01', E'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về phân cấp, phân quyền và quy định chi tiết một số điều của Luật Thi đua, khen thưởng;')
) laws (day, body);

-- Words in braces are filled in from the record: {cum}, {nam}, {to chuc}, {loai}, {truong}, {pho}; {lap} "Thành lập" or "Kiện toàn",
-- {so don vi}, {don vi}, {lanh dao}; what the programme's rules say stands in words of its own in the articles of the regulation.
insert into office_text (organiser_id, kind, slot, valid_from, body) values
(null, 'CLUSTER_DECISION', 'OPENING', '1990-01-01', 'Theo đề nghị của ……'),
(null, 'CLUSTER_DECISION', 'ARTICLES', '1990-01-01',
E'{lap} {cum} năm {nam} do {to chuc} tổ chức, gồm {so don vi} đơn vị thành viên (có danh sách kèm theo).\n\n'
'{truong} và {pho} năm {nam}:\n{lanh dao}\n\n'
'{truong} có trách nhiệm chủ trì, phối hợp với {pho} và các đơn vị thành viên xây dựng quy chế hoạt động, tổ chức ký kết giao ước thi đua, chấm điểm, bình xét, suy tôn và đề nghị khen thưởng theo quy định.\n'
'{truong} và {pho} thực hiện nhiệm vụ theo thời hạn nêu tại Điều 2 và bàn giao nhiệm vụ khi hết thời hạn.\n\n'
'Quyết định này có hiệu lực kể từ ngày ký. Các quy định trước đây về thành lập, kiện toàn {cum} trái với Quyết định này không còn áp dụng.\n'
'Các đơn vị thành viên có tên trong danh sách và các bộ phận có liên quan chịu trách nhiệm thi hành Quyết định này.'),
(null, 'CLUSTER_DECISION', 'RECIPIENTS', '1990-01-01', E'- Như Điều 4;\n- Các đơn vị thành viên {cum};\n- Lưu: VT.'),

(null, 'REGULATION', 'OPENING', '1990-01-01', '(Ban hành kèm theo Quyết định số …… ngày …… tháng …… năm ……… của {to chuc})'),
(null, 'REGULATION', 'ARTICLES', '1990-01-01',
E'Phạm vi điều chỉnh và đối tượng áp dụng\n'
'1. Quy chế này quy định tổ chức, nội dung và chế độ hoạt động của {cum} năm {nam}.\n'
'2. Quy chế áp dụng đối với các đơn vị thành viên {cum}:\n{don vi}\n\n'
'Mục đích, nguyên tắc hoạt động\n'
'1. Động viên các đơn vị thành viên thi đua hoàn thành tốt nhiệm vụ; trao đổi, học tập kinh nghiệm; phát hiện và nhân rộng điển hình tiên tiến.\n'
'2. Các đơn vị thành viên bình đẳng, tự nguyện, đoàn kết, hợp tác; mọi việc của {loai} được bàn bạc dân chủ, công khai; chấm điểm, bình xét đúng thực chất, không nể nang, không cào bằng.\n\n'
'Đơn vị thành viên\n'
'1. {so luong}\n'
'2. Đơn vị thành viên có quyền tham gia ý kiến, biểu quyết, bầu và được bầu làm {truong}, {pho}; được đề nghị khen thưởng khi đủ điều kiện.\n'
'3. Đơn vị thành viên có trách nhiệm đăng ký thi đua, ký giao ước, tự chấm điểm trung thực kèm minh chứng, dự đầy đủ các hội nghị của {loai} và gửi báo cáo đúng thời hạn.\n\n'
'Nhiệm vụ của {truong}\n'
'1. Xây dựng kế hoạch hoạt động, chủ trì các hội nghị và hoạt động chung của {loai}.\n'
'2. Tổ chức ký kết giao ước thi đua, theo dõi, đôn đốc việc thực hiện; tổng hợp kết quả chấm điểm.\n'
'3. Tổ chức bình xét, suy tôn và lập hồ sơ đề nghị khen thưởng gửi {to chuc}.\n'
'4. Báo cáo {to chuc} theo định kỳ và khi có yêu cầu; lưu giữ và bàn giao hồ sơ của {loai}.\n\n'
'Nhiệm vụ của {pho}\n'
'1. Phối hợp, giúp {truong} thực hiện nhiệm vụ; thay mặt {truong} khi được ủy quyền.\n'
'2. Thực hiện nhiệm vụ của {truong} khi chưa có {truong}.\n\n'
'Luân phiên {truong}, {pho}\n'
'1. {truong}, {pho} được chọn theo cách: {cach chon}. Nhiệm kỳ là một năm thi đua.\n'
'2. {truong}, {pho} năm {nam}:\n{lanh dao}\n'
'3. Khi hết nhiệm kỳ, {truong} bàn giao hồ sơ, công việc còn dở, kinh phí, cờ luân lưu (nếu có) cho {truong} kế nhiệm; việc bàn giao được lập biên bản, có {to chuc} chứng kiến.\n\n'
'Chế độ hội nghị, thông tin, báo cáo\n'
'1. {loai chu hoa} tổ chức hội nghị ký kết giao ước đầu năm, sơ kết giữa năm, tổng kết và bình xét cuối năm; họp đột xuất khi cần.\n'
'2. Thời hạn các bước trong năm:\n{lich}\n\n'
'Giao ước thi đua và đăng ký thi đua\n'
'1. Các đơn vị thành viên thống nhất nội dung, chỉ tiêu và ký giao ước thi đua. Giao ước đã ký chỉ được bổ sung bằng phụ lục có chữ ký của các đơn vị.\n'
'2. {dang ky}\n\n'
'Thang điểm và chấm điểm\n'
'1. Việc chấm điểm theo thang điểm đã được công bố trước khi chấm. Các bước chấm: {cac buoc cham}. Điểm chính thức là {diem chinh thuc}.\n'
'2. Điểm của các bước được ghi riêng, không ghi đè lên nhau; điểm khác với điểm tự chấm phải ghi rõ lý do.\n'
'3. Khi bằng điểm, xét lần lượt: {bang diem}.\n'
'4. Xếp loại: {xep loai}.\n'
'5. Kết quả được công bố tạm thời để các đơn vị đề nghị xem xét lại điểm trước khi công bố chính thức.\n\n'
'Bình xét, suy tôn\n{bo phieu}\n\n'
'Khen thưởng\n'
'1. Danh hiệu, hình thức khen thưởng được đề nghị và số lượng:\n{danh hieu}\n'
'2. Hồ sơ đề nghị khen thưởng gửi {to chuc} theo thời hạn quy định.\n\n'
'Kinh phí hoạt động\n'
'Kinh phí hoạt động chung do các đơn vị thành viên thống nhất, được thu, chi công khai và bàn giao khi hết nhiệm kỳ.\n\n'
'Tổ chức thực hiện\n'
'1. Quy chế có hiệu lực kể từ ngày ký ban hành. {truong}, {pho} và các đơn vị thành viên {cum} chịu trách nhiệm thực hiện.\n'
'2. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh với {truong} để tổng hợp, báo cáo {to chuc} xem xét, sửa đổi, bổ sung.'),
(null, 'REGULATION', 'RECIPIENTS', '1990-01-01', E'- {to chuc} (để báo cáo);\n- Các đơn vị thành viên {cum};\n- Lưu: VT.'),

(null, 'COVENANT', 'OPENING', '1990-01-01',
E'Thực hiện chương trình công tác thi đua, khen thưởng năm {nam} của {to chuc}, {so don vi} đơn vị thành viên {cum} cùng nhau ký kết giao ước thi đua năm {nam}, gồm:\n{don vi}'),
(null, 'COVENANT', 'CLOSING', '1990-01-01',
E'Các đơn vị thành viên cam kết đoàn kết, hợp tác, thi đua lành mạnh; tổ chức thực hiện đầy đủ nội dung, chỉ tiêu của giao ước này; tự chấm điểm trung thực, bình xét công khai, đúng thực chất.\n\n'
'Giao ước được lập thành các bản có giá trị như nhau, mỗi đơn vị thành viên giữ một bản, gửi {to chuc} một bản.'),

(null, 'REGISTRATION', 'OPENING', '1990-01-01', 'Các đơn vị thành viên {cum} đăng ký danh hiệu thi đua, hình thức khen thưởng và chỉ tiêu phấn đấu năm {nam} như sau:'),
(null, 'REGISTRATION', 'CLOSING', '1990-01-01', 'Các đơn vị chịu trách nhiệm tổ chức thực hiện những nội dung đã đăng ký; kết quả thực hiện là căn cứ chấm điểm, bình xét và đề nghị khen thưởng cuối năm.'),
(null, 'REGISTRATION', 'RECIPIENTS', '1990-01-01', E'- {to chuc} (để báo cáo);\n- Các đơn vị thành viên {cum};\n- Lưu: hồ sơ {loai}.'),

(null, 'SCALE', 'OPENING', '1990-01-01', 'Thang điểm này dùng để tự chấm, chấm điểm và xếp hạng các đơn vị thành viên {cum} năm {nam}.'),
(null, 'SCALE', 'RECIPIENTS', '1990-01-01', E'- {to chuc} (để báo cáo);\n- Các đơn vị thành viên {cum};\n- Lưu: hồ sơ {loai}.'),

(null, 'SELF_SCORE', 'CLOSING', '1990-01-01', 'Đơn vị cam kết số liệu, minh chứng nêu trên là đúng và chịu trách nhiệm về kết quả tự chấm điểm.'),

(null, 'SCORE_SUMMARY', 'OPENING', '1990-01-01', 'Căn cứ thang điểm và kết quả chấm điểm các đơn vị thành viên, {truong} {cum} tổng hợp điểm thi đua năm {nam} như sau:'),
(null, 'SCORE_SUMMARY', 'RECIPIENTS', '1990-01-01', E'- {to chuc} (để báo cáo);\n- Các đơn vị thành viên {cum};\n- Lưu: hồ sơ {loai}.'),

(null, 'FINAL_REPORT', 'OPENING', '1990-01-01', 'Thực hiện hướng dẫn của {to chuc} về tổng kết công tác thi đua, khen thưởng, {cum} báo cáo kết quả hoạt động năm {nam} như sau:'),
(null, 'FINAL_REPORT', 'CLOSING', '1990-01-01', 'Trên đây là báo cáo tổng kết hoạt động năm {nam} của {cum}, kính trình {to chuc} xem xét, chỉ đạo.'),
(null, 'FINAL_REPORT', 'RECIPIENTS', '1990-01-01', E'- {to chuc} (để báo cáo);\n- Các đơn vị thành viên {cum};\n- Lưu: hồ sơ {loai}.');
