package vn.thidua.catalogue;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** A row of the catalogue as it is typed and as it is stored: each component but the version is a column. */
interface Entry {

    /** The version it was opened in; 0 for a new one. */
    @Nullable
    Long version();

    /** Its name, for the history. */
    String what();

    /** The same as it is to be stored: text cleaned, a box that was not sent is not ticked. */
    Entry kept();

    /** What it says in words, by the label of each field. */
    Map<String, @Nullable Object> facts(Wording words);

    /** Who grants awards, as typed. */
    record Authority(
            @Nullable Long version,
            @NotBlank @Size(max = 200) String name,
            @NotNull Level level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean verified,
            @Nullable @Size(max = 500) String source,
            @Min(0) @Max(999) int position)
            implements Entry {

        static Authority empty(int position) {
            return new Authority(0L, "", Level.PROVINCE, null, null, false, null, position);
        }

        @Override
        public String what() {
            return name;
        }

        @Override
        public Authority kept() {
            mustRunForward(validFrom, validTo);
            return new Authority(
                    version,
                    Names.clean(name),
                    level,
                    validFrom,
                    validTo,
                    isTrue(verified),
                    Names.cleanOrNull(source),
                    position);
        }

        @Override
        public Map<String, @Nullable Object> facts(Wording words) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("catalogue.authority.name", name);
            facts.put("catalogue.level", words.of(level.key()));
            facts.put("catalogue.validFrom", validFrom);
            facts.put("catalogue.validTo", validTo);
            facts.put("catalogue.verified", words.of(isTrue(verified)));
            facts.put("catalogue.source", source);
            facts.put("catalogue.position", position);
            return facts;
        }
    }

    /** A paper on which decisions rest, as typed. */
    record Document(
            @Nullable Long version,
            @NotBlank @Size(max = 500) String title,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Long successorId,
            @Nullable Boolean general,
            @Nullable Boolean verified,
            @Nullable @Size(max = 500) String source,
            @Min(0) @Max(999) int position)
            implements Entry {

        static Document empty(int position) {
            return new Document(0L, "", null, null, null, true, false, null, position);
        }

        @Override
        public String what() {
            return title;
        }

        @Override
        public Document kept() {
            mustRunForward(validFrom, validTo);
            return new Document(
                    version,
                    Names.clean(title),
                    validFrom,
                    validTo,
                    successorId,
                    isTrue(general),
                    isTrue(verified),
                    Names.cleanOrNull(source),
                    position);
        }

        @Override
        public Map<String, @Nullable Object> facts(Wording words) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            // in the words in which programmes have recorded their papers from the first day
            facts.put("programme.basis.title", title);
            facts.put("catalogue.validFrom", validFrom);
            facts.put("catalogue.validTo", validTo);
            facts.put("catalogue.document.successor", successorId);
            facts.put("catalogue.document.general", words.of(isTrue(general)));
            facts.put("programme.basis.verified", words.of(isTrue(verified)));
            facts.put("catalogue.source", source);
            facts.put("catalogue.position", position);
            return facts;
        }
    }

    /** The base salary from a day on, as typed; without an amount another one holds that is not known. */
    record Salary(
            @Nullable Long version,
            @NotNull LocalDate validFrom,

            @Nullable @Positive @Digits(integer = 9, fraction = 0)
            BigDecimal amount,

            @Nullable Long legalDocumentId,
            @Nullable Boolean verified,
            @Nullable @Size(max = 500) String source)
            implements Entry {

        static Salary empty(LocalDate from) {
            return new Salary(0L, from, null, null, false, null);
        }

        @Override
        public String what() {
            return new Show().date(validFrom);
        }

        @Override
        public Salary kept() {
            return new Salary(version, validFrom, amount, legalDocumentId, isTrue(verified), Names.cleanOrNull(source));
        }

        @Override
        public Map<String, @Nullable Object> facts(Wording words) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("catalogue.salary.from", validFrom);
            facts.put("catalogue.salary.amount", amount == null ? null : new Show().money(amount.longValue()));
            facts.put("catalogue.legalBasis", legalDocumentId);
            facts.put("catalogue.verified", words.of(isTrue(verified)));
            facts.put("catalogue.source", source);
            return facts;
        }
    }

    static boolean isTrue(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    static void mustRunForward(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (new Period(from, to).endsBeforeItStarts()) {
            throw new RuleViolation("catalogue.endsBeforeStart").at("validTo");
        }
    }
}
