package vn.thidua.e2e;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.UnitId;

/** One cluster goes through its whole year, step by step, in the hands of those who really do each step. */
class JourneyIT extends JourneyGround {

    @Test
    void aClusterGoesThroughItsYear() {
        organiseTheProgramme();
        enterAUnit();
        formTheCluster();
        signTheCovenant();
        setTheScale();
        score();
        vote();
        propose();
        meet();
        handOver();
    }

    /** 1. Programme: a rule and an award. */
    private void organiseTheProgramme() {
        staff.open("/he-thong/moi")
                .pickNamed("organiser", "Hội LHPN tỉnh Mẫu")
                .fill("name", "Hệ thống cụm thi đua của Hội")
                .pick("kind", "UNION")
                .save()
                .sees("Hệ thống cụm thi đua của Hội", "Hội LHPN tỉnh Mẫu");
        programme = staff.path();
        staff.open(programme + "/quy-dinh/VOTE_THRESHOLD")
                .fill("value", "50")
                .fill("from", "01/01/2020")
                .save()
                .sees("50");
        staff.open(programme + "/khen/0")
                .fill("name", "Cờ thi đua")
                .pick("awardClass", "TITLE")
                .fill("authority", "Hội LHPN tỉnh Mẫu")
                .pick("recipient", "COLLECTIVE")
                .fill("quota", "1")
                .save()
                .sees("Cờ thi đua");
    }

    /** 2. Units: one more enters the directory, and an officer acts for it. */
    private void enterAUnit() {
        staff.open("/don-vi/moi")
                .fill("name", THIRD)
                .pick("kind", "COMMUNE_UNION")
                .save()
                .sees(THIRD);
        long unit = jdbc.sql("select id from unit where name = ?")
                .param(THIRD)
                .query(Long.class)
                .single();
        world.person("caumoi", Role.UNIT_OFFICER, new UnitId(unit));
        third = visitor("caumoi");
    }

    /** 3. Cluster, its year, members, head and deputy. */
    private void formTheCluster() {
        staff.open(programme + "/cum-moi")
                .pick("kind", "CLUSTER")
                .fill("number", "1")
                .fill("name", "Cụm thi đua số 1")
                .save();
        staff.follow("/nam-moi").fill("year", String.valueOf(number)).save();
        year = "/nam/"
                + jdbc.sql("select id from cluster_year").query(Long.class).single();
        staff.open(year + "/thanh-vien/them")
                .tickLabelled(FIRST)
                .tickLabelled(SECOND)
                .tickLabelled(THIRD)
                .save()
                .sees(FIRST, SECOND, THIRD);
        staff.open(year + "/lanh-dao/moi?nhiem-vu=HEAD")
                .pickNamed("member", FIRST)
                .pick("basis", "ELECTED")
                .save()
                .sees("Cụm trưởng", FIRST);
        staff.open("/nam/" + yearId()).sees("Cụm thi đua số 1", FIRST);
        head.open("/cum").sees("Cụm thi đua số 1");
    }

    /** 4. Covenant: contents by the head, targets by the units, signatures, frozen. */
    private void signTheCovenant() {
        head.open(year + "/giao-uoc/lap")
                .fill("title", "Giao ước thi đua năm " + number)
                .save();
        head.open(year + "/giao-uoc/van-ban/0/noi-dung")
                .pick("kind", "MOVEMENT")
                .fill("text", "Xây dựng người phụ nữ Việt Nam thời đại mới")
                .save()
                .sees("Xây dựng người phụ nữ Việt Nam thời đại mới");
        second.open(year + "/giao-uoc/" + member(SECOND))
                .fill("text", "Kết nạp hội viên mới")
                .fill("planned", "120")
                .fill("unitOfMeasure", "hội viên")
                .save()
                .sees("Kết nạp hội viên mới", "120");
        second.isRefused(year + "/giao-uoc/van-ban/0/chu-ky");
        head.open(year + "/giao-uoc").confirm("/mo-ky");
        head.open(year + "/giao-uoc/van-ban/0/chu-ky")
                .fill("signedOn", now)
                .tick("[name='signed-" + member(FIRST) + "']")
                .tick("[name='signed-" + member(SECOND) + "']")
                .tick("[name='signed-" + member(THIRD) + "']")
                .fill("name-" + member(THIRD), "Người ký thứ ba")
                .fill("place", "Hội trường xã An Bình")
                .save()
                .sees("Người ký thứ ba", "Hội trường xã An Bình", "Đã ký kết");
        second.open(year + "/giao-uoc/" + member(SECOND)).seesNot("Thêm chỉ tiêu");
    }

