package vn.thidua.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/**
 * A handover as typed.
 *
 * @param toUnit a unit that was no member this year
 * @param toUnitName the same, where the directory does not hold it
 * @param flagPassed was the rotating flag passed on? Null where nobody says
 * @param money the cluster's money in đồng
 */
record HandoverForm(
        long version,
        @Nullable MembershipId from,
        @Nullable MembershipId to,
        @Nullable UnitId toUnit,
        @Nullable @Size(max = 200) String toUnitName,
        @Nullable LocalDate handedOn,
        @Nullable @Size(max = 200) String witness,
        @Nullable Boolean flagPassed,
        @Nullable @PositiveOrZero @Max(1_000_000_000_000L) Long money,
        @Nullable @Size(max = 2000) String unfinished,
        @Nullable @Size(max = 1000) String note,
        List<@Valid Item> items) {

    /** One line of the list handed over. */
    record Item(
            @Nullable @Size(max = 300) String text,
            @Nullable @Size(max = 60) String quantity) {

        static final Item EMPTY = new Item(null, null);

        private String told() {
            String what = Names.clean(String.valueOf(text));
            String many = Names.cleanOrNull(quantity);
            return many == null ? what : what + ": " + many;
        }
    }

    private static final Show SHOW = new Show();

    /** Empty lines offered at the end of the list. */
    static final int LINES = 5;

    /** There are always lines to write on; what was not sent is empty. */
    HandoverForm {
        List<Item> sent = items == null ? List.of() : items;
        items = IntStream.range(0, Math.max(LINES, sent.size()))
                .mapToObj(at -> at < sent.size() ? sent.get(at) : null)
                .map(item -> item == null ? Item.EMPTY : item)
                .toList();
    }

    /** The lines with something on them. */
    public List<Item> written() {
        return items.stream()
                .filter(item -> Names.cleanOrNull(item.text()) != null)
                .toList();
    }

    /** A handover that is not stored yet has the version -1: whoever stores it first wins. */
    static HandoverForm empty() {
        return from(null);
    }

    /** A new handover by this unit. */
    static HandoverForm from(@Nullable MembershipId head) {
        return new HandoverForm(-1, head, null, null, null, null, null, null, null, null, null, List.of());
    }

    /** The same with empty lines at the end of the list, for more to be written. */
    HandoverForm roomy() {
        List<Item> lines = new ArrayList<>(written());
        lines.addAll(Collections.nCopies(LINES, Item.EMPTY));
        return new HandoverForm(
                version, from, to, toUnit, toUnitName, handedOn, witness, flagPassed, money, unfinished, note, lines);
    }

    /** In how many ways the receiver is told; one is right. */
    int receivers() {
        return (to == null ? 0 : 1) + (toUnit == null ? 0 : 1) + (Names.cleanOrNull(toUnitName) == null ? 0 : 1);
    }

    /** Every field in words, by message key. */
    Map<String, @Nullable Object> facts(Wording wording, Parties parties) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("handover.from", parties.name(from));
        facts.put("handover.to", parties.name(to));
        facts.put("handover.toUnit", parties.unit(toUnit));
        facts.put("handover.toUnitName", Names.cleanOrNull(toUnitName));
        facts.put("handover.handedOn", handedOn);
        facts.put("handover.witness", Names.cleanOrNull(witness));
        facts.put("handover.flag", flagPassed == null ? null : wording.of(flagPassed));
        facts.put("handover.money", SHOW.number(money));
        facts.put("handover.unfinished", Names.linesOrNull(unfinished));
        facts.put("handover.note", Names.linesOrNull(note));
        facts.put("handover.items", written().stream().map(Item::told).collect(Collectors.joining("\n")));
        return facts;
    }
}
