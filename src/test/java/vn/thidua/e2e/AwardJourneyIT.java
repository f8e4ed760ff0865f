package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/**
 * One flag and one certificate, from the cluster's vote to the page that confirms the paper to anybody: the head proposes, staff
 * receive and send one back, three members of the board vote, staff decide; the flag is granted, the certificate refused.
 */
class AwardJourneyIT extends JourneyGround {

    private Visitor chair;
    private Visitor secretary;
    private String ofOrganiser;
    private String session;
    private long flag;
    private long certificate;

    @BeforeEach
    void aYearReadyToVote() {
        ProgrammeId awards = world.programme(organiser, "Hệ thống cụm thi đua của Hội");
        world.rule(awards, "BOARD_THRESHOLD", "80");
        world.rule(awards, "BOARD_BASE", "ALL_MEMBERS");
        world.rule(awards, "BOARD_CONFLICTS_COUNT", "false");
        kind(awards, "Cờ thi đua", "TITLE", 1);
        kind(awards, "Bằng khen", "FORM", 2);
        ClusterYearId this26 = world.year(world.cluster(awards, "Cụm thi đua số 1"), number);
        MembershipId leader = world.member(this26, unit(FIRST));
        world.member(this26, unit(SECOND));
        world.head(this26, leader);
        year = "/nam/" + this26;
        ofOrganiser = "/don-vi/" + organiser;
        world.person("chutich", Role.BOARD_MEMBER, organiser);
        world.person("thuky", Role.BOARD_MEMBER, organiser);
        chair = visitor("chutich");
        secretary = visitor("thuky");
    }

    @Test
    void aFlagIsGrantedAndACertificateRefused() {
        vote();
        propose();
        sendBackAndMend();
        receiveAndExamine();
        setUpTheBoard();
        review();
        decide();
        tellTheOthers();
    }

    /** The members name the leader and who comes next. */
    private void vote() {
        ballot("LEADING_UNIT", "Suy tôn đơn vị dẫn đầu", FIRST, SECOND);
        ballot("AWARD_CANDIDATES", "Bình xét khen thưởng", SECOND, FIRST);
    }

    private void ballot(String subject, String question, String chosen, String other) {
        head.open(year + "/binh-xet/moi")
                .pick("subject", subject)
                .fill("question", question)
                .pick("method", "SECRET")
                .fill("heldOn", now)
                .fill("seats", "1")
                .tickLabelled(FIRST)
                .tickLabelled(SECOND)
                .save();
        int at = chosen.equals(FIRST) ? 0 : 1;
        head.open(year + "/binh-xet/" + ballot(subject) + "/ket-qua")
                .fill("issued", "2")
                .fill("returned", "2")
                .fill("valid", "2")
                .fill("invalid", "0")
                .fill("rows[" + at + "].votes", "2")
                .fill("rows[" + (1 - at) + "].votes", "0")
                .tick("[name='rows[" + at + "].chosen'][type=checkbox]")
                .save()
                .sees(chosen, other);
    }

    /** The result fills both nominations; nobody types a name. */
    private void propose() {
        head.open(year + "/khen-thuong/tu-ket-qua")
                .sees(FIRST, SECOND, "2/2 phiếu (100 %)")
                .save();
        flag = nomination("Cờ thi đua");
        certificate = nomination("Bằng khen");
        head.open(year + "/khen-thuong").submit("/gui").sees("Đã gửi");
    }

    /** Staff send the certificate back; the head sees why on top, mends it and sends it again. */
    private void sendBackAndMend() {
        staff.open("/de-nghi/" + certificate + "/tra-lai")
                .fill("reason", "Thành tích chưa có số liệu")
                .save();
        head.open("/de-nghi/" + certificate).sees("Trả lại", "Thành tích chưa có số liệu");
        head.open("/de-nghi/" + certificate + "/sua")
                .fill("achievement", "Kết nạp 120 hội viên, đạt 120 % chỉ tiêu")
                .save();
        head.open("/de-nghi/" + certificate + "/gui").save().sees("Đã gửi");
        second.isRefused("/de-nghi/" + certificate + "/tiep-nhan");
    }

    private void receiveAndExamine() {
        for (long nomination : new long[] {flag, certificate}) {
            staff.open("/de-nghi/" + nomination + "/tiep-nhan").save().sees("Đã tiếp nhận");
            staff.open("/de-nghi/" + nomination + "/tham-dinh")
                    .fill("reason", "Đã đối chiếu hồ sơ giấy")
                    .save()
                    .sees("Đã thẩm định");
        }
    }

    private void setUpTheBoard() {
        staff.open(ofOrganiser + "/hoi-dong/moi")
                .fill("name", "Hội đồng Thi đua - Khen thưởng")
                .fill("number", "05/QĐ-BTV")
                .fill("decidedOn", "05/01/2020")
                .fill("authority", "Ban Thường vụ Hội LHPN tỉnh")
                .save();
        String board = staff.path();
        seat(board, "Chủ tịch Hội đồng", "CHAIR", "chutich", null);
        seat(board, "Thư ký Hội đồng", "SECRETARY", "thuky", null);
        seat(board, "Ủy viên Hội đồng", "MEMBER", "hoidong", FIRST);
        staff.open(board + "/phien/moi").fill("heldOn", now).save();
        session = staff.path();
        staff.open(session + "/chuong-trinh")
                .tickLabelled(FIRST)
                .tickLabelled(SECOND)
                .save();
    }

