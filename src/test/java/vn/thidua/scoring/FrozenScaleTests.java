package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.criteria.ScaleId;
import vn.thidua.support.Statements;

/** A frozen scale is read once; one that may still change, each time. */
class FrozenScaleTests extends ScoringPages {

    @Autowired
    PlatformTransactionManager transactions;

    private ScaleId scale;

    @BeforeEach
    void aDraft() {
        aScale(3);
        scale = new ScaleId(
                jdbc.sql("select id from scoring_scale").query(Long.class).single());
    }

    @Test
    void isReadOnce() {
        freeze();
        scales.get(scale);

        assertThat(Statements.of(() -> scales.get(scale))).isEmpty();
        assertThat(scales.get(scale).leaves()).hasSize(3);
    }

    @Test
    void isReadAgainWhileItIsADraft() {
        scales.get(scale);
        call("Khác");

        assertThat(scales.get(scale).title()).isEqualTo("Khác");
    }

    @Test
    void isReadAgainWhereFreezingItWasUndone() {
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            freeze();
            scales.get(scale);
            undone.setRollbackOnly();
        });
        call("Khác");

        assertThat(scales.get(scale).title()).isEqualTo("Khác");
    }

    private void freeze() {
        jdbc.sql("update scoring_scale set status = 'FROZEN', published_on = '2026-01-05', frozen_on = '2026-01-05'")
                .update();
    }

    private void call(String title) {
        jdbc.sql("update scoring_scale set title = ?").param(title).update();
    }
}
