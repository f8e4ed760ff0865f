package vn.thidua.covenant;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * What a covenant says about itself.
 *
 * @param reason why an annex was needed; null for the covenant itself
 * @param fromYear first year covered, where it names its years; with {@code toYear} it may cover several
 */
@Embeddable
record CovenantText(
        String title,
        @Nullable String reason,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable String note) {

    static CovenantText of(CovenantForm form) {
        if (form.fromYear() != null && form.toYear() != null && form.fromYear() > form.toYear()) {
            throw new RuleViolation("covenant.years.order").at("toYear");
        }
        return new CovenantText(
                Names.clean(String.valueOf(form.title())),
                Names.cleanOrNull(form.reason()),
                form.fromYear(),
                form.toYear(),
                Names.linesOrNull(form.note()));
    }

    /** The text of an annex, which has to say why it is needed. */
    static CovenantText ofAnnex(CovenantForm form) {
        CovenantText text = of(form);
        if (text.reason == null) {
            throw new RuleViolation("covenant.annex.saysWhy").at("reason");
        }
        return text;
    }

    /** Every field in words, by message key. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("covenant.title", title);
        facts.put("covenant.reason", reason);
        facts.put("covenant.fromYear", fromYear);
        facts.put("covenant.toYear", toYear);
        facts.put("covenant.note", note);
        return facts;
    }
}
