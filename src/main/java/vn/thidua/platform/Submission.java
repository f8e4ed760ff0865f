package vn.thidua.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.RuleViolation;

/**
 * One sending of a form. Runs its act in one transaction together with the form's once-only key, and turns what comes of
 * it into the answer: redirect with a notice, the same page with 422 and the typed text, or 409 with both values.
 */
public final class Submission {

    /** Message key: somebody else was faster by a moment, nothing was saved. */
    private static final String RACED = "platform.raced";

    private final SubmissionContext context;

    Submission(SubmissionContext context) {
        this.context = context;
    }

    /** Acts unless the form already has errors; violations of a rule become errors of the form. */
    public Outcome attempt(BindingResult errors, Runnable act) {
        if (errors.hasErrors()) {
            return new Outcome(422, null);
        }
        try {
            runOnce(act);
            return new Outcome(200, null);
        } catch (RuleViolation violation) {
            violation.parts().forEach(part -> reject(errors, part));
            return new Outcome(422, violation);
        } catch (ConcurrencyFailureException raced) {
            errors.reject(RACED);
            return new Outcome(409, null);
        } catch (EditConflict conflict) {
            context.request().setAttribute("conflict", conflict);
            errors.reject("platform.conflict");
            return new Outcome(409, null);
        }
    }

    /** Acts for a button without fields. */
    public Outcome attempt(Runnable act) {
        try {
            runOnce(act);
            return new Outcome(200, null);
        } catch (RuleViolation violation) {
            return new Outcome(422, violation);
        } catch (ConcurrencyFailureException raced) {
            return new Outcome(409, new RuleViolation(RACED));
        }
    }

    private void runOnce(Runnable act) {
        UUID key = key(context.request().getParameter(FormKeys.FIELD));
        TransactionTemplate transaction = context.transaction();
        transaction.executeWithoutResult(status -> {
            if (key == null || context.onceOnly().first(key, context.request().getRequestURI())) {
                act.run();
            }
        });
    }

    private static @Nullable UUID key(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static void reject(BindingResult errors, RuleViolation violation) {
        if (violation.field() != null) {
            errors.rejectValue(violation.field(), violation.key(), violation.args(), violation.key());
        } else {
            errors.reject(violation.key(), violation.args(), violation.key());
        }
    }

    private void flash(String name, Object value, String target) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(context.request());
        flash.put(name, value);
        flash.setTargetRequestPath(
                UriComponentsBuilder.fromUriString(target).build().getPath());
        RequestContextUtils.saveOutputFlashMap(target, context.request(), context.response());
    }

    /** What came of an attempt. */
    public final class Outcome {

        private final int status;
        private final @Nullable RuleViolation violation;
        private @Nullable String success;

        private Outcome(int status, @Nullable RuleViolation violation) {
            this.status = status;
            this.violation = violation;
        }

        /** Where to go when it worked, and the message key of the notice shown there. */
        public Outcome then(String path, String noticeKey, @Nullable Object... args) {
            return then(() -> path, noticeKey, args);
        }

        /** As {@link #then(String, String, Object...)}, for a path only known after the act. */
        public Outcome then(Supplier<String> path, String noticeKey, @Nullable Object... args) {
            if (worked()) {
                String target = path.get();
                flash("notice", new Notice(noticeKey, args), target);
                success = "redirect:" + target;
            }
            return this;
        }

        public boolean worked() {
            return status == 200;
        }

        /** The view when it did not work: the same page again, with its status. */
        public String orShow(Supplier<String> view) {
            if (success != null) {
                return success;
            }
            context.response().setStatus(status);
            return view.get();
        }

        /** When it did not work, back to this page with the violation shown there. */
        public String orBack(String path) {
            if (success != null) {
                return success;
            }
            if (violation != null) {
                flash("refusal", new Notice(violation.key(), violation.args()), path);
            }
            return "redirect:" + path;
        }
    }
}
