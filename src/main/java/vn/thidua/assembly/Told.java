package vn.thidua.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Option;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;

/** Who was sent and who counts in words, for the history and where two people write at once: each with position and account. */
final class Told {

    private Told() {}

    static Map<String, String> of(Assembly assembly) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("assembly.chair", Objects.requireNonNullElse(assembly.chair(), ""));
        facts.put("assembly.secretary", Objects.requireNonNullElse(assembly.secretary(), ""));
        Stream<Delegate> others = assembly.delegates().stream().filter(delegate -> !assembly.casts(delegate));
        facts.put(
                "assembly.delegates",
                Stream.concat(assembly.voters().stream(), others)
                        .map(delegate -> person(delegate.name(), delegate.title(), delegate.accountName()))
                        .collect(Collectors.joining("; ")));
        facts.put(
                "assembly.tellers",
                assembly.tellers().stream()
                        .map(teller -> person(teller.name(), teller.title(), teller.accountName()))
                        .collect(Collectors.joining("; ")));
        return facts;
    }

    static Map<String, String> of(DelegatesForm form, Map<MembershipId, List<Option>> officers) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("assembly.chair", Objects.requireNonNullElse(Names.cleanOrNull(form.chair()), ""));
        facts.put("assembly.secretary", Objects.requireNonNullElse(Names.cleanOrNull(form.secretary()), ""));
        Stream<String> voters = form.voterRows().stream()
                .filter(row -> row.cleanName() != null)
                .map(row -> person(
                        row.name(),
                        row.title(),
                        label(
                                row.member() == null ? List.of() : officers.getOrDefault(row.member(), List.of()),
                                row.account())));
        Stream<String> others = form.otherRows().stream()
                .filter(row -> row.cleanName() != null)
                .map(row -> person(row.name(), row.title(), null));
        facts.put("assembly.delegates", Stream.concat(voters, others).collect(Collectors.joining("; ")));
        return facts;
    }

    static Map<String, String> of(List<TellersForm.Row> rows, List<Option> accounts) {
        return Map.of(
                "assembly.tellers",
                rows.stream()
                        .map(row -> person(row.name(), row.title(), label(accounts, row.account())))
                        .collect(Collectors.joining("; ")));
    }

    private static String person(@Nullable String name, @Nullable String title, @Nullable String account) {
        String position = Names.cleanOrNull(title);
        String told = Names.clean(String.valueOf(name)) + (position == null ? "" : ", " + position);
        return account == null ? told : told + " (" + account + ")";
    }

    private static @Nullable String label(List<Option> options, @Nullable AccountId account) {
        return account == null
                ? null
                : options.stream()
                        .filter(option -> option.value().equals(account.toString()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(null);
    }
}
