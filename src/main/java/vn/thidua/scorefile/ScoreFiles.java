package vn.thidua.scorefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Choices;
import vn.thidua.scorefile.Found.State;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.RuleViolation;
import vn.thidua.sheet.SentBook;
import vn.thidua.sheet.SheetDrafts;

/** The way of a sheet's file: filled in elsewhere, sent back, looked at, taken over exactly as it was looked at. */
@Service
@Transactional(readOnly = true)
class ScoreFiles {

    private static final TypeReference<SentBook> BOOK = new TypeReference<>() {};

    private final Plans plans;
    private final SheetDrafts drafts;
    private final Entering entering;
    private final ClusterYears years;
    private final Choices words;

    ScoreFiles(Plans plans, SheetDrafts drafts, Entering entering, ClusterYears years, Choices words) {
        this.plans = plans;
        this.drafts = drafts;
        this.entering = entering;
        this.years = years;
        this.words = words;
    }

    /** The sheet as it is, to be filled in. */
    byte[] blank(SheetKey key, Here here) {
        Plan plan = plans.shown(key, here);
        return new FileWriter(plan, FileWriter.Content.kept(plan), words).written();
    }

    /** Keeps what was sent, for its sender alone; a file of something else is refused. */
    @Transactional
    UUID receive(SheetKey key, Here here, Actor actor, String fileName, SentBook book) {
        Plan plan = plans.open(key, here);
        SentBook relevant = new Comparison(plan, book).relevant(); // refuses what is no file of this sheet
        return drafts.keep(actor.accountId(), kind(plan), fileName, relevant);
    }

    Preview preview(SheetKey key, Here here, Actor actor, UUID draft) {
        Plan plan = plans.shown(key, here);
        SheetDrafts.Draft<SentBook> sent = drafts.get(actor.accountId(), kind(plan), draft, BOOK);
        Comparison comparison = new Comparison(plan, sent.content());
        return new Preview(
                key,
                years.member(key.year(), key.member()),
                sent.fileName(),
                "tep/" + draft,
                Fingerprint.now(plan),
                comparison.strangers(),
                comparison.found());
    }

    /** The file as it was sent, its refused cells red and with the reason beside them. */
    byte[] marked(SheetKey key, Here here, Actor actor, UUID draft) {
        Plan plan = plans.shown(key, here);
        Comparison sent = new Comparison(
                plan, drafts.get(actor.accountId(), kind(plan), draft, BOOK).content());
        Map<String, String> marks = sent.found().stream()
                .filter(cell -> cell.why() != null)
                .collect(Collectors.toMap(Found::address, this::told));
        return new FileWriter(plan, new FileWriter.Content(sent.then(), sent::typed, marks), words).written();
    }

    private String told(Found cell) {
        Found.Why why = Objects.requireNonNull(cell.why());
        String sentence = words.text(why.key(), why.arguments());
        return cell.after().isEmpty() ? sentence : sentence + "\n" + words.text("scorefile.said", cell.after());
    }

    /**
     * Takes over what was shown and nothing else; refused where the sheet was changed since.
     *
     * @param seen what the sheet held when it was shown
     * @param mine addresses of the cells in which the file wins over the screen
     */
    @Transactional
    void takeOver(SheetKey key, Here here, Actor actor, UUID draft, String seen, Set<String> mine) {
        Plan plan = plans.open(key, here);
        SentBook book = drafts.get(actor.accountId(), kind(plan), draft, BOOK).content();
        if (!Fingerprint.now(plan).equals(seen)) {
            throw new RuleViolation("scorefile.moved");
        }
        List<Found> taken = new Comparison(plan, book)
                .found().stream()
                        .filter(cell -> cell.state() == State.CHANGE
                                || cell.state() == State.CONFLICT && mine.contains(cell.address()))
                        .toList();
        if (taken.isEmpty()) {
            throw new RuleViolation("scorefile.nothing");
        }
        try {
            entering.save(key, Scorer.of(plan.stage()), form(plan, taken), actor);
        } catch (EditConflict meanwhile) {
            throw new RuleViolation("scorefile.moved");
        }
        drafts.forget(draft);
    }

    private static ScoresForm form(Plan plan, List<Found> taken) {
        Map<String, ScoresForm.Cell> cells = new HashMap<>();
        for (SheetData.Line line : plan.sheet().lines()) {
            List<Found> changed =
                    taken.stream().filter(cell -> line.equals(cell.line())).toList();
            if (!changed.isEmpty()) {
                cells.put(Long.toString(line.id()), cell(plan, line, changed));
            }
        }
        return new ScoresForm(cells, null);
    }

    /** A cell that was not filled in stays as it is kept now. */
    private static ScoresForm.Cell cell(Plan plan, SheetData.Line line, List<Found> changed) {
        SheetData.Entry now = line.entry(plan.stage()).orElse(null);
        Typed typed = Typed.of(now);
        for (Found cell : changed) {
            typed = cell.words() ? new Typed(typed.number(), cell.after()) : new Typed(cell.after(), typed.reason());
        }
        return new ScoresForm.Cell(typed.number(), typed.reason(), now == null ? null : now.version());
    }

    private static String kind(Plan plan) {
        return "score-file/" + plan.sheet().id() + "/" + plan.stage();
    }
}