    /** 5. Scale: a section with two criteria, and a bonus apart. */
    private void setTheScale() {
        head.open(year + "/thang-diem")
                .fill("title", "Thang điểm năm " + number)
                .save();
        line(null, "I", "Công tác Hội", "SECTION", null);
        line("I", "1", "Báo cáo đúng hạn", "BASE", "10");
        line("I", "2", "Mô hình có hiệu quả", "BASE", "20,5");
        line(null, "T", "Điểm thưởng mô hình mới", "BONUS", "5");
        head.open(year + "/thang-diem").sees("30,50", "Điểm thưởng mô hình mới");
    }

    /** 6. Scores: by the units, then by the head beside them; equal totals share a rank. */
    private void score() {
        head.open(year + "/cham-diem").confirm("/mo");
        second.isRefused(year + "/cham-diem/" + member(THIRD));
        selfScore(head, FIRST, "10", "20,5", "0");
        selfScore(second, SECOND, "9,5", "18", "5");
        selfScore(third, THIRD, "9", "18.5", "5");
        head.open(sheet(FIRST)).confirm("/diem-cum/dong-y").pressPosting("/diem-cum/xong");
        head.open(sheet(SECOND))
                .score(new String[][] {{"8", "Thiếu một báo cáo quý"}, {"18", null}, {"4", "Mô hình chưa nhân rộng"}})
                .pressPosting("/diem-cum/xong");
        head.open(sheet(THIRD))
                .score(new String[][] {{"9", null}, {"16", "Hai mô hình không còn"}, {"5", null}})
                .pressPosting("/diem-cum/xong");
        second.open(year + "/cham-diem").sees("30,50", "30,00");
    }

    /** 7. Vote: the leading unit by paper, with counts; next head by agreement. */
    private void vote() {
        head.open(year + "/binh-xet/moi")
                .pick("subject", "LEADING_UNIT")
                .fill("question", "Suy tôn đơn vị dẫn đầu năm " + number)
                .pick("method", "SECRET")
                .fill("heldOn", now)
                .fill("seats", "1")
                .tickLabelled(FIRST)
                .tickLabelled(SECOND)
                .save();
        head.open("/nam/" + yearId() + "/binh-xet/" + ballot("LEADING_UNIT") + "/ket-qua")
                .fill("issued", "3")
                .fill("returned", "3")
                .fill("valid", "3")
                .fill("invalid", "0")
                .fill("rows[0].votes", "2")
                .fill("rows[1].votes", "1")
                .tick("[name='rows[0].chosen'][type=checkbox]")
                .save();
        head.open(year + "/binh-xet/moi")
                .pick("subject", "NEXT_HEAD")
                .fill("question", "Bầu Cụm trưởng năm " + (number + 1))
                .pick("method", "AGREEMENT")
                .tickLabelled(SECOND)
                .save();
        head.open("/nam/" + yearId() + "/binh-xet/" + ballot("NEXT_HEAD") + "/ket-qua")
                .tick("[name='rows[0].chosen'][type=checkbox]")
                .save();
        second.open(year + "/binh-xet").sees("Suy tôn đơn vị dẫn đầu", FIRST, SECOND);
    }

