package vn.thidua.entry;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** The small forms beside a sheet. */
final class SheetForms {

    private SheetForms() {}

    /** Why something out of the ordinary is done with a sheet. */
    record ReasonForm(@NotBlank @Size(max = 500) String reason) {

        static ReasonForm empty() {
            return new ReasonForm("");
        }
    }

    /**
     * Whether a line applies to the unit, and what it aims at.
     *
     * @param reason why it does not apply
     * @param version of what was decided when the form was opened
     */
    record SettingForm(
            @Nullable Boolean excluded,
            @Size(max = 500) @Nullable String reason,

            @Positive @Digits(integer = 12, fraction = 2) @Nullable
            BigDecimal target,

            @Size(max = 60) @Nullable String targetMeasure,
            @Size(max = 500) @Nullable String targetSource,
            long version) {

        static SettingForm of(SheetData.Line line) {
            LineRule.Setting kept = line.setting();
            return new SettingForm(
                    kept.excludedReason() != null,
                    kept.excludedReason(),
                    kept.target(),
                    kept.targetMeasure(),
                    kept.targetSource(),
                    kept.version());
        }

        LineRule.Setting setting() {
            String why = Names.cleanOrNull(reason);
            boolean out = Boolean.TRUE.equals(excluded);
            if (out && why == null) {
                throw new RuleViolation("scoring.settle.reasonMissing").at("reason");
            }
            return new LineRule.Setting(
                    out ? why : null, target, Names.cleanOrNull(targetMeasure), Names.cleanOrNull(targetSource));
        }
    }

    /** A part of a unit – a branch, a department – that is scored on a sheet of its own. */
    record PartForm(
            @NotNull @Nullable MembershipId member,
            @NotBlank @Size(max = 200) String name) {

        static PartForm empty() {
            return new PartForm(null, "");
        }
    }
}
