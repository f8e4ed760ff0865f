package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleForms.ScaleStartForm;
import vn.thidua.platform.Option;

/** What the forms of a scale let people choose from. */
@Component
class ScaleOptions {

    private final EarlierScales earlier;
    private final ReferenceScales references;
    private final MessageSource messages;

    ScaleOptions(EarlierScales earlier, ReferenceScales references, MessageSource messages) {
        this.earlier = earlier;
        this.references = references;
        this.messages = messages;
    }

    List<ReferenceScale> references() {
        return references.all();
    }

    /** Adds the choices, and an empty form where none was typed yet. */
    void addTo(Model model, YearView year) {
        model.addAttribute("sources", options(year));
        if (!model.containsAttribute("start")) {
            model.addAttribute(
                    "start", ScaleStartForm.titled(text("criteria.defaultTitle", Integer.toString(year.year()))));
        }
    }

    /** The sections a line can stand in, indented as they nest. */
    List<Option> sections(List<CriterionView> sections) {
        List<Option> options = new ArrayList<>();
        sections.forEach(section -> options.add(new Option(
                Long.toString(section.id()),
                "\u2003".repeat(section.depth()) + section.code() + ". " + section.text())));
        return options;
    }

    List<Option> kinds() {
        return Arrays.stream(LineKind.values())
                .map(kind -> new Option(kind.name(), text(kind.key())))
                .toList();
    }

    private List<Option> options(YearView year) {
        List<Option> options = new ArrayList<>();
        earlier.before(year.id())
                .ifPresent(found -> options.add(new Option(
                        ScaleStartForm.LAST_YEAR, text("criteria.from.lastYear", Integer.toString(found.year())))));
        references
                .all()
                .forEach(scale -> options.add(
                        new Option(scale.key(), text("criteria.from.reference", scale.title(), scale.sum()))));
        return options;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
