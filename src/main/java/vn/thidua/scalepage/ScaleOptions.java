package vn.thidua.scalepage;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ReferenceScales;
import vn.thidua.criteria.ScaleForms.ScaleStartForm;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlace;
import vn.thidua.criteria.Scales;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Rounding;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;

/** What the forms of a scale let people choose from. */
@Component
class ScaleOptions {

    private final Scales scales;
    private final ReferenceScales references;
    private final Choices words;

    ScaleOptions(Scales scales, ReferenceScales references, Choices words) {
        this.scales = scales;
        this.references = references;
        this.words = words;
    }

    /** Adds the choices, and an empty form where none was typed yet. */
    void addTo(Model model, ScalePlace place) {
        model.addAttribute("sources", options(place.owner()));
        if (!model.containsAttribute("start")) {
            model.addAttribute(
                    "start",
                    ScaleStartForm.titled(words.text("criteria.defaultTitle", Integer.toString(place.number()))));
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
        return words.of("criteria.line.", LineKind.values());
    }

    /** How points can come about. */
    List<Option> measures() {
        return words.of("measure.kind.", Measure.Kind.values());
    }

    List<Option> roundings() {
        return words.of("measure.rounding.", Rounding.values());
    }

    private List<Option> options(ScaleOwner owner) {
        List<Option> options = new ArrayList<>();
        scales.programmesFor(owner)
                .ifPresent(found ->
                        options.add(new Option(ScaleStartForm.PROGRAMME, words.text("criteria.from.programme"))));
        scales.yearBefore(owner)
                .ifPresent(found -> options.add(new Option(
                        ScaleStartForm.LAST_YEAR, words.text("criteria.from.lastYear", Integer.toString(found)))));
        references
                .all()
                .forEach(scale -> options.add(
                        new Option(scale.key(), words.text("criteria.from.reference", scale.title(), scale.sum()))));
        return options;
    }
}
