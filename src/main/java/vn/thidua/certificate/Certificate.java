package vn.thidua.certificate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.PaperCode;

/**
 * An award of the register as its certificate says it, in composed letters whatever the source.
 *
 * @param unit whose the recipient is; null where the unit itself is honoured
 * @param signerTitle of the decision, perhaps in several lines
 * @param code by which the public page confirms it
 * @param demo invented content: the sheet says that it is none to hang up
 */
record Certificate(
        long grant,
        String recipient,
        @Nullable String unit,
        String award,
        String authority,
        @Nullable String achievement,
        String number,
        LocalDate decidedOn,
        @Nullable String signerTitle,
        @Nullable String signerName,
        @Nullable PaperCode code,
        boolean demo) {

    Certificate {
        recipient = Names.clean(recipient);
        unit = Objects.equals(Names.cleanOrNull(unit), recipient) ? null : Names.cleanOrNull(unit);
        award = Names.clean(award);
        authority = Names.clean(authority);
        achievement = Names.cleanOrNull(achievement);
        signerTitle = Names.linesOrNull(signerTitle);
        signerName = Names.cleanOrNull(signerName);
    }
}
