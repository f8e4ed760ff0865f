package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MembershipId;

class QuotaShareTests extends AwardScene {

    @BeforeEach
    void sixMembersOfWhomAFifthMayBeProposed() {
        jdbc.sql("update award_kind set quota = null, quota_percent = 20, quota_rounding = 'DOWN' where id = ?")
                .param(flag)
                .update();
        IntStream.range(2, 6).forEach(number -> world.member(year, world.unit(organiser, "Hội LHPN xã số " + number)));
    }

    @Test
    void tellsHowTheNumberComesAbout() {
        assertThat(pages.get("/nam/" + year + "/khen-thuong", head))
                .bodyText()
                .contains("20 % của 6 đơn vị = 1,2, làm tròn xuống 1");
    }

    @Test
    void countsWhoIsAMemberAtTheEndOfTheYear() {
        MembershipId gone = world.member(year, world.unit(organiser, "Hội LHPN xã Đã Rời"));
        world.leave(gone, LocalDate.of(2025, 6, 30));

        assertThat(pages.get("/nam/" + year + "/khen-thuong", head)).bodyText().contains("20 % của 6 đơn vị");
    }

    @Test
    void letsAClusterHaveItsOwnNumber() {
        jdbc.sql("insert into cluster_quota (award_kind_id, cluster_id, quota, reason) values (?, ?, 3, 'đông đơn vị')")
                .params(flag, cluster.value())
                .update();

        assertThat(pages.get("/nam/" + year + "/khen-thuong", head))
                .bodyText()
                .contains("3, số lượng riêng: đông đơn vị");
    }

    @Test
    void asksForAReasonBeyondTheShare() {
        nomination(year, first);
        long beyond = world.nomination(year, second, flag, "DRAFT").value();

        assertThat(pages.get("/de-nghi/" + beyond + "/gui", head))
                .hasStatusOk()
                .bodyText()
                .contains("20 % của 6 đơn vị = 1,2, làm tròn xuống 1");
    }
}
