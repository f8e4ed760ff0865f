package vn.thidua.demo;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds programmes with their rules, legal bases, calendar and awards. */
@Component
@Profile("demo")
class ProgrammeRows {

    private final Rows rows;
    private final JdbcClient jdbc;

    ProgrammeRows(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    long add(DemoFile file, long organiser) {
        DemoFile.Programme programme = file.programme();
        long id = rows.into("programme")
                .set("organiser_id", organiser)
                .set("name", programme.name())
                .set("kind", programme.kind())
                .set("organiser_stated", Rows.stated(programme.organiserStated()))
                .set("note", programme.note())
                .set("is_demo", file.invented())
                .add();
        programme.rules().forEach(rule -> addRule(rule, id));
        addLegalBases(programme.legalBases(), id);
        programme.calendar().forEach(day -> addDay(day, id));
        addAwards(programme.awards(), id);
        return id;
    }

    private void addRule(DemoFile.Rule rule, long programme) {
        rows.into("programme_rule")
                .set("programme_id", programme)
                .set("key", rule.key())
                .set("value", rule.value())
                .set("valid_from", rule.from())
                .set("legal_basis", rule.legalBasis())
                .set("note", rule.note())
                .add();
    }

    private void addLegalBases(List<DemoFile.LegalBasis> bases, long programme) {
        int position = 0;
        for (DemoFile.LegalBasis basis : bases) {
            rows.into("legal_document")
                    .set("programme_id", programme)
                    .set("title", basis.title())
                    .set("valid_from", basis.from())
                    .set("valid_to", basis.to())
                    .set("verified", Boolean.TRUE.equals(basis.verified()))
                    .set("position", position++)
                    .add();
        }
    }

    private void addDay(DemoFile.CalendarDay day, long programme) {
        rows.into("calendar_entry")
                .set("programme_id", programme)
                .set("year", day.year())
                .set("step", day.step())
                .set("opens_on", day.opens())
                .set("due_on", day.due())
                .add();
    }

    private void addAwards(List<DemoFile.Award> awards, long programme) {
        int position = 0;
        for (DemoFile.Award award : awards) {
            long catalogued = catalogued(award);
            award.asks().forEach(rule -> addAwardRule(rule, catalogued, programme));
            rows.into("award_kind")
                    .set("programme_id", programme)
                    .set("award_id", catalogued)
                    .set("name", award.name())
                    .set("award_class", award.awardClass())
                    .set("authority", award.authority())
                    .set("recipient", award.recipient())
                    .set("quota", award.quota())
                    .set("position", position++)
                    .add();
        }
    }

    private void addAwardRule(DemoFile.AwardRule rule, long award, long programme) {
        rows.into("award_rule")
                .set("award_id", award)
                .set("programme_id", programme)
                .set("rule", rule.rule())
                .set("setting", rule.setting())
                .set("valid_from", rule.from())
                .set("valid_to", rule.to())
                .set("source", rule.source())
                .set("verified", true)
                .add();
    }

    /** The row of the catalogue that holds longest of the award named there as it is here, or as the file says. */
    private long catalogued(DemoFile.Award award) {
        return jdbc.sql("""
                select a.id from award a join authority h on h.id = a.authority_id where a.name = ? and h.name = ?
                order by a.valid_from desc nulls last limit 1""")
                .params(Objects.requireNonNullElse(award.catalogued(), award.name()), award.grantedBy())
                .query(Long.class)
                .single();
    }
}