    /** 8. Award: proposed by the head, then recommended by the board; the decision has a journey of its own. */
    private void propose() {
        head.open(year + "/khen-thuong/moi")
                .pickNamed("award", "Cờ thi đua")
                .pick("recipient", "COLLECTIVE")
                .pickNamed("member", FIRST)
                .fill("achievement", "Dẫn đầu cụm")
                .fill("proposedOn", now)
                .save()
                .sees("Cờ thi đua", FIRST);
        long nomination =
                jdbc.sql("select id from nomination").query(Long.class).single();
        head.open("/de-nghi/" + nomination + "/gui").save();
        head.isRefused("/de-nghi/" + nomination + "/hoi-dong");
        staff.open("/de-nghi/" + nomination + "/tiep-nhan")
                .fill("receivedOn", now)
                .save();
        staff.open("/de-nghi/" + nomination + "/tham-dinh").save();
        staff.open("/de-nghi/" + nomination + "/hoi-dong")
                .fill("reviewedOn", now)
                .fill("members", "9")
                .fill("votesFor", "8")
                .fill("votesAgainst", "1")
                .pick("outcome", "RECOMMENDED")
                .save();
        second.open(year + "/khen-thuong").sees("Cờ thi đua", FIRST);
        staff.open("/khen-thuong").sees("Hội đồng đã xét");
        String decisions = "/don-vi/"
                + jdbc.sql("select organiser_id from programme order by id limit 1")
                        .query(Long.class)
                        .single() + "/quyet-dinh";
        staff.open(decisions).sees("Chờ quyết định", "1 đề nghị");
        head.isRefused(decisions);
    }

    /** 9. Meeting, figure, joint activity. */
    private void meet() {
        head.open(year + "/hoi-nghi/cuoc-hop/them")
                .fill("title", "Hội nghị tổng kết năm " + number)
                .fill("heldOn", now)
                .fill("place", "Hội trường xã An Bình")
                .tick("[name=kinds][value=CLOSING]")
                .fill("business", "Bình xét, suy tôn\nBàn giao Cụm trưởng")
                .save()
                .sees("Hội nghị tổng kết năm " + number, "Bàn giao Cụm trưởng");
        head.open(year + "/hoi-nghi/so-lieu/them")
                .fill("indicator", "hội viên kết nạp mới")
                .fill("qualifier", "trên")
                .fill("value", "8000")
                .save()
                .sees("trên", "8.000");
        head.open(year + "/hoi-nghi/hoat-dong/them")
                .fill("what", "Nhận đỡ đầu một trẻ mồ côi")
                .fill("amountVnd", "12000000")
                .save()
                .sees("12.000.000");
    }

    /** 10. Handover, next year; the new head has the rights, the old one has lost them. */
    private void handOver() {
        head.open(year + "/ban-giao/sua")
                .pickNamed("from", FIRST)
                .pickNamed("to", SECOND)
                .fill("handedOn", now)
                .fill("unfinished", "Hội LHPN xã mới theo dõi tiếp các việc chưa xong")
                .fill("items[0].text", "Hồ sơ giao ước")
                .save()
                .sees("Hồ sơ giao ước", SECOND);
        for (Visitor side : List.of(head, second, staff)) {
            side.open(year + "/ban-giao/bien-ban").confirm("/ban-giao/xac-nhan").sees("xác nhận");
        }
        second.open(year + "/ban-giao").sees("Đã ký");
        staff.open(year + "/ban-giao/nam-sau").fill("headFrom", now).save();
        long next = jdbc.sql("select id from cluster_year where year = ?")
                .param(number + 1)
                .query(Long.class)
                .single();
        staff.open("/nam/" + next + "/thanh-vien").sees(FIRST, SECOND, THIRD, "Cụm trưởng");
        second.open("/nam/" + next + "/giao-uoc/lap").sees("Giao ước");
        head.isRefused("/nam/" + next + "/giao-uoc/lap");
        staff.open("/nam/" + next + "/thang-diem").sees("Mô hình có hiệu quả");
        staff.open("/nam/" + yearId() + "/khep-lai")
                .fill("closedOn", now)
                .fill("reason", "Đã tổng kết")
                .save();
        head.open("/nam/" + yearId()).sees("Năm thi đua đã khép lại");
        third.open("/nam/" + yearId() + "/lich-su").sees("Người thử canbo");
    }
}
