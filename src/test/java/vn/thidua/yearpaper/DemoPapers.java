package vn.thidua.yearpaper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearPlaces;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Papers;
import vn.thidua.support.Statements;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/** The papers of the demonstration's first cluster: its last year, which is over, and this year, which is under way. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, Statements.class, World.class, Papers.class})
@ActiveProfiles("demo")
abstract class DemoPapers {

    private static final UnitId NO_UNIT = new UnitId(0);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    ClusterYears years;

    @Autowired
    YearPlaces places;

    @Autowired
    Today today;

    @Autowired
    List<DocumentSource> sources;

    YearView year(int year) {
        return years.get(
                new ClusterYearId(jdbc.sql("""
                select y.id from cluster_year y join cluster c on c.id = y.cluster_id
                where c.is_demo and c.name = 'Cụm thi đua số 1' and y.year = ?""").param(year).query(Long.class).single()));
    }

    /** A year of a real cluster, known from its report alone. */
    YearView ofReports(String cluster, int year) {
        return years.get(new ClusterYearId(
                jdbc.sql("select id from cluster_year where name = ? and year = ? order by id limit 1")
                        .params(cluster, year)
                        .query(Long.class)
                        .single()));
    }

    YearView thisYear() {
        return year(today.date().getYear());
    }

    YearView lastYear() {
        return year(today.date().getYear() - 1);
    }

    DocumentSource source(DocumentKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Content paper(YearView year, DocumentKind kind, long subject) {
        return source(kind).content(Scope.of(year), subject, office(year.ruleDay()));
    }

    /** Everything the paper says, a line each. */
    static String said(Content content) {
        return String.join("\n", content.blocks().stream().flatMap(Block::texts).toList());
    }

    /** All the paper's tables, those in its annexes among them. */
    static List<Block.Table> tables(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Annex annex
                        ? tables(annex.blocks()).stream()
                        : block instanceof Block.Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }

    /** The cells of the line that begins with this one, or has it in its second place. */
    static List<String> line(Content content, String cell) {
        return tables(content.blocks()).stream()
                .flatMap(table -> table.rows().stream())
                .map(Block.Row::cells)
                .filter(cells -> cells.get(0).equals(cell) || cells.get(1).equals(cell))
                .findFirst()
                .orElseThrow();
    }

    List<Offer> offers(YearView year, DocumentKind kind, String username) {
        return source(kind).offers(Scope.of(year), reader(year, username));
    }

    Here reader(YearView year, String username) {
        AccountId account = new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
        return new Here(world.actor(account), places.find(year.id()).orElseThrow(), Set.of()).at(NO_UNIT);
    }

    Office office(LocalDate day) {
        return StandardOffice.on(day, jdbc);
    }
}
