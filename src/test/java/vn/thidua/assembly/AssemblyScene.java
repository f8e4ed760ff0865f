package vn.thidua.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster of so many units with an officer each, the first of which is its head, and its closing meeting. */
@DatabaseTest
public abstract class AssemblyScene {

    private static final String[] PLACES = {
        "An Bình", "Bình Minh", "Cẩm Giang", "Đông Hà", "Gia Lộc", "Hòa An", "Kim Sơn"
    };

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Pages pages;

    protected UnitId organiser;
    protected ProgrammeId programme;
    protected ClusterYearId year;
    protected List<MembershipId> members;
    protected List<AccountId> officers;
    protected AccountId head;
    protected AccountId staff;
    protected long meeting;

    /** How many units the cluster has. */
    protected int units() {
        return 5;
    }

    @BeforeEach
    void aClusterAndItsClosingMeeting() {
        organiser = world.organiser("Hội LHPN tỉnh");
        programme = world.programme(organiser, "Thi đua các cụm");
        year = world.year(world.cluster(programme, "Cụm 1"), 2026);
        members = new ArrayList<>();
        officers = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            UnitId unit = world.unit(organiser, "Hội LHPN xã " + place(i));
            members.add(world.member(year, unit));
            officers.add(world.grant(world.account("donvi" + i), Role.UNIT_OFFICER, unit));
        }
        world.head(year, members.get(0));
        head = officers.get(0);
        staff = world.grant(world.account("canbo"), Role.ORGANISER_STAFF, organiser);
        meeting = jdbc.sql("""
                insert into meeting (title, held_on, kinds) values ('Hội nghị tổng kết', '2026-11-20', '{CLOSING}') returning id""").query(Long.class).single();
        jdbc.sql("insert into meeting_year (meeting_id, cluster_year_id) values (?, ?)")
                .params(meeting, year.value())
                .update();
    }

    private static String place(int i) {
        return i < PLACES.length ? PLACES[i] : "Số " + (i + 1);
    }

    /** The name of the unit with this number, from zero. */
    protected static String unit(int i) {
        return "Hội LHPN xã " + place(i);
    }

    /** The assembly of the closing meeting, as yet without anybody. */
    protected String convened() {
        done(pages.post(meetings() + "/cuoc-hop/" + meeting, head));
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }

    /** As {@link #convened}, with a delegate of every unit, each with the account of its officer, and two tellers, the second and third of them. */
    protected String seated() {
        String path = convened();
        done(pages.post(path + "/dai-bieu", head, delegates(units())));
        done(pages.post(
                path + "/ban-kiem-phieu",
                head,
                "version",
                pages.version(path + "/ban-kiem-phieu", head),
                "rows[0].name",
                "Đại biểu 1",
                "rows[0].account",
                officers.get(1).toString(),
                "rows[1].name",
                "Đại biểu 2",
                "rows[1].account",
                officers.get(2).toString()));
        return path;
    }

    /** As {@link #seated}, with everybody there and the voting begun. */
    protected String opened() {
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        done(pages.post(path + "/mo", head));
        return path;
    }

    /** The form of the delegates in which the first so many units send somebody. */
    protected Map<String, String> delegates(int sent) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "version",
                jdbc.sql("select version from assembly").query(String.class).single());
        for (int i = 0; i < units(); i++) {
            fields.put("voters[" + i + "].member", members.get(i).toString());
            if (i < sent) {
                fields.put("voters[" + i + "].name", "Đại biểu " + i);
                fields.put("voters[" + i + "].title", "Chủ tịch");
                fields.put("voters[" + i + "].account", officers.get(i).toString());
            }
        }
        return fields;
    }

    /** A question of the closing meeting, with the first so many units as candidates; its id. */
    protected long question(String subject, int candidates) {
        List<String> fields = new ArrayList<>(
                List.of("version", "0", "subject", subject, "question", "Suy tôn đơn vị dẫn đầu", "method", "SECRET"));
        fields.addAll(List.of("meeting", String.valueOf(meeting)));
        for (int i = 0; i < candidates; i++) {
            fields.addAll(List.of("members", members.get(i).toString()));
        }
        done(pages.post("/nam/" + year + "/binh-xet/moi", head, fields.toArray(String[]::new)));
        return jdbc.sql("select max(id) from ballot").query(Long.class).single();
    }

    /** Puts the question to the vote; answers the address of its vote. */
    protected String putToVote(long question, String way, String form, int seats) {
        String path = "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet";
        done(pages.post(
                path + "/quy-tac",
                head,
                "version",
                "0",
                "way",
                way,
                "form",
                form,
                "seats",
                String.valueOf(seats),
                "base",
                "VALID",
                "selfVote",
                "true",
                "mostRounds",
                "2"));
        return path;
    }

    protected String meetings() {
        return "/nam/" + year + "/binh-xet/hoi-nghi";
    }

    protected static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }
}
