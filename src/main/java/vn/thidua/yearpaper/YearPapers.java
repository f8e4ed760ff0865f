package vn.thidua.yearpaper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.catalogue.LegalDocuments;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.HeadSignature;
import vn.thidua.issuance.Scope;
import vn.thidua.issuance.YearWords;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.platform.Show;

/** What papers of a cluster-year have in common: who issues them, on what they rest, who signs. */
@Component
class YearPapers {

    private static final Show SHOW = new Show();

    private final PaperWords words;
    private final YearWords yearWords;
    private final HeadSignature heads;
    private final LegalDocuments documents;

    YearPapers(PaperWords words, YearWords yearWords, HeadSignature heads, LegalDocuments documents) {
        this.words = words;
        this.yearWords = yearWords;
        this.heads = heads;
        this.documents = documents;
    }

    /** The year of a scope that is known to have one. */
    static YearView year(Scope scope) {
        return Objects.requireNonNull(scope.year());
    }

    /** A message of the papers. */
    String say(String key, @Nullable Object... arguments) {
        return words.of(key, arguments);
    }

    /** Room to write in what the record does not know. */
    String room() {
        return words.of("yearpaper.room");
    }

    /** The text, or room to write it in. */
    String orRoom(@Nullable String text) {
        return text == null || text.isBlank() ? room() : text;
    }

    String longDate(@Nullable LocalDate day) {
        return words.longDate(day);
    }

    /** "ngày 05/01/2026". */
    String day(LocalDate day) {
        return say("yearpaper.day", SHOW.date(day));
    }

    /** Two figures at least: "06 đơn vị". */
    static String count(long number) {
        return "%02d".formatted(number);
    }

    /** The words in braces: those of every paper of the year, and the title of the deputy. */
    Map<String, String> values(YearView year) {
        Map<String, String> values = new HashMap<>(yearWords.of(year));
        values.put("pho", words.of(year.deputyTitleKey()));
        return values;
    }

    /** These lines as one value of a fixed text: no line of it is empty, or it would part an article in two. */
    String lines(Collection<String> lines) {
        String text = lines.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return orRoom(text);
    }

    /**
     * The laws of the day as the organisation words them, then the programme's own papers that are verified.
     *
     * @param known papers of the year itself on which this one rests; null where the record has none
     */
    Block.Bases bases(
            YearView year, Office office, DocumentKind kind, Map<String, String> values, @Nullable String... known) {
        List<String> lines = new ArrayList<>(office.lines(kind, TextSlot.BASES, values));
        documents.on(year.programme(), year.ruleDay(), List.of()).stream()
                .filter(document -> document.programme() != null)
                .map(document -> say("yearpaper.basis", document.title()))
                .forEach(lines::add);
        Stream.of(known)
                .filter(Objects::nonNull)
                .map(paper -> say("yearpaper.basis", paper))
                .forEach(lines::add);
        return new Block.Bases(lines);
    }

    /** The end of a paper that goes out: to whom, and who signs. */
    Block closing(Office office, DocumentKind kind, Map<String, String> values, Block.Signature signature) {
        return new Block.Closing(office.lines(kind, TextSlot.RECIPIENTS, values), signature);
    }

    /** Who signs for the cluster on the day. */
    Block.Signature head(YearView year, @Nullable LocalDate day) {
        return heads.of(year, day);
    }

    /** "từ ngày 05/01/2026 đến ngày 20/11/2026", as far as known; empty where neither day is. */
    String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Stream.of(
                        from == null ? null : say("yearpaper.from", SHOW.date(from)),
                        to == null ? null : say("yearpaper.to", SHOW.date(to)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** A paper of the cluster, through its head. */
    Content ofCluster(
            YearView year, Office office, Document.Title title, List<Block> blocks, @Nullable LocalDate dated) {
        return new Content(office.under(year.name()), yearWords.symbol(year), title, blocks, dated, null, year.demo());
    }

    /** A paper of the organiser. */
    Content ofOrganiser(YearView year, Office office, Document.Title title, List<Block> blocks) {
        return new Content(office.letterhead(), office.symbol(), title, blocks, null, null, year.demo());
    }

    /** A paper of a member unit, entered with the cluster it goes to. */
    Content ofUnit(
            YearView year,
            String unit,
            Office office,
            Document.Title title,
            List<Block> blocks,
            @Nullable LocalDate dated) {
        return new Content(office.under(unit), yearWords.symbol(year), title, blocks, dated, null, year.demo());
    }
}
