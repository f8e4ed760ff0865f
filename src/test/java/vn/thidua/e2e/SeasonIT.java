package vn.thidua.e2e;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole season of scoring in one cluster, in the hands of those who do each step; what they see is in the guide. */
class SeasonIT extends SeasonGround {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void aClusterScoresItsSeason() {
        buildTheScale();
        scoreThemselves();
        comeTooLate();
        checkEachOther();
        headSendsOneBack();
        headChecks();
        staffVerify();
        breakTheTie();
        publish();
        object();
        askWhy();
        confirm();
        correct();
    }

    /** The head takes a part from Excel, adds the rest, puts it in order, sees what is missing, publishes it and opens the scoring. */
    private void buildTheScale() {
        head.open(year + "/thang-diem").fill("title", "Thang điểm năm").save();
        head.open(year + "/thang-diem/nhap").choose(SeasonFiles.scale()).save();
        head.sees("Sẽ thêm", "Dòng tổng: được cộng lại").keep("nhap-thang-diem").save();
        head.open(year + "/thang-diem/thong-tin")
                .fill("total", "100")
                .fill("bonusCap", "5")
                .save();
        head.open(year + "/thang-diem/dong/them")
                .pick("line", "BONUS")
                .fill("code", "T")
                .fill("text", "Được khen cấp tỉnh")
                .fill("max", "10")
                .tick("[name=evidenceRequired]")
                .save();
        head.open(year + "/thang-diem")
                .sees("Thiếu 60 điểm so với tổng 100")
                .fill("code", "II")
                .fill("text", "Phong trào")
                .fill("max", "50")
                .sees("Thiếu 10 điểm so với tổng 100")
                .keep("xay-thang-diem", "#scale-lines")
                .fill("max", "60")
                .save();
        putInOrder();
        head.open(year + "/thang-diem").seesNot("so với tổng").confirm("/cong-bo");
        officer(SECOND).open(year + "/thang-diem").sees("thiếu 2 báo cáo tháng", "Đã công bố");
        head.open(year + "/cham-diem").confirm("/mo");
    }

    private void putInOrder() {
        String section = "Công tác Hội";
        String reports = "Thông tin báo cáo";
        String members = "Kết nạp hội viên mới";
        String models = "Mô hình có hiệu quả";
        String bonus = "Được khen cấp tỉnh";
        head.seesLines(section, reports, members, models, bonus, "Phong trào")
                .dragAbove("Phong trào", bonus)
                .seesLines(section, reports, members, models, "Phong trào", bonus)
                .moveUp(models)
                .seesLines(section, reports, models, members, "Phong trào", bonus)
                .moveDown(models)
                .seesLines(section, reports, members, models, "Phong trào", bonus);
    }

    /** Quantities give their points by the formula shown; praise counts with its paper; one unit scores at home, in Excel. */
    private void scoreThemselves() {
        officer(SECOND)
                .open(sheet(SECOND) + "/minh-chung/them?dong=" + line(SECOND, "T"))
                .fill("title", "Bằng khen của Ủy ban nhân dân tỉnh")
                .choose(SeasonFiles.scan("bang-khen.pdf"))
                .save();
        score(SECOND, "8", "18", "5", "55", "3")
                .sees("20 × 18 / 20 = 18", "5 × 2,5 = 12", "không quá 12", "Bằng khen của Ủy ban nhân dân tỉnh")
                .keep("minh-chung", "#sheet-form")
                .pressPosting("/nop")
                .sees("96,00");
        head.open(sheet(FIRST) + "/minh-chung/them?dong=" + line(FIRST, "T"))
                .tick("[name=kind][value=DOCUMENT]")
                .fill("title", "Bằng khen của Ủy ban nhân dân tỉnh")
                .fill("documentNumber", "12/QĐ-UBND")
                .fill("documentDate", DATE.format(today.date()))
                .save();
        head.fillAtHome(sheet(FIRST), Map.of("1", 8.0, "2", 20.0, "3", 4.0, "II", 55.0, "T", 3.0))
                .sees("5 ô sẽ thay đổi")
                .keep("xem-truoc-excel")
                .save();
        head.open(sheet(FIRST)).sees("4 × 2,5 = 10", "96,00").pressPosting("/nop");
        score(THIRD, "6", "9", "4", "58", "0").pressPosting("/nop").sees("dưới 50 % chỉ tiêu: 0 điểm", "74,00");
    }

    private Visitor score(String unit, String level, String members, String models, String movements, String bonus) {
        return officer(unit)
                .open(sheet(unit))
                .points(line(unit, "1"), level)
                .points(line(unit, "2"), members)
                .points(line(unit, "3"), models)
                .points(line(unit, "II"), movements)
                .points(line(unit, "T"), bonus);
    }

