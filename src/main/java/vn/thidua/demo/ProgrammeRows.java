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
        long id = rows.add(
                "programme",
                "organiser_id",
                organiser,
                "name",
                programme.name(),
                "kind",
                programme.kind(),
                "organiser_stated",
                Rows.stated(programme.organiserStated()),
                "note",
                programme.note(),
                "is_demo",
                file.invented());
        programme.rules().forEach(rule -> addRule(rule, id));
        addLegalBases(programme.legalBases(), id);
        programme.calendar().forEach(day -> addDay(day, id));
        addAwards(programme.awards(), id);
        return id;
    }

    private void addRule(DemoFile.Rule rule, long programme) {
        rows.add(
                "programme_rule",
                "programme_id",
                programme,
                "key",
                rule.key(),
                "value",
                rule.value(),
                "valid_from",
                rule.from(),
                "legal_basis",
                rule.legalBasis(),
                "note",
                rule.note());
    }

    private void addLegalBases(List<DemoFile.LegalBasis> bases, long programme) {
        int position = 0;
        for (DemoFile.LegalBasis basis : bases) {
            rows.add(
                    "legal_basis",
                    "programme_id",
                    programme,
                    "title",
                    basis.title(),
                    "valid_from",
                    basis.from(),
                    "verified",
                    Boolean.TRUE.equals(basis.verified()),
                    "position",
                    position++);
        }
    }

    private void addDay(DemoFile.CalendarDay day, long programme) {
        rows.add(
                "calendar_entry",
                "programme_id",
                programme,
                "year",
                day.year(),
                "step",
                day.step(),
                "opens_on",
                day.opens(),
                "due_on",
                day.due());
    }

    private void addAwards(List<DemoFile.Award> awards, long programme) {
        int position = 0;
        for (DemoFile.Award award : awards) {
            rows.add(
                    "award_kind",
                    "programme_id",
                    programme,
                    "name",
                    award.name(),
                    "award_class",
                    award.awardClass(),
                    "authority",
                    award.authority(),
                    "recipient",
                    award.recipient(),
                    "quota",
                    award.quota(),
                    "position",
                    position++);
        }
    }
}
