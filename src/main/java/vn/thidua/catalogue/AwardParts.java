package vn.thidua.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** What hangs on an award: the papers of its dossier, and the rules it asks. */
final class AwardParts {

    private AwardParts() {}

    /** All rules that an award may ask, whoever judges by them, in the order in which they are offered. */
    @Component("askableRules")
    record Askable(ObjectProvider<RuleNames> judges) {

        List<String> names() {
            return judges.orderedStream()
                    .flatMap(judge -> judge.names().stream())
                    .toList();
        }

        /** Message key of the rule in words. */
        String key(String name) {
            return judge(name).key(name);
        }

        /** Message key of what is wrong with this setting, or null where the rule can be judged by it. */
        @Nullable
        String refusal(String name, @Nullable String setting) {
            return judge(name).refusal(name, setting);
        }

        private RuleNames judge(String name) {
            return judges.orderedStream()
                    .filter(judge -> judge.names().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A paper that a dossier has to hold, as the award's page shows it. */
    record PaperRow(
            long id,
            PaperKind kind,
            String label,
            @Nullable String body,
            boolean required,
            Period period,
            @Nullable String source) {}

    /** A rule as the award's page shows it. */
    record RuleRow(
            long id,
            String ruleKey,
            @Nullable String setting,
            @Nullable String programme,
            Period period,
            String source,
            @Nullable String legalBasis,
            boolean verified) {}

    /** A paper that a dossier has to hold, as typed. */
    record Paper(
            @Nullable Long version,
            @NotNull PaperKind paper,
            @NotBlank @Size(max = 200) String label,
            @Nullable @Size(max = 200) String body,
            @Nullable Boolean required,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable @Size(max = 300) String source,
            @Min(0) @Max(999) int position)
            implements Entry {

        static Paper empty(int position) {
            return new Paper(0L, PaperKind.OTHER, "", null, true, null, null, null, position);
        }

        @Override
        public String what() {
            return label;
        }

        @Override
        public Paper kept() {
            Entry.mustRunForward(validFrom, validTo);
            String whose = Names.cleanOrNull(body);
            if ((paper == PaperKind.OPINION) != (whose != null)) {
                throw new RuleViolation(
                                whose == null ? "catalogue.paper.whoseOpinion" : "catalogue.paper.bodyOfOpinionOnly")
                        .at("body");
            }
            return new Paper(
                    version,
                    paper,
                    Names.clean(label),
                    whose,
                    Entry.isTrue(required),
                    validFrom,
                    validTo,
                    Names.cleanOrNull(source),
                    position);
        }

        @Override
        public Map<String, @Nullable Object> facts(Wording words) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("catalogue.paper.label", label);
            facts.put("catalogue.paper.kind", words.of(paper.key()));
            facts.put("catalogue.paper.body", body);
            facts.put("catalogue.paper.required", words.of(Entry.isTrue(required)));
            facts.put("catalogue.validFrom", validFrom);
            facts.put("catalogue.validTo", validTo);
            facts.put("catalogue.source", source);
            facts.put("catalogue.position", position);
            return facts;
        }
    }

    /** A rule that an award asks, as typed; what it means knows whoever judges by it ({@link RuleNames}). */
    record Rule(
            @Nullable Long version,
            @NotBlank @Size(max = 60) String rule,
            @Nullable @Size(max = 200) String setting,
            @Nullable Long programmeId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Long legalDocumentId,
            @NotBlank @Size(max = 300) String source,
            @Nullable Boolean verified)
            implements Entry {

        static Rule empty() {
            return new Rule(0L, "", null, null, null, null, null, "", false);
        }

        @Override
        public String what() {
            return rule;
        }

        @Override
        public Rule kept() {
            Entry.mustRunForward(validFrom, validTo);
            return new Rule(
                    version,
                    rule,
                    Names.cleanOrNull(setting),
                    programmeId,
                    validFrom,
                    validTo,
                    legalDocumentId,
                    Names.clean(source),
                    Entry.isTrue(verified));
        }

        @Override
        public Map<String, @Nullable Object> facts(Wording words) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("catalogue.rule.setting", setting);
            facts.put("catalogue.rule.programme", programmeId);
            facts.put("catalogue.validFrom", validFrom);
            facts.put("catalogue.validTo", validTo);
            facts.put("catalogue.legalBasis", legalDocumentId);
            facts.put("catalogue.source", source);
            facts.put("catalogue.verified", words.of(Entry.isTrue(verified)));
            return facts;
        }
    }
}
