package vn.thidua.unit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.history.Wording;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.shared.UnitId;

/** The directory's words: for the record in Vietnamese, for choices in the reader's language. */
@Component
class UnitWords {

    private final Choices words;
    private final Wording record;
    private final UnitDirectory directory;
    private final Show show;

    UnitWords(Choices words, Wording record, UnitDirectory directory, Show show) {
        this.words = words;
        this.record = record;
        this.directory = directory;
        this.show = show;
    }

    UnitShown show(UnitFacts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("unit.name", facts.name());
        texts.put("unit.shortName", Objects.requireNonNullElse(facts.shortName(), ""));
        texts.put("unit.kind", record.of(facts.kind().key()));
        texts.put("unit.province", Objects.requireNonNullElse(facts.province(), ""));
        texts.put("unit.parent", parent(facts.parentId()));
        texts.put("unit.outsideUnion", record.of(facts.outsideUnion()));
        texts.put("unit.validFrom", date(facts.validFrom()));
        texts.put("unit.note", Objects.requireNonNullElse(facts.note(), ""));
        return new UnitShown(texts);
    }

    String date(@Nullable LocalDate date) {
        return show.date(date);
    }

    String of(SuccessionKind kind) {
        return record.of(kind.key());
    }

    List<Option> kinds() {
        return words.of("unit.kind.", UnitKind.values());
    }

    /** The kinds by their names, as people compare them. */
    Map<String, UnitKind> kindsByName() {
        return words.byName("unit.kind.", List.of(UnitKind.values()));
    }

    List<Option> successionKinds() {
        return words.of("unit.succession.", SuccessionKind.values());
    }

    List<Option> directions() {
        return words.of("unit.direction.", SuccessionForm.Direction.values());
    }

    /** A sentence or word in the reader's language. */
    String text(String key) {
        return words.text(key);
    }

    private String parent(@Nullable Long id) {
        return id == null
                ? ""
                : directory.find(new UnitId(id)).map(UnitView::name).orElse("");
    }
}
