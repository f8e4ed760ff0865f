package vn.thidua.e2e;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole season of scoring in one cluster, in the hands of those who do each step. */
class SeasonIT extends SeasonGround {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void aClusterScoresItsSeason() {
        buildTheScale();
        scoreThemselves();
        checkEachOther();
        headChecks();
        staffVerify();
        breakTheTie();
        publish();
        object();
        correct();
    }

    /** The head writes the scale, sees what is missing to its total, publishes it and opens the scoring. */
    private void buildTheScale() {
        head.open(year + "/thang-diem").fill("title", "Thang điểm năm").save();
        head.open(year + "/thang-diem/thong-tin")
                .fill("total", "100")
                .fill("bonusCap", "5")
                .save();
        head.criterion(year, null, "I", "Công tác Hội", "SECTION", Map.of());
        head.criterion(
                year,
                "Công tác Hội",
                "1",
                "Thông tin báo cáo",
                "BASE",
                Map.of(
                        "max", "8",
                        "measure.kind", "LEVELS",
                        "measure.levels", "8: đủ, đúng hạn\n6: thiếu 2 báo cáo tháng\n0: thiếu báo cáo năm"));
        head.criterion(
                year,
                "Công tác Hội",
                "2",
                "Kết nạp hội viên mới",
                "BASE",
                Map.of(
                        "max", "20",
                        "measure.kind", "PROPORTIONAL",
                        "measure.target", "Kết nạp hội viên mới",
                        "measure.floor", "50"));
        head.criterion(
                year,
                "Công tác Hội",
                "3",
                "Mô hình có hiệu quả",
                "BASE",
                Map.of("max", "12", "measure.kind", "COUNT", "measure.each", "2,5", "measure.item", "mô hình"));
        head.open(year + "/thang-diem").sees("Thiếu 60 điểm so với tổng 100");
        head.criterion(year, null, "II", "Phong trào", "BASE", Map.of("max", "60"));
        head.criterion(year, null, "T", "Được khen cấp tỉnh", "BONUS", Map.of("max", "10"));
        head.open(year + "/thang-diem").seesNot("so với tổng").confirm("/cong-bo");
        officer(SECOND).open(year + "/thang-diem").sees("thiếu 2 báo cáo tháng", "Đã công bố");
        head.open(year + "/cham-diem").confirm("/mo");
    }

    /** Quantities give their points by the formula shown; what has no target leaves the maximum. */
    private void scoreThemselves() {
        score(SECOND, "8", "18", "5", "55", "3");
        officer(SECOND).open(sheet(SECOND)).sees("20 × 18 / 20 = 18", "5 × 2,5 = 12", "không quá 12", "96,00");
        head.fillAtHome(sheet(FIRST), Map.of("1", 8.0, "2", 20.0, "3", 4.0, "II", 55.0, "T", 3.0));
        head.open(sheet(FIRST)).sees("4 × 2,5 = 10", "96,00").pressPosting("/nop");
        score(THIRD, "6", "9", "4", "58", "0");
        officer(THIRD).open(sheet(THIRD)).sees("dưới 50 % chỉ tiêu: 0 điểm", "74,00");
        officer(FOURTH)
                .open(sheet(FOURTH))
                .sees("không tính dòng này", "80,00")
                .points(line(FOURTH, "1"), "8")
                .points(line(FOURTH, "3"), "4")
                .points(line(FOURTH, "II"), "50")
                .points(line(FOURTH, "T"), "0")
                .pressPosting("/nop");
    }

    private void score(String unit, String level, String members, String models, String movements, String bonus) {
        officer(unit)
                .open(sheet(unit))
                .points(line(unit, "1"), level)
                .points(line(unit, "2"), members)
                .points(line(unit, "3"), models)
                .points(line(unit, "II"), movements)
                .points(line(unit, "T"), bonus)
                .pressPosting("/nop");
    }

    /** The lot says who checks whom; a checker sees the sheet and sends the own points. */
    private void checkEachOther() {
        head.open(year + "/cham-cheo/boc-tham").save();
        for (String unit : UNITS) {
            Visitor checker = officer(checkerOf(unit));
            checker.open(year + "/cham-cheo/" + member(unit)).sees(unit).confirm("/dong-y");
            checker.pressPosting("/xong");
        }
    }

    private void headChecks() {
        for (String unit : UNITS) {
            head.open(sheet(unit)).confirm("/diem-cum/dong-y");
            head.pressPosting("/diem-cum/xong");
        }
    }

    private void staffVerify() {
        for (String unit : UNITS) {
            staff.open(sheet(unit)).confirm("/tham-dinh/dong-y");
            staff.pressPosting("/tham-dinh/xong");
        }
        staff.open(year + "/cham-diem").sees("Đã hoàn thành", "96,00");
    }

    /** Two units are equal in points and in bonus: the page names them and the ways out, and publishes nothing till then. */
    private void breakTheTie() {
        staff.open(year + "/ket-qua/tam").sees("Chưa công bố được", FIRST, SECOND, "hội nghị");
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
        officer(THIRD).open(year + "/ket-qua").sees("Tạm thời", SECOND, "96,00", "74,00");
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
                .sees("Danh sách kết nạp bổ sung", "Danh sách có xác nhận của Đảng ủy");
        staff.open(year + "/cham-diem").sees("90,00");
    }

    private long objection() {
        return jdbc.sql("select max(id) from objection").query(Long.class).single();
    }

    /** A final table, and a correction beside it with its reason. */
    private void correct() {
        staff.open(year + "/ket-qua/chinh-thuc").save();
        staff.open(year + "/ket-qua").sees("Chính thức");
        staff.open(year + "/ket-qua/chinh-thuc")
                .fill("reason", "Ghi lại tên đơn vị theo quyết định mới")
                .save();
        officer(SECOND).open(year + "/ket-qua").sees("Ghi lại tên đơn vị theo quyết định mới", "Bản số 2");
    }
}
