package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** The directory's words: for the record in Vietnamese, for choices in the reader's language. */
@Component
class UnitWords {

    private static final Locale OF_THE_RECORD = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final UnitDirectory directory;
    private final Show show;

    UnitWords(MessageSource messages, UnitDirectory directory, Show show) {
        this.messages = messages;
        this.directory = directory;
        this.show = show;
    }

    UnitShown show(UnitFacts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("unit.name", facts.name());
        texts.put("unit.shortName", Objects.requireNonNullElse(facts.shortName(), ""));
        texts.put("unit.kind", recorded(facts.kind().key()));
        texts.put("unit.province", Objects.requireNonNullElse(facts.province(), ""));
        texts.put("unit.parent", parent(facts.parentId()));
        texts.put("unit.outsideUnion", recorded(facts.outsideUnion() ? "common.yes" : "common.no"));
        texts.put("unit.validFrom", date(facts.validFrom()));
        texts.put("unit.note", Objects.requireNonNullElse(facts.note(), ""));
        return new UnitShown(texts);
    }

    String date(@Nullable LocalDate date) {
        return show.date(date);
    }

    String of(SuccessionKind kind) {
        return recorded(kind.key());
    }

    List<Option> kinds() {
        return Arrays.stream(UnitKind.values())
                .map(kind -> Option.of(kind.name(), text(kind.key())))
                .toList();
    }

    /** The kinds by their names in both languages, as people compare them. */
    Map<String, UnitKind> kindsByName() {
        Map<String, UnitKind> byName = new LinkedHashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            byName.put(Names.fold(recorded(kind.key())), kind);
            byName.put(Names.fold(messages.getMessage(kind.key(), null, Locale.ENGLISH)), kind);
        }
        return byName;
    }

    List<Option> successionKinds() {
        return Arrays.stream(SuccessionKind.values())
                .map(kind -> Option.of(kind.name(), text(kind.key())))
                .toList();
    }

    List<Option> directions() {
        return Arrays.stream(SuccessionForm.Direction.values())
                .map(direction -> Option.of(direction.name(), text(direction.key())))
                .toList();
    }

    /** A sentence or word in the reader's language. */
    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private String parent(@Nullable Long id) {
        return id == null
                ? ""
                : directory.find(new UnitId(id)).map(UnitView::name).orElse("");
    }

    private String recorded(String key) {
        return messages.getMessage(key, null, OF_THE_RECORD);
    }
}
