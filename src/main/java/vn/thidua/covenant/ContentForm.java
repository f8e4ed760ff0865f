package vn.thidua.covenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;

/** One content as typed. */
record ContentForm(
        @NotNull CovenantContent.@Nullable Kind kind,
        @NotBlank @Size(max = 1000) @Nullable String text,
        @Size(max = 1000) @Nullable String goal,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate closesOn,
        long version) {

    static ContentForm empty() {
        return new ContentForm(null, null, null, null, null, 0);
    }

    static ContentForm of(CovenantContent content) {
        return new ContentForm(
                content.kind(),
                content.text(),
                content.goal(),
                content.launchedOn(),
                content.closesOn(),
                content.version());
    }

    /** Every field in words, by message key. */
    Map<String, @Nullable Object> facts(Wording wording) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("covenant.content.kind", kind == null ? null : wording.of(kind.key()));
        facts.put("covenant.content.text", Names.linesOrNull(text));
        facts.put("covenant.content.goal", Names.linesOrNull(goal));
        facts.put("covenant.content.launchedOn", launchedOn);
        facts.put("covenant.content.closesOn", closesOn);
        return facts;
    }
}
