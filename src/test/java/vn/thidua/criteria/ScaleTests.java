package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.measure.Range;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

class ScaleTests {

    private final Scale scale = new Scale(ScaleOwner.of(new ClusterYearId(1)), "Thang điểm", null, null);

    @Test
    void addsUpWhateverTheSectionsAddUpTo() {
        Criterion section = scale.add(line("I", LineKind.SECTION, null), null);
        scale.add(line("I.1", LineKind.BASE, "45,5"), section);
        scale.add(line("I.2", LineKind.BASE, "44,5"), section);
        scale.add(line("T", LineKind.BONUS, "10"), null);

        assertThat(section.max()).isNull();
        assertThat(scale.tree().inOrder()).extracting(Criterion::code).containsExactly("I", "I.1", "I.2", "T");
    }

    @Test
    void refusesASectionWithPointsAndACriterionWithout() {
        assertThatThrownBy(() -> scale.add(line("I", LineKind.SECTION, "5"), null))
                .hasMessage("criteria.section.hasNoPoints");
        assertThatThrownBy(() -> scale.add(line("1", LineKind.BASE, null), null))
                .hasMessage("criteria.base.needsPoints");
    }

    @Test
    void numbersEachSectionFromOneAgain() {
        Criterion first = scale.add(line("I", LineKind.SECTION, null), null);
        Criterion second = scale.add(line("II", LineKind.SECTION, null), null);
        scale.add(line("1", LineKind.BASE, "5"), first);
        scale.add(line("1", LineKind.BASE, "5"), second);

        assertThat(scale.tree().inOrder()).extracting(Criterion::code).containsExactly("I", "1", "II", "1");
        assertThatThrownBy(() -> scale.add(line("1", LineKind.BASE, "5"), second))
                .hasMessage("criteria.code.taken");
    }

    @Test
    void refusesACodeTwice() {
        scale.add(line("1", LineKind.BASE, "5"), null);

        assertThatThrownBy(() -> scale.add(line(" 1 ", LineKind.BASE, "5"), null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("criteria.code.taken");
    }

    @Test
    void refusesToFreezeWithoutCriteria() {
        scale.add(line("I", LineKind.SECTION, null), null);

        assertThatThrownBy(() -> scale.freeze(LocalDate.of(2026, 1, 20))).hasMessage("criteria.freeze.empty");
    }

    @Test
    void namesTheSectionInWhichNothingIsScoredWhenItIsPublished() {
        Criterion first = scale.add(line("I", LineKind.SECTION, null), null);
        scale.add(line("1", LineKind.BASE, "5"), first);
        Criterion second = scale.add(line("II", LineKind.SECTION, null), null);
        Criterion inner = scale.add(line("A", LineKind.SECTION, null), second);

        assertThatThrownBy(() -> scale.publish(LocalDate.of(2026, 1, 20)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo("criteria.freeze.emptySection");
                    assertThat(refused.args()).containsExactly(second.written().text());
                });

        scale.add(line("1", LineKind.BASE, "5"), inner);
        scale.publish(LocalDate.of(2026, 1, 20));
        assertThat(scale.status()).isEqualTo(ScaleStatus.PUBLISHED);
    }

    @Test
    void takesNoChangeOnceFrozen() {
        scale.add(line("1", LineKind.BASE, "5"), null);
        scale.freeze(LocalDate.of(2026, 1, 20));

        assertThatThrownBy(() -> scale.add(line("2", LineKind.BASE, "5"), null)).hasMessage("criteria.frozen");
        assertThat(scale.nextEdition("Hướng dẫn mới").edition()).isEqualTo(2);
    }

    @Test
    void comesBackAsADraftUntilItIsUsed() {
        LocalDate day = LocalDate.of(2026, 1, 20);
        scale.add(line("1", LineKind.BASE, "5"), null);
        scale.publish(day);
        assertThatThrownBy(() -> scale.add(line("2", LineKind.BASE, "5"), null)).hasMessage("criteria.frozen");

        scale.withdraw();
        scale.add(line("2", LineKind.BASE, "5"), null);
        scale.publish(day);
        scale.freeze(day);

        assertThatThrownBy(scale::withdraw).hasMessage("criteria.withdraw.notPublished");
        assertThatThrownBy(() -> scale.publish(day)).hasMessage("criteria.frozen");
    }

    @Test
    void makesANewEditionOfAFrozenScaleOnly() {
        assertThatThrownBy(() -> scale.nextEdition("Hướng dẫn mới")).hasMessage("criteria.edition.onlyOfFrozen");
    }

    private static CriterionText line(String code, LineKind kind, @Nullable String max) {
        return new CriterionText(
                code,
                "Nội dung " + code,
                null,
                kind,
                max == null ? null : Points.parse(max),
                new Range(),
                false,
                false);
    }
}