    /** The last unit finds its sheet closed, is given more time, and promised nothing of one kind. */
    private void comeTooLate() {
        staff.open(year + "/han-nop/SELF")
                .fill("dueOn", DATE.format(today.date()))
                .save();
        aDayGoesBy();
        officer(FOURTH).open(sheet(FOURTH)).sees("Hết hạn tự chấm ngày");
        staff.open(year + "/han-nop/gia-han")
                .pickNamed("member", FOURTH)
                .pick("stage", "SELF")
                .fill("until", DATE.format(today.date().plusDays(3)))
                .fill("reason", "Ảnh hưởng bão số 6")
                .fill("document", "12/CV-HPN")
                .save();
        officer(FOURTH)
                .open(sheet(FOURTH))
                .sees("Được gia hạn đến hết ngày", "Ảnh hưởng bão số 6", "không tính dòng này", "80,00")
                .points(line(FOURTH, "1"), "8")
                .points(line(FOURTH, "3"), "4")
                .points(line(FOURTH, "II"), "60")
                .points(line(FOURTH, "T"), "0")
                .pressPosting("/nop");
    }

    /** The lot says who checks whom; a checker sees the sheet and sends the own points. */
    private void checkEachOther() {
        head.open(year + "/cham-cheo/boc-tham").save();
        head.keep("cham-cheo");
        for (String unit : UNITS) {
            Visitor checker = officer(checkerOf(unit));
            checker.open(year + "/cham-cheo/" + member(unit))
                    .sees(unit)
                    .seesNot("Chấm bằng tệp Excel")
                    .confirm("/dong-y");
            checker.pressPosting("/xong");
        }
    }

    /** What the unit has to mend stands on top of its sheet; who had checked it is asked again and sees what changed. */
    private void headSendsOneBack() {
        String reason = "Điểm phong trào chưa có số liệu quý 4";
        head.open(sheet(FOURTH)).unfold("Trả lại đơn vị").fill("reason", reason).submit("/diem-cum/tra-lai");
        officer(FOURTH)
                .open(sheet(FOURTH))
                .sees("Bảng điểm được trả lại để sửa.", reason)
                .keep("tra-lai")
                .points(line(FOURTH, "II"), "50")
                .pressPosting("/nop");
        head.open(year + "/cham-cheo").sees("chờ xem lại");
        checkAgain(reason, "50").keep("cham-lai").pressPosting("/xong");
    }

    private Visitor checkAgain(String reason, String points) {
        return officer(checkerOf(FOURTH))
                .open("/viec-cua-toi")
                .sees("Xem lại bảng điểm của " + FOURTH)
                .open(year + "/cham-cheo/" + member(FOURTH))
                .sees("Đơn vị đã sửa và nộp lại", reason, "Đơn vị đã sửa từ khi được chấm ở bước này: hãy xem lại")
                .points(line(FOURTH, "II"), points);
    }

    /** One sheet by the keys of the grid: a large difference keeps it back until it has its reason. */
    private void headChecks() {
        for (String unit : List.of(FIRST, SECOND, FOURTH)) {
            head.open(sheet(unit)).confirm("/diem-cum/dong-y");
            head.pressPosting("/diem-cum/xong");
        }
        head.open(year + "/cham-diem")
                .enter(line(THIRD, "1"), "F2", "Enter", "F2", "Enter", "F2", "Enter", "54", "Enter", "F2", "Enter")
                .keep("luoi", "#bang-diem");
        head.open(sheet(THIRD)).pressInVain("/diem-cum/xong", "Chênh lệch 4 điểm so với");
        head.open(year + "/cham-diem")
                .enter(line(THIRD, "II"), "Shift+F2", "Hai mô hình chưa được công nhận", "Enter")
                .open(sheet(THIRD))
                .pressPosting("/diem-cum/xong");
    }

    private void staffVerify() {
        staff.open(sheet(THIRD)).sees("Hai mô hình chưa được công nhận").keep("tham-dinh", "#sheet-form");
        for (String unit : UNITS) {
            staff.open(sheet(unit)).confirm("/tham-dinh/dong-y");
            staff.pressPosting("/tham-dinh/xong");
        }
        staff.open(year + "/cham-diem").sees("Đã hoàn thành", "96,00");
    }

    /** Two units are equal in points and in bonus: the page names them and the ways out, and publishes nothing till then. */
    private void breakTheTie() {
        staff.open(year + "/ket-qua/tam").sees("Chưa công bố được", FIRST, SECOND, "hội nghị");
        staff.open(year + "/ket-qua").sees("Chưa công bố được", FIRST, SECOND).keep("bang-diem-nhau");
        staff.open(sheet(SECOND) + "/thu-hang")
                .fill("rank", "1")
                .fill("reason", "Theo biên bản hội nghị tổng kết")
                .save();
        staff.open(sheet(FIRST) + "/thu-hang")
                .fill("rank", "2")
                .fill("reason", "Theo biên bản hội nghị tổng kết")
                .save();
    }

