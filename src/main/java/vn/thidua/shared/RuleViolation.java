package vn.thidua.shared;

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

    public RuleViolation(String key, Object... args) {
        this(null, key, args);
    }

    private RuleViolation(@Nullable String field, String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = args;
        this.field = field;
    }

    /** The same violation, told beside this field of the form. */
    public RuleViolation at(String formField) {
        return new RuleViolation(formField, key, args);
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
