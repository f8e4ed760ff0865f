package vn.thidua.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/**
 * The signed handover in the record of its year: to be read, with who confirmed it, and as the very text that was confirmed,
 * whose hash is the fingerprint on the paper.
 */
@Component
@Transactional(readOnly = true)
class SignedPaper implements RecordFiles {

    private static final Show SHOW = new Show();

    private final Handovers handovers;
    private final Papers papers;
    private final Wording wording;

    SignedPaper(Handovers handovers, Papers papers, Wording wording) {
        this.handovers = handovers;
        this.papers = papers;
        this.wording = wording;
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return handovers
                .findByClusterYearId(year.id().value())
                .filter(Handover::isSigned)
                .map(handover -> files(year, handover, papers.of(year, handover)))
                .orElse(List.of());
    }

    private List<RecordFile> files(YearView year, Handover handover, Paper paper) {
        return List.of(
                file("handover.record.paper", String.join("\n", lines(year, handover, paper)) + "\n"),
                file("handover.record.verbatim", paper.text()));
    }

    private RecordFile file(String name, String text) {
        return RecordFile.text(YearStep.HANDOVER, wording.of(name) + ".txt", () -> text);
    }

    private List<String> lines(YearView year, Handover handover, Paper paper) {
        List<String> lines = new ArrayList<>(List.of(
                wording.of("handover.paper.title", wording.of(year.headTitleKey())),
                wording.of("handover.paper.of", year.name(), String.valueOf(year.year()), year.organiserName()),
                ""));
        paper.words().entrySet().stream().flatMap(this::told).forEach(lines::add);
        lines.addAll(listed("handover.open", paper.open()));
        lines.addAll(listed("handover.passedOn", paper.passedOn()));
        lines.add("");
        lines.addAll(confirmed(handover));
        lines.add(wording.of("handover.fingerprint") + " " + paper.fingerprint());
        return lines;
    }

    private Stream<String> told(Map.Entry<String, @Nullable Object> field) {
        Object value = field.getValue();
        if (value == null || value.equals("")) {
            return Stream.empty();
        }
        String words = value instanceof LocalDate day ? wording.of(day) : value.toString();
        return Stream.of(wording.of(field.getKey()) + ": " + words);
    }

    private List<String> listed(String title, List<Finding> findings) {
        return findings.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("", wording.of(title)),
                                findings.stream().map(SignedPaper::told))
                        .toList();
    }

    private static String told(Finding finding) {
        return "- " + finding.text() + (finding.quantity() == null ? "" : ": " + finding.quantity());
    }

    private List<String> confirmed(Handover handover) {
        return handover.isSignedByHand()
                ? List.of(wording.of("handover.byHand"))
                : handover.confirmations().stream()
                        .map(given -> wording.of(given.side().key()) + " – " + given.unitName() + ": " + given.name()
                                + ", " + wording.of("handover.signature.given", SHOW.time(given.confirmedAt())))
                        .toList();
    }
}
