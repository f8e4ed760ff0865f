package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program may not do to issued decisions and to the register either. */
class DecisionStoreTests extends DecisionScene {

    @BeforeEach
    void aDecisionIsIssued() {
        recommended(0);
        issued("12/QĐ-UBND", LocalDate.of(2024, 6, 30));
        jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason)
                select id, 'REVOCATION', '30/QĐ-UBND', '2024-08-01', 'Khai sai' from award_grant""").update();
        jdbc.sql("""
                insert into refusal_notice (nomination_id, number, dated, reason)
                select id, '15/TB', '2024-07-01', 'Chưa đạt' from nomination""").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set number = '13/QĐ-UBND'",
                "delete from decision_item",
                "update decision_article set body = 'Khác'",
                "update decision_basis set title = 'Khác'",
                "update award_grant set amount = 1",
                "update award_grant set decided_on = '2024-01-01'",
                "delete from award_grant",
                "update grant_change set reason = 'Khác'",
                "delete from grant_change",
                "update refusal_notice set reason = 'Khác'"
            })
    void keepsWhatWasIssued(String act) {
        assertThatThrownBy(() -> jdbc.sql(act).update()).hasMessageMatching("(?s).*(is issued|stays).*");
    }
}
