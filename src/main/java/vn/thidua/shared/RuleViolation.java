package vn.thidua.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that a rule of the domain forbids. The key names the sentence shown to the person (message bundles); the field,
 * where given, is the form field beside which the sentence stands.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;
    private final @Nullable String field;
    private final transient List<RuleViolation> parts;

    public RuleViolation(String key, Object... args) {
        this(null, List.of(), key, args);
    }

    private RuleViolation(@Nullable String field, List<RuleViolation> parts, String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = args;
        this.field = field;
        this.parts = parts;
    }

    /** Several violations of one act, told together; at least one. */
    public static RuleViolation all(List<RuleViolation> violations) {
        RuleViolation first = violations.get(0);
        return new RuleViolation(first.field, List.copyOf(violations), first.key, first.args());
    }

    /** What is told: this violation itself, or all it was made of. */
    public List<RuleViolation> parts() {
        return parts == null || parts.isEmpty() ? List.of(this) : parts;
    }

    /** The same violation, told beside this field of the form. */
    public RuleViolation at(String formField) {
        return new RuleViolation(formField, List.of(), key, args);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    public @Nullable String field() {
        return field;
    }
}
