package vn.thidua.covenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * The day on which the ticked members signed, where and before whom; a row for each member stands beside it.
 *
 * @param version of the covenant, whose place and witness these are
 */
record SigningForm(
        @NotNull @Nullable LocalDate signedOn,
        @Size(max = 200) @Nullable String place,
        @Size(max = 200) @Nullable String witness,
        @Nullable Long version) {

    /**
     * One member that signed.
     *
     * @param onBehalf "ký thay"
     */
    record Row(
            MembershipId member,
            @Nullable String signerName,
            @Nullable String signerTitle,
            boolean onBehalf) {

        private static final int LONGEST_NAME = 100;
        private static final int LONGEST_TITLE = 150;

        /** Reads the row of a member from the fields {@code name-7}, {@code title-7}, {@code behalf-7}. */
        static Row of(MembershipId member, Map<String, String> typed) {
            return new Row(
                    member,
                    atMost(LONGEST_NAME, typed.get("name-" + member)),
                    atMost(LONGEST_TITLE, typed.get("title-" + member)),
                    typed.containsKey("behalf-" + member));
        }

        /** Is the member ticked ({@code signed-7})? */
        static boolean isTicked(MembershipId member, Map<String, String> typed) {
            return typed.containsKey("signed-" + member);
        }

        private static @Nullable String atMost(int longest, @Nullable String typed) {
            String text = Names.cleanOrNull(typed);
            if (text != null && text.length() > longest) {
                throw new RuleViolation("covenant.signature.tooLong", longest);
            }
            return text;
        }
    }
}
