package vn.thidua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** An opinion asked of another body, and its answer once there is one. */
record OpinionForm(
        @Nullable Long version,
        @NotBlank @Size(max = 200) @Nullable String body,
        @NotNull @Nullable LocalDate askedOn,
        @Size(max = 60) @Nullable String askedNumber,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        OpinionView.@Nullable Answer answer,
        @Size(max = 60) @Nullable String answerNumber,
        @Size(max = 1000) @Nullable String note) {

    static OpinionForm of(OpinionView opinion) {
        return new OpinionForm(
                opinion.version(),
                opinion.body(),
                opinion.askedOn(),
                opinion.askedNumber(),
                opinion.dueOn(),
                opinion.answeredOn(),
                opinion.answer(),
                opinion.answerNumber(),
                opinion.note());
    }

    /** Asked of this body today. */
    static OpinionForm asking(@Nullable String body, LocalDate today) {
        return new OpinionForm(0L, body, today, null, null, null, null, null, null);
    }

    /** The opinion as it is to be kept; days that cannot follow each other are refused, and half an answer. */
    OpinionView opinion(long id, @Nullable Long asked, LocalDate today) {
        LocalDate on = Objects.requireNonNull(askedOn);
        notAfter(today, on, "askedOn");
        notBefore(on, dueOn, "dueOn");
        notBefore(on, answeredOn, "answeredOn");
        notAfter(today, answeredOn, "answeredOn");
        if (answer == null && answeredOn != null) {
            throw new RuleViolation("dossier.opinion.answerMissing").at("answer");
        }
        if (answer != null && answeredOn == null) {
            throw new RuleViolation("dossier.opinion.answerDateMissing").at("answeredOn");
        }
        return new OpinionView(
                id,
                version == null ? 0 : version,
                asked,
                Names.clean(String.valueOf(body)),
                on,
                Names.cleanOrNull(askedNumber),
                dueOn,
                answeredOn,
                answer,
                answer == null ? null : Names.cleanOrNull(answerNumber),
                Names.linesOrNull(note));
    }

    private static void notBefore(LocalDate asked, @Nullable LocalDate day, String field) {
        if (day != null && day.isBefore(asked)) {
            throw new RuleViolation("dossier.opinion.beforeAsked").at(field);
        }
    }

    private static void notAfter(LocalDate today, @Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(today)) {
            throw new RuleViolation("award.date.future").at(field);
        }
    }

    static Map<String, @Nullable Object> words(OpinionView opinion, Wording wording) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("dossier.opinion.body", opinion.body());
        words.put("dossier.opinion.askedOn", opinion.askedOn());
        words.put("dossier.opinion.askedNumber", opinion.askedNumber());
        words.put("dossier.opinion.dueOn", opinion.dueOn());
        words.put("dossier.opinion.answeredOn", opinion.answeredOn());
        words.put(
                "dossier.opinion.answer",
                opinion.answer() == null ? null : wording.of(opinion.answer().key()));
        words.put("dossier.opinion.answerNumber", opinion.answerNumber());
        words.put("dossier.opinion.note", opinion.note());
        return words;
    }
}
