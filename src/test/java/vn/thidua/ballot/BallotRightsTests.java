package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

class BallotRightsTests extends BallotScene {

    @Test
    void putsQuestionsInOrderAndKeepsFollowersBehind() {
        post(head, "/moi", question());
        long shortList = id();
        Map<String, Object> vote = question();
        vote.put("question", "Bầu từ danh sách");
        vote.put("follows", Long.toString(shortList));
        post(head, "/moi", vote);
        long follower = id();

        assertThat(post(head, "/" + follower + "/len", Map.of())).hasStatus3xxRedirection();
        assertThat(order()).containsExactly(shortList, follower);

        assertThat(post(head, "/" + shortList + "/bo", Map.of())).hasStatus3xxRedirection();
        assertThat(count()).isEqualTo(2);
        post(head, "/" + follower + "/bo", Map.of());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void letsOnlyThoseInChargeOfTheYearWrite() {
        post(head, "/moi", question());
        long ballot = id();
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("nguoila", Role.ORGANISER_STAFF, elsewhere);
        AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        ClusterYearId lastYear = world.year(cluster, 2025);
        UnitId formerUnit = world.unit(organiser, "Hội LHPN xã Cũ");
        world.head(lastYear, world.member(lastYear, formerUnit));
        AccountId former = world.person("cumtruongcu", Role.UNIT_OFFICER, formerUnit);

        for (AccountId refused : List.of(stranger, former)) {
            assertThat(get(refused, "")).hasStatus(404);
            assertThat(post(refused, "/moi", question())).hasStatus(404);
            assertThat(post(refused, "/" + ballot + "/ket-qua", result("7", "7", "7", "0", "4", "3")))
                    .hasStatus(404);
        }
        assertThat(get(officer, "")).hasStatusOk();
        assertThat(get(officer, "/moi")).hasStatus(404);
        assertThat(post(officer, "/" + ballot + "/bo", Map.of())).hasStatus(404);
        assertThat(get(staff, "/" + ballot + "/sua")).hasStatusOk();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void findsAQuestionOnlyInItsOwnYear() {
        post(head, "/moi", question());
        long ballot = id();
        ClusterYearId next = world.year(cluster, 2027);
        AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);

        assertThat(mvc.get().uri("/nam/" + next + "/binh-xet/" + ballot).with(world.as(staff)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/nam/" + next + "/binh-xet/" + ballot + "/bo")
                        .with(world.as(staff))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/nam/" + next + "/binh-xet/" + ballot + "/ket-qua")
                        .with(world.as(staff)))
                .hasStatus(404);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void takesNothingMoreInAClosedYear() {
        world.close(year);

        assertThat(post(head, "/moi", question())).hasStatus(409);
        assertThat(get(head, "")).hasStatusOk();
        assertThat(count()).isZero();
    }

    @Test
    void asksOnceThoughTheFormIsSentTwice() {
        Map<String, Object> form = question();
        form.put("_once", "7a0f0a2e-6f0e-4f9e-8a7c-0d4d2a8f6c11");

        assertThat(post(head, "/moi", form)).hasStatus3xxRedirection();
        assertThat(post(head, "/moi", form)).hasStatus3xxRedirection();

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneOrThirtyQuestions() {
        questions(1);
        int once = statements();
        questions(2);
        assertThat(statements()).isEqualTo(once);
        questions(27);
        assertThat(statements()).isEqualTo(once);
    }

    private void questions(int more) {
        for (int i = 0; i < more; i++) {
            long ballot = jdbc.sql("""
                    insert into ballot (cluster_year_id, position, subject, question, method, held_on)
                    values (?, 1 + (select count(*) from ballot), 'OTHER', 'Nội dung', 'SECRET', date '2026-10-01' + (random() * 90)::int)
                    returning id""").param(year.value()).query(Long.class).single();
            jdbc.sql("insert into ballot_candidate (ballot_id, membership_id, position) values (?, ?, 1), (?, ?, 2)")
                    .params(ballot, first.value(), ballot, second.value())
                    .update();
        }
    }

    private int statements() {
        return Statements.of(() -> assertThat(get(head, "")).hasStatusOk()).size();
    }
}
