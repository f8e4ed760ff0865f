package vn.thidua.signature;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Says what came of a check in sentences that need no knowledge of certificates. */
@Component
public class SignatureWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Today.ZONE);

    private final MessageSource messages;

    SignatureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence or two for each signature, in the order in which they were made; one where there is none. */
    public List<String> of(Checked checked, Locale locale) {
        if (checked.signatures().isEmpty()) {
            return List.of(messages.getMessage("signature.none", null, locale));
        }
        return checked.signatures().stream()
                .map(signed -> of(signed, checked.authoritiesSet(), locale))
                .toList();
    }

    private String of(Signed signed, boolean authoritiesSet, Locale locale) {
        boolean nobodySet = signed.answer() == Answer.UNKNOWN_AUTHORITY && !authoritiesSet;
        String key = nobodySet ? "signature.noAuthorities" : "signature.answer." + signed.answer();
        return messages.getMessage(
                key, new Object[] {signer(signed, locale), signed.issuer(), when(signed.claimedAt(), locale)}, locale);
    }

    private String signer(Signed signed, Locale locale) {
        if (signed.signer().isEmpty()) {
            return messages.getMessage("signature.nobody", null, locale);
        }
        return signed.organisation() == null ? signed.signer() : signed.signer() + ", " + signed.organisation();
    }

    private String when(@Nullable Instant claimed, Locale locale) {
        return claimed == null ? messages.getMessage("signature.never", null, locale) : WHEN.format(claimed);
    }
}
