package vn.thidua.e2e;

import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** The people of one cluster, each at a browser of their own, and what the steps of its year repeat. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
abstract class JourneyGround extends BrowserIT {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    static final String FIRST = "Hội LHPN xã An Bình";
    static final String SECOND = "Hội LHPN xã Bình Minh";
    static final String THIRD = "Hội LHPN phường Cầu Mới";

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    UnitId organiser;
    Visitor staff;
    Visitor board;
    Visitor head;
    Visitor second;
    Visitor third;
    String programme;
    String year;
    int number;
    String now;

    @BeforeEach
    void meetThePeople() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        world.person("canbo", Role.ORGANISER_STAFF, organiser);
        world.person("hoidong", Role.BOARD_MEMBER, organiser);
        world.person("anbinh", Role.UNIT_OFFICER, world.unit(organiser, FIRST));
        world.person("binhminh", Role.UNIT_OFFICER, world.unit(organiser, SECOND));
        staff = visitor("canbo");
        board = visitor("hoidong");
        head = visitor("anbinh");
        second = visitor("binhminh");
        number = today.date().getYear();
        now = DATE.format(today.date());
    }

    Visitor visitor(String username) {
        var page = page("vi-VN", LAPTOP);
        signIn(page, username, "mat-khau-thu");
        return new Visitor(page);
    }

    void line(String within, String code, String text, String kind, String max) {
        head.open(year + "/thang-diem/dong/them");
        if (within != null) {
            head.pickNamed("parent", "Công tác Hội");
        }
        head.fill("code", code).fill("text", text).pick("line", kind);
        if (max != null) {
            head.fill("max", max);
        }
        head.save();
    }

    void selfScore(Visitor officer, String unit, String... points) {
        officer.open(sheet(unit))
                .score(new String[][] {{points[0], "Báo cáo số 12"}, {points[1], null}, {points[2], null}})
                .pressPosting("/nop");
    }

    String sheet(String unit) {
        return year + "/cham-diem/" + member(unit);
    }

    long yearId() {
        return Long.parseLong(year.substring("/nam/".length()));
    }

    long member(String unit) {
        return jdbc.sql("select id from membership where cluster_year_id = ? and unit_name = ?")
                .params(yearId(), unit)
                .query(Long.class)
                .single();
    }

    long ballot(String subject) {
        return jdbc.sql("select id from ballot where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
