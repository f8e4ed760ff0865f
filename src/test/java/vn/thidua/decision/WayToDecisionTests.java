package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** From what waits and from what was decided people come to the decisions. */
class WayToDecisionTests extends DecisionScene {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    @Autowired
    @Qualifier("awardTasks")
    TaskSource tasks;

    @Test
    void whatWaitsForADecisionLeadsToTheDecisions() {
        recommended(0);

        assertThat(tasks.tasksOf(world.actor(staff)))
                .filteredOn(task -> task.key().equals("award.task.decide"))
                .extracting(Task::link)
                .containsExactly("/don-vi/" + organiser + "/quyet-dinh");
        issued("12/QĐ-UBND", JUNE);
        assertThat(tasks.tasksOf(world.actor(staff))).extracting(Task::key).doesNotContain("award.task.decide");
    }

    @Test
    void aDecidedNominationLeadsThoseWhoMayReadItToItsDecision() {
        long nomination = recommended(0);
        String page = "/de-nghi/" + nomination;
        assertThat(links(page, staff)).isEmpty();

        long decision = issued("12/QĐ-UBND", JUNE);

        assertThat(links(page, staff)).containsExactly("/don-vi/" + organiser + "/quyet-dinh/" + decision);
        UnitId unit = new UnitId(jdbc.sql("select unit_id from membership where id = ?")
                .param(members.get(0).value())
                .query(Long.class)
                .single());
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, unit);
        assertThat(pages.get(page, officer)).hasStatusOk();
        assertThat(links(page, officer)).isEmpty();
    }

    @Test
    void aDecisionKnownFromAPaperHasNoPage() {
        long nomination = recommended(0);
        issued("12/QĐ-UBND", JUNE);
        jdbc.sql("update award_decision set decision_id = null").update();

        assertThat(links("/de-nghi/" + nomination, staff)).isEmpty();
    }

    @Test
    void theMenuAndTheWayBackSayThatItIsWorkOnAwards() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", JUNE);

        for (String address : List.of(
                "/quyet-dinh",
                "/quyet-dinh/" + decision,
                "/so-khen-thuong",
                "/khong-khen",
                "/hoi-dong",
                "/bang-khen")) {
            Document page = Jsoup.parse(Pages.text(get(address)));
            assertThat(page.select(".app-nav a[aria-current]").eachText())
                    .as(address)
                    .containsOnly("Khen thưởng");
            assertThat(page.select(".crumbs a").first().attr("href"))
                    .as(address)
                    .isEqualTo("/khen-thuong");
        }
    }

    private List<String> links(String page, AccountId who) {
        return Jsoup.parse(Pages.text(pages.get(page, who)))
                .select("main a[href*=/quyet-dinh/]")
                .eachAttr("href");
    }
}
