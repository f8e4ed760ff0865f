package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** A scale is written, scoring opened, a unit scores itself, the head scores beside it: over the pages. */
@DatabaseTest
class ScoringYearTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    ClusterYearId year;
    MembershipId first;
    MembershipId second;
    AccountId staff;
    AccountId headOfficer;
    AccountId officer;

    @BeforeEach
    void aClusterOfTwo() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var programme = world.programme(organiser, "Thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        var unitA = world.unit(organiser, "Hội LHPN xã An");
        var unitB = world.unit(organiser, "Hội LHPN xã Bình");
        first = world.member(year, unitA);
        second = world.member(year, unitB);
        world.head(year, first);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        headOfficer = world.person("donvi1", Role.UNIT_OFFICER, unitA);
        officer = world.person("donvi2", Role.UNIT_OFFICER, unitB);
    }

    @Test
    void goesFromTheScaleToTheRank() {
        send(headOfficer, "/thang-diem", "title", "Thang điểm 2026", "from", "tdkt-hcm-2008");
        assertThat(body(headOfficer, "/thang-diem")).contains("Chia cụm, khối", "90,00", "Chốt thang điểm");
        send(headOfficer, "/cham-diem/mo");
        String sheet = body(officer, "/cham-diem/" + second);
        assertThat(sheet).contains("Đang tự chấm", "inputmode=\"decimal\"");
        List<Long> lines = lines(second);
        assertThat(post(officer, "/cham-diem/" + second, cells(lines, "9,5"))).hasStatus3xxRedirection();
        assertThat(body(officer, "/cham-diem/" + second)).contains("66,50");
        assertThat(post(officer, "/cham-diem/" + second + "/nop")).hasStatus3xxRedirection();
        assertThat(post(officer, "/cham-diem/" + second, cells(lines, "10"))).hasStatus(422);
        assertThat(post(headOfficer, "/cham-diem/" + second + "/dong-y")).hasStatus3xxRedirection();
        assertThat(post(headOfficer, "/cham-diem/" + second + "/hoan-thanh")).hasStatus3xxRedirection();
        assertThat(body(staff, "/cham-diem")).contains("66,50", "Đã hoàn thành", "Giữ nguyên");
    }

    private String[] cells(List<Long> lines, String points) {
        return lines.stream()
                .flatMap(line -> List.of("lines[" + line + "].points", points).stream())
                .toArray(String[]::new);
    }

    private List<Long> lines(MembershipId member) {
        return jdbc.sql("""
                select l.id from score_line l join score_sheet s on s.id = l.sheet_id
                where s.membership_id = ? order by l.position""").param(member.value()).query(Long.class).list();
    }

    private String body(AccountId who, String path) {
        MvcTestResult result =
                mvc.get().uri("/nam/" + year + path).with(world.as(who)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(AccountId who, String path, String... fields) {
        assertThat(post(who, path, fields)).hasStatus3xxRedirection();
    }

    private MvcTestResult post(AccountId who, String path, String... fields) {
        var request = mvc.post()
                .uri("/nam/" + year + path)
                .with(world.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
