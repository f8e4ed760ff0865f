package vn.thidua.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;

/** Two people edit one thing: the second is told only where something would be lost. */
class FieldEditsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 27);

    @Test
    void letsTheSameValuesPassTwice() {
        FieldEdits same =
                new FieldEdits().field("a.name", "Hội nghị", "Hội nghị").field("a.note", null, "");

        assertThatCode(() -> same.expect(3, 2L)).doesNotThrowAnyException();
        assertThatCode(() -> same.expect(3, null)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherValueOfAStaleFormWithBothShown() {
        FieldEdits edits =
                new FieldEdits().field("a.name", "Hội nghị", "Hội nghị").field("a.day", DAY, null);

        assertThatThrownBy(() -> edits.expect(3, 2L))
                .asInstanceOf(type(EditConflict.class))
                .satisfies(conflict -> {
                    assertThat(conflict.fields()).containsExactly(new FieldConflict("a.day", "27/12/2025", ""));
                    assertThat(conflict.currentVersion()).isEqualTo(3);
                });
    }

    @Test
    void takesAnyEditOfWhoSawWhatIsStored() {
        assertThatCode(() -> new FieldEdits().field("a.name", "cũ", "mới").expect(3, 3L))
                .doesNotThrowAnyException();
    }
}
