package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Relation;
import vn.thidua.access.Target;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.document.Block;
import vn.thidua.document.Comparison;
import vn.thidua.document.Document;
import vn.thidua.document.DocxSchema;
import vn.thidua.document.SampleDocument;
import vn.thidua.document.SetPaper;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.TestDatabase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Every paper of the demonstration content, set both ways and read back. */
@SpringBootTest
@Import(TestDatabase.class)
@ActiveProfiles("demo")
class DemoPapersTests {

    private static final Path FOLDER = Path.of("target/papers");
    private static final Comparison SAME = new Comparison(List.of(), List.of(), false);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClusterYears years;

    @Autowired
    UnitDirectory units;

    @Autowired
    List<PlaceSource> places;

    @Autowired
    PaperOffers offers;

    @Autowired
    PaperDrafts drafts;

    @Autowired
    PaperFiles files;

    @Autowired
    Today today;

    @Test
    void eachLastsAndBothFilesSayWhatTheRecordSays() throws Exception {
        Files.createDirectories(FOLDER);
        Set<DocumentKind> made = EnumSet.noneOf(DocumentKind.class);
        for (Scope scope : scopes()) {
            for (Offer offer : offers.of(scope, staff(scope))) {
                String name = scope.path().replaceAll("\\W+", "-").substring(1) + "-"
                        + offer.kind().slug() + "-" + offer.subject();
                Document draft = drafts.draft(drafts.make(scope, offer, today.date()));
                byte[] pdf = files.pdf(draft);
                byte[] docx = files.docx(draft);
                Files.write(FOLDER.resolve(name + ".pdf"), pdf);
                Files.write(FOLDER.resolve(name + ".docx"), docx);
                saysAll(name, draft, SetPaper.ofPdf(pdf));
                saysAll(name, draft, SetPaper.ofDocx(docx));
                new PrintedPaper(pdf).lasts();
                assertThat(DocxSchema.check(docx)).as(name).isEmpty();
                saysNoOtherNumber(name, draft, SetPaper.textsOfDocx(docx));
                assertThat(Comparison.of(draft, docx, docx)).as(name).isEqualTo(SAME);
                if (made.add(offer.kind())) {
                    new PaperPicture(pdf).isAsApproved(offer.kind().slug());
                }
            }
        }
        assertThat(made).containsExactlyInAnyOrder(DocumentKind.values());
    }

    /** A planted offender: a mark in the head moves what stands below it. */
    @Test
    void aChangeOfFormIsSeen() throws Exception {
        byte[] pdf = SampleDocument.pdf(SampleDocument.decision(3));
        PaperPicture other = new PaperPicture(SampleDocument.pdf(SampleDocument.document(
                List.of("Dự thảo"), null, SampleDocument.decision(3).blocks())));

        assertThat(new PaperPicture(pdf).differs(new PaperPicture(pdf).image())).isZero();
        assertThat(new PaperPicture(pdf).differs(other.image())).isGreaterThan(PaperPicture.tolerated());
    }

    /** Every text of the record stands in the file. */
    private static void saysAll(String name, Document document, String read) {
        assertThat(document.texts().stream()
                        .filter(text -> !read.contains(SetPaper.plain(text)))
                        .toList())
                .as("%s lacks, in %s", name, read)
                .isEmpty();
    }

    /** No number stands in the file that is not in the record, but those of articles, which the setter writes. */
    private static void saysNoOtherNumber(String name, Document document, List<String> read) {
        List<String> said = Stream.concat(
                        document.texts().stream(),
                        document.blocks().stream()
                                .filter(Block.Article.class::isInstance)
                                .map(article -> String.valueOf(((Block.Article) article).number())))
                .toList();
        assertThat(SetPaper.numbers(read).keySet())
                .as(name)
                .isSubsetOf(SetPaper.numbers(said).keySet());
    }

    private List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        jdbc.sql("select id from cluster_year order by id")
                .query(Long.class)
                .list()
                .forEach(id -> scopes.add(Scope.of(years.get(new ClusterYearId(id)))));
        jdbc.sql("select id from unit where is_organiser order by id")
                .query(Long.class)
                .list()
                .forEach(id -> {
                    UnitView unit = units.get(new UnitId(id));
                    scopes.add(new Scope(unit.id(), unit.name(), null));
                });
        return scopes;
    }

    private Here staff(Scope scope) {
        Target target = scope.year() == null ? Target.UNIT : Target.YEAR;
        long id = scope.year() == null
                ? scope.organiser().value()
                : scope.year().id().value();
        PlaceSource source = places.stream()
                .filter(place -> place.target() == target)
                .findFirst()
                .orElseThrow();
        return new Here(
                new Actor(new AccountId(1), "Cán bộ", List.of()),
                source.find(List.of(id)).orElseThrow(),
                Set.of(Relation.ANYONE, Relation.SIGNED_IN, Relation.STAFF));
    }
}
