package vn.thidua.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.Period;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The catalogue as its pages show it; a fixed number of statements whatever the number of awards. */
@Service
@Transactional(readOnly = true)
class CatalogueReading {

    /** A programme that may propose an award. */
    record Proposer(long award, long programme, String name, boolean readable) {

        public String path() {
            return "/he-thong/" + programme;
        }
    }

    /** The prize of one kind of recipient. */
    record PrizeLine(RecipientKind recipient, Prize prize) {}

    /** An award of the list: with its prizes of today, and the programmes of the reader that may propose it. */
    record Row(AwardView award, boolean holds, List<PrizeLine> prizes, List<Proposer> programmes) {}

    /** A base salary and the last day before the next one. */
    record SalaryRow(
            long id,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long amount,
            boolean verified,
            @Nullable String legalBasis,
            @Nullable String source) {}

    private final JdbcClient jdbc;
    private final Awards awards;
    private final BaseSalaries salaries;
    private final AwardParts.Askable names;
    private final Today today;

    CatalogueReading(JdbcClient jdbc, Awards awards, BaseSalaries salaries, AwardParts.Askable names, Today today) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.salaries = salaries;
        this.names = names;
        this.today = today;
    }

    /** The row with this id. */
    AwardView get(long award) {
        return awards.get(award);
    }

    /** One of the two catalogues. */
    List<Row> rows(AwardClass awardClass, CatalogueController.Filter filter, Actor actor) {
        List<AwardView> wanted = jdbc
                .sql(Awards.SELECT
                        + "where a.award_class = ? order by h.position, a.position, a.valid_from nulls first")
                .param(awardClass.name())
                .query((row, number) -> Awards.view(row))
                .list()
                .stream()
                .filter(award -> filter.wants(award, today.date()))
                .toList();
        return rows(wanted, actor);
    }

    /** All that was and is said of an award, the latest first. */
    List<Row> rows(long award, Actor actor) {
        Set<Long> same = awards.sameAs(award);
        return rows(
                jdbc.sql(Awards.SELECT + "where a.id = any(?) order by a.valid_from desc nulls last")
                        .param(same.toArray(Long[]::new))
                        .query((row, number) -> Awards.view(row))
                        .list(),
                actor);
    }

    private List<Row> rows(List<AwardView> views, Actor actor) {
        Long salary = salaries.on(today.date());
        Map<Long, List<Proposer>> programmes =
                proposers(views, actor).stream().collect(Collectors.groupingBy(Proposer::award));
        return views.stream()
                .map(view -> new Row(
                        view,
                        view.period().holdsOn(today.date()),
                        prizes(view, salary),
                        programmes.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private static List<PrizeLine> prizes(AwardView award, @Nullable Long salary) {
        return Arrays.stream(RecipientKind.values())
                .filter(award::isFor)
                .map(kind -> new PrizeLine(kind, award.prizeFor(kind, salary)))
                .toList();
    }

    /** The programmes that may propose these awards today, as far as this person serves their organiser or is in a cluster. */
    private List<Proposer> proposers(List<AwardView> views, Actor actor) {
        return jdbc.sql("""
                select distinct s.same_id, p.id, p.name, p.organiser_id = any(:organisers) as readable
                from award_kind k join same_award s on s.award_id = k.award_id join programme p on p.id = k.programme_id
                where s.same_id = any(:awards) and daterange(k.valid_from, k.valid_to, '[]') @> cast(:today as date)
                  and (p.organiser_id = any(:organisers)
                       or exists (select from membership m where m.programme_id = p.id and m.unit_id = any(:units)))
                order by p.name, p.id""")
                .param("awards", views.stream().map(AwardView::id).toArray(Long[]::new))
                .param("today", today.date())
                .param("organisers", values(actor.organisersAs(Role.ORGANISER_STAFF, Role.AUDITOR, Role.BOARD_MEMBER)))
                .param("units", values(actor.units()))
                .query((row, number) -> new Proposer(
                        row.getLong("same_id"), row.getLong("id"), row.getString("name"), row.getBoolean("readable")))
                .list();
    }

    /** The programmes for which this person may say what an award asks. */
    List<Proposer> ownProgrammes(Actor actor) {
        return jdbc.sql(
                        "select id, name from programme where organiser_id = any(?) order by name collate \"vi-x-icu\", id")
                .param(values(actor.organisersAs(Role.ORGANISER_STAFF)))
                .query((row, number) -> new Proposer(0, row.getLong("id"), row.getString("name"), true))
                .list();
    }

    /** The papers that dossiers for this award have to hold. */
    List<AwardParts.PaperRow> papers(long award) {
        return jdbc.sql("""
                select p.* from award_paper p join same_award s on s.same_id = p.award_id where s.award_id = ?
                order by p.position, p.id""")
                .param(award)
                .query((row, number) -> new AwardParts.PaperRow(
                        row.getLong("id"),
                        PaperKind.valueOf(row.getString("paper")),
                        row.getString("label"),
                        row.getString("body"),
                        row.getBoolean("required"),
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getString("source")))
                .list();
    }

    /** The rules that this award asks, in every programme and in those of the reader. */
    List<AwardParts.RuleRow> rules(long award, Actor actor) {
        return jdbc.sql("""
                select r.*, p.name as programme, d.title as legal_basis
                from award_rule r join same_award s on s.same_id = r.award_id left join programme p on p.id = r.programme_id
                     left join legal_document d on d.id = r.legal_document_id
                where s.award_id = :award and (p.id is null or p.organiser_id = any(:organisers)
                  or exists (select from membership m where m.programme_id = p.id and m.unit_id = any(:units)))
                order by r.id""")
                .param("award", award)
                .param("organisers", values(actor.organisersAs(Role.ORGANISER_STAFF, Role.AUDITOR, Role.BOARD_MEMBER)))
                .param("units", values(actor.units()))
                .query((row, number) -> new AwardParts.RuleRow(
                        row.getLong("id"),
                        names.key(row.getString("rule")),
                        row.getString("setting"),
                        row.getString("programme"),
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getString("source"),
                        row.getString("legal_basis"),
                        row.getBoolean("verified")))
                .list();
    }

    /** The rules that an award may ask, each as the select of a form offers it: its name with the message key of its words. */
    Map<String, String> ruleKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        names.names().forEach(name -> keys.put(name, names.key(name)));
        return keys;
    }

    /** The base salaries, the latest first. */
    List<SalaryRow> salaries() {
        return jdbc.sql("""
                select s.*, d.title, lead(s.valid_from) over (order by s.valid_from) - 1 as valid_to
                from base_salary s left join legal_document d on d.id = s.legal_document_id order by s.valid_from desc""")
                .query((row, number) -> new SalaryRow(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("amount", Long.class),
                        row.getBoolean("verified"),
                        row.getString("title"),
                        row.getString("source")))
                .list();
    }

    Entry.Salary newSalary() {
        return Entry.Salary.empty(today.date());
    }

    /** The place after the last award of this kind. */
    int nextPosition(AwardClass awardClass) {
        return jdbc.sql("select least(coalesce(max(position), 0) + 1, 999) from award where award_class = ?")
                .param(awardClass.name())
                .query(Integer.class)
                .single();
    }

    private static Long[] values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}
