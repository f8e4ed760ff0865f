package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.Statements;

/** Whose the awards in the register are. */
class GrantsTests extends RegisterScene {

    @Autowired
    Grants grants;

    @Test
    void aUnitHasTheAwardsOfTheUnitsItFollows() {
        var oldest = world.unit(organiser, "Hội LHPN huyện cũ");
        follows(oldest, district);
        granted(recipient(oldest), "Giấy khen", DECIDED.minusYears(2));
        granted(recipient(district), "Bằng khen", DECIDED);
        long now = recipient(commune);
        granted(now, "Cờ thi đua", DECIDED.plusYears(2));

        assertThat(grants.of(now))
                .extracting(EarlierGrant::awardName)
                .containsExactly("Cờ thi đua", "Bằng khen", "Giấy khen");
        assertThat(grants.of(commune)).isEqualTo(grants.of(now));
        assertThat(grants.of(district)).extracting(EarlierGrant::awardName).containsExactly("Bằng khen", "Giấy khen");
    }

    @Test
    void aPersonHasTheOwnAwardsAlone() {
        long person = person(commune, "Nguyễn Thị Mẫu");
        granted(recipient(commune), "Cờ thi đua", DECIDED);
        granted(person(commune, "Trần Thị Mẫu"), "Giấy khen", DECIDED);
        granted(person, "Bằng khen", DECIDED);

        assertThat(grants.of(person)).extracting(EarlierGrant::awardName).containsExactly("Bằng khen");
        assertThat(grants.of(commune)).extracting(EarlierGrant::awardName).containsExactly("Cờ thi đua");
    }

    @Test
    void aRevokedAwardIsSeenAndDoesNotCount() {
        long unit = recipient(commune);
        granted(unit, "Cờ thi đua", DECIDED);
        revoked(granted(unit, "Bằng khen", DECIDED.minusYears(1)), DECIDED.plusMonths(1));

        assertThat(grants.of(unit)).extracting(EarlierGrant::counts).containsExactly(true, false);
    }

    @Test
    void manyRecipientsAreReadWithOneStatement() {
        long unit = recipient(commune);
        long person = person(commune, "Nguyễn Thị Mẫu");
        granted(unit, "Cờ thi đua", DECIDED);

        assertThat(Statements.of(() -> grants.of(List.of(unit, person)))).hasSize(1);
        assertThat(grants.of(List.of(unit, person)).get(person)).isEmpty();
    }
}