    private void seat(String board, String name, String role, String account, String unit) {
        staff.open(board + "/thanh-vien/moi")
                .fill("name", name)
                .pick("role", role)
                .pickNamed("account", account);
        if (unit != null) {
            staff.pickNamed("unit", unit);
        }
        staff.save();
    }

    /** Opinions first, then votes; whose own unit is proposed has neither. */
    private void review() {
        long ofFlag = item(flag);
        long ofCertificate = item(certificate);
        staff.open(session).submit("/nghien-cuu");
        chair.open(session + "/muc/" + ofFlag)
                .sees(FIRST, "Cờ thi đua")
                .pick("opinion", "AGREES")
                .submit("/y-kien");
        board.open(session + "/muc/" + ofFlag).seesNot("Gửi ý kiến");
        staff.open(session + "/diem-danh")
                .pick("rows[0].presence", "PRESENT")
                .pick("rows[1].presence", "PRESENT")
                .pick("rows[2].presence", "PRESENT")
                .save();
        staff.open(session).confirm("/khai-mac");
        for (Visitor member : new Visitor[] {chair, secretary}) {
            member.open(session + "/muc/" + ofFlag).pick("vote", "FOR").submit("/bieu-quyet");
            member.open(session + "/muc/" + ofCertificate)
                    .pick("vote", "AGAINST")
                    .submit("/bieu-quyet");
        }
        board.open(session + "/muc/" + ofCertificate).pick("vote", "FOR").submit("/bieu-quyet");
        staff.open(session + "/ket-luan")
                .pick("rows[0].outcome", "RECOMMENDED")
                .pick("rows[1].outcome", "NOT_RECOMMENDED")
                .fill("rows[1].reason", "Đã khen trong năm")
                .save();
        staff.open(session).confirm("/ket-thuc");
        assertThat(stage(flag)).isEqualTo("REVIEWED");
        assertThat(stage(certificate)).isEqualTo("REVIEWED");
    }

    /** The decision is made of what the board recommended; only number, day, signer and fund are typed. */
    private void decide() {
        staff.open(ofOrganiser + "/quyet-dinh/moi")
                .fill("year", String.valueOf(number))
                .pickNamed("authority", "Ban Thường vụ Hội LHPN tỉnh")
                .fill("number", "15/QĐ-BTV")
                .fill("decidedOn", now)
                .fill("place", "Mẫu")
                .fill("signerTitle", "TM. BAN THƯỜNG VỤ")
                .fill("signerName", "Trần Thị Mẫu")
                .fill("fund", "Quỹ thi đua, khen thưởng")
                .save();
        String decision = staff.path();
        staff.open(decision + "/de-nghi").tickLabelled(FIRST).save().sees(FIRST).seesNot(SECOND);
        staff.open(decision).confirm("/ban-hanh");
        staff.open(decision + "/in").sees("15/QĐ-BTV", FIRST, "Cờ thi đua");
        assertThat(stage(flag)).isEqualTo("DECIDED");
        staff.open(ofOrganiser + "/khong-khen")
                .tickLabelled(SECOND)
                .fill("number", "16/TB-BTV")
                .fill("dated", now)
                .save();
        assertThat(stage(certificate)).isEqualTo("DECIDED");
    }

    /** Everybody sees what came of it: the member the reason, and who has no account the paper by its code. */
    private void tellTheOthers() {
        second.open("/de-nghi/" + certificate).sees("Đã khen trong năm");
        head.open("/de-nghi/" + flag).sees("15/QĐ-BTV");
        staff.open(ofOrganiser + "/so-khen-thuong").sees(FIRST, "15/QĐ-BTV").seesNot(SECOND);
        Visitor anybody = new Visitor(page("vi-VN", PHONE));
        anybody.open("/xac-nhan/" + code())
                .sees(FIRST, "Cờ thi đua", "15/QĐ-BTV")
                .seesNot(SECOND);
    }

    private String code() {
        return jdbc.sql("select code from award_grant where nomination_id = ?")
                .param(flag)
                .query(String.class)
                .single();
    }

    private UnitId unit(String name) {
        return new UnitId(jdbc.sql("select id from unit where name = ?")
                .param(name)
                .query(Long.class)
                .single());
    }

    /** An award the programme may propose, as the catalogue has it. */
    private void kind(ProgrammeId programme, String name, String awardClass, int quota) {
        jdbc.sql("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, quota, position, award_id)
                select ?, w.name, ?, a.name, 'COLLECTIVE', ?, ?, w.id from award w join authority a on a.id = w.authority_id
                where w.name = ? and a.name = 'Ban Thường vụ Hội LHPN tỉnh' limit 1""").params(programme.value(), awardClass, quota, quota, name).update();
    }

    private long nomination(String award) {
        return jdbc.sql("select id from nomination where award_name = ?")
                .param(award)
                .query(Long.class)
                .single();
    }

    private long item(long nomination) {
        return jdbc.sql("select id from session_item where nomination_id = ?")
                .param(nomination)
                .query(Long.class)
                .single();
    }

    private String stage(long nomination) {
        return jdbc.sql("select stage from nomination where id = ?")
                .param(nomination)
                .query(String.class)
                .single();
    }
}
