package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

/** A page about all members asks the database as often for thirty of them as for one. */
class StatementsTests extends ScoringPages {

    @Test
    void areAsManyForOneThreeAndThirtyMembers() {
        world.rule(programme, "STAGES_USED", "SELF, PEER, HEAD");
        Map<String, Integer> one = counted(1);

        assertThat(counted(3)).isEqualTo(one);
        assertThat(counted(30)).isEqualTo(one);
    }

    private Map<String, Integer> counted(int members) {
        aYearOf(members);
        Map<String, Integer> counted = new LinkedHashMap<>();
        pages().forEach((name, path) -> {
            body(staff, path); // what is looked up once a start is known
            counted.put(name, Statements.of(() -> body(staff, path)).size());
        });
        return counted;
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of(
                "/ket-qua",
                "/ket-qua/1",
                "/ket-qua/do-vung",
                "/dau-hieu",
                "/han-nop",
                "/kien-nghi",
                "/cham-cheo",
                "/kiem-tra-mau",
                "/thang-diem")) {
            pages.put(page, page);
        }
        pages.put("/vi-sao", sheet(second) + "/vi-sao");
        pages.put("/minh-chung", sheet(second) + "/minh-chung");
        pages.put("/kien-nghi of one", "/kien-nghi/" + second);
        return pages;
    }

    /** All of them scored, their result published, every line disputed. */
    private void aYearOf(int members) {
        year = world.year(world.cluster(programme, "Cụm " + members), 2026);
        for (int i = 0; i < members; i++) {
            UnitId unit = world.unit(organiser, "Đơn vị " + members + "-" + i);
            MembershipId member = world.member(year, unit);
            if (i == 0) {
                world.head(year, member);
                headOfficer = world.person("truong" + members, Role.UNIT_OFFICER, unit);
            }
            second = member;
        }
        aScale(4);
        open();
        scored();
        done(post(staff, "/ket-qua/tam", "version", "0", "objectionsUntil", "31/12/2099", "reason", ""));
        jdbc.sql("""
                insert into objection (cluster_year_id, membership_id, publication_id, line_id, agrees, first_points,
                                       first_stage, note, said_by, said_at)
                select s.cluster_year_id, s.membership_id, p.id, l.id, false, 8, 'HEAD', 'Xem lại', 'Đơn vị', now()
                from score_line l join score_sheet s on s.id = l.sheet_id
                  join publication p on p.cluster_year_id = s.cluster_year_id
                where s.cluster_year_id = ?""").param(year.value()).update();
    }

    private void scored() {
        jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                select l.id, stage, s.membership_id % 40 * 0.25, 'Người chấm', now()
                from score_line l join score_sheet s on s.id = l.sheet_id, unnest('{SELF,HEAD}'::text[]) stage
                where s.cluster_year_id = ?""").param(year.value()).update();
        jdbc.sql("""
                update score_sheet set status = 'FINAL', submitted_at = now(), finalised_at = now()
                where cluster_year_id = ?""").param(year.value()).update();
    }
}