    /** A provisional table for all to see, with the unit of the smaller maximum ranked by its share. */
    private void publish() {
        officer(THIRD).open(year + "/ket-qua").sees("chưa được công bố");
        staff.open(year + "/ket-qua/tam")
                .fill("objectionsUntil", DATE.format(today.date().plusDays(5)))
                .save();
        officer(THIRD)
                .open(year + "/ket-qua")
                .sees("Tạm thời", SECOND, "96,00", "70,00")
                .keep("cong-bo");
    }

    /** A unit disputes a line; first mark, objection and outcome stand beside each other, and the table waits for the answer. */
    private void object() {
        Visitor third = officer(THIRD);
        third.open(year + "/kien-nghi/" + member(THIRD) + "/dong/" + line(THIRD, "2"))
                .tick("input[name=agrees][value=false]")
                .fill("note", "Danh sách kết nạp bổ sung có 16 hội viên")
                .save();
        staff.open(year + "/ket-qua/chinh-thuc").sees("Chưa công bố được", THIRD);
        staff.open(year + "/kien-nghi").sees(THIRD, "Danh sách kết nạp bổ sung");
        staff.open(year + "/kien-nghi/" + member(THIRD) + "/tra-loi/" + objection())
                .fill("entered", "16")
                .fill("reason", "Danh sách có xác nhận của Đảng ủy")
                .save();
        third.open(year + "/kien-nghi/" + member(THIRD))
                .sees("Danh sách kết nạp bổ sung", "Danh sách có xác nhận của Đảng ủy")
                .keep("kien-nghi");
        staff.open(year + "/cham-diem").sees("86,00");
    }

    /** Formula, reasons and people behind every point, open to those whose points they are. */
    private void askWhy() {
        officer(THIRD)
                .open(sheet(THIRD) + "/vi-sao")
                .sees("20 × 16 / 20 = 16", "Danh sách có xác nhận của Đảng ủy", "Hai mô hình chưa được công nhận")
                .keep("vi-sao", ".why-part");
    }

    /** The objection moved points and ranks: the final table, once all have answered, says so, and the provisional one stands. */
    private void confirm() {
        String moved = "tổng điểm 70 → 86";
        staff.open(year + "/ket-qua").sees("có thay đổi", moved, FIRST + ", " + SECOND, "còn được xem và trả lời");
        UNITS.forEach(
                unit -> officer(unit).open(year + "/kien-nghi/" + member(unit)).confirm("/dong-y"));
        staff.open(year + "/ket-qua/chinh-thuc").save();
        officer(SECOND).open(year + "/ket-qua").sees("Chính thức", THIRD, moved, "hạng 4 → 3");
        officer(SECOND).open(year + "/ket-qua/1").sees("Đây là bản cũ", "70,00");
    }

    /** A sample finds a mistake after that: the sheet goes its whole way again, the corrected table stands beside the others. */
    private void correct() {
        String mistake = "Tính thiếu 2 điểm phong trào quý 4";
        staff.open(year + "/kiem-tra-mau")
                .fill("number", "3")
                .fill("seed", "482913")
                .save();
        staff.open(year + "/kiem-tra-mau/" + drawn(FOURTH))
                .fill("found", mistake)
                .save();
        staff.keep("kiem-tra-mau");
        staff.open(sheet(FOURTH))
                .unfold("Trả lại đơn vị")
                .fill("reason", mistake)
                .submit("/tra-lai");
        staff.open(year + "/ket-qua").sees("Chưa công bố được", FOURTH);
        officer(FOURTH)
                .open(sheet(FOURTH))
                .sees(mistake)
                .points(line(FOURTH, "II"), "52")
                .pressPosting("/nop");
        checkAgain(mistake, "52").pressPosting("/xong");
        head.open(sheet(FOURTH)).points(line(FOURTH, "II"), "52").pressPosting("/diem-cum/xong");
        staff.open(sheet(FOURTH)).points(line(FOURTH, "II"), "52").pressPosting("/tham-dinh/xong");
        staff.open(year + "/ket-qua/chinh-thuc")
                .sees("tổng điểm 68 → 70", "hạng 4 → 3")
                .fill("reason", mistake)
                .keep("sua-ket-qua")
                .save();
        officer(SECOND)
                .open(year + "/ket-qua")
                .sees("Bản số 3", mistake, "tổng điểm 68 → 70", "hạng 4 → 3", "hạng 3 → 4")
                .keep("ban-sua", "h1");
        officer(SECOND).open(year + "/ket-qua/2").sees("68,00", "tổng điểm 70 → 86");
    }
}
