package vn.thidua.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules an award may ask of whom it is proposed for. The catalogue keeps for each award the names of its rules with their
 * settings, days and sources; what a rule means, and what may be set in it, knows a module that judges by it and implements
 * this for its own.
 */
public interface RuleNames {

    /** The names under which rules are kept, in the order in which they are offered. */
    List<String> names();

    /** Message key of the rule in words, such as "Đơn vị dẫn đầu cụm, khối". */
    String key(String name);

    /** Message key of what is wrong with this setting, or null where the rule can be judged by it. */
    @Nullable
    String refusal(String name, @Nullable String setting);
}
