package vn.thidua.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds programmes with their rules, legal bases, calendar and awards. */
@Component
@Profile("demo")
class ProgrammeRows {

    private final Rows rows;

    ProgrammeRows(Rows rows) {
        this.rows = rows;
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
            rows.into("legal_basis")
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
            rows.into("award_kind")
                    .set("programme_id", programme)
                    .set("name", award.name())
                    .set("award_class", award.awardClass())
                    .set("authority", award.authority())
                    .set("recipient", award.recipient())
                    .set("quota", award.quota())
                    .set("position", position++)
                    .add();
        }
    }
}
