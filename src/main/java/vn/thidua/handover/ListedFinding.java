package vn.thidua.handover;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;

/** A finding as it stood on the paper when it was signed. */
@Embeddable
record ListedFinding(
        int position,
        @Enumerated(EnumType.STRING) YearStep step,
        @Enumerated(EnumType.STRING) Finding.Weight weight,
        String text,
        @Nullable String quantity,
        String path) {

    static ListedFinding of(int position, Finding finding) {
        return new ListedFinding(
                position, finding.step(), finding.weight(), finding.text(), finding.quantity(), finding.path());
    }

    Finding finding() {
        return new Finding(step, weight, text, quantity, path);
    }
}
