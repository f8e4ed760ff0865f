package vn.thidua.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.catalogue.Awards;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.decision.GrantKeeping;
import vn.thidua.platform.Option;
import vn.thidua.recipient.Person;
import vn.thidua.recipient.RecipientView;
import vn.thidua.recipient.Recipients;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** Enters awards from papers; whoever is known is chosen, and who is new is named once. */
@Service
@Transactional
class PaperEntry {

    private static final int CHOICES = 100;

    private final GrantKeeping keeping;
    private final Recipients recipients;
    private final Awards awards;
    private final JdbcClient jdbc;

    PaperEntry(GrantKeeping keeping, Recipients recipients, Awards awards, JdbcClient jdbc) {
        this.keeping = keeping;
        this.recipients = recipients;
        this.awards = awards;
        this.jdbc = jdbc;
    }

    /** Answers the id of the award in the register. */
    long enter(Actor actor, UnitId organiser, PaperForm form) {
        String typed = Names.cleanOrNull(form.awardName());
        String award = form.award() == null ? typed : catalogued(form.award());
        if (award == null) {
            throw new RuleViolation("register.paper.awardMissing").at("award");
        }
        return keeping.enter(
                actor,
                organiser,
                new GrantKeeping.FromPaper(
                        recipient(organiser, form),
                        form.award(),
                        typed == null ? award : typed,
                        Names.clean(requireNonNull(form.authority())),
                        requireNonNull(form.year()),
                        Names.clean(requireNonNull(form.number())),
                        requireNonNull(form.decidedOn()),
                        Names.linesOrNull(form.achievement()),
                        form.handedOn()));
    }

    /** Those known to the organiser whose name holds the words: units first that were never given anything. */
    @Transactional(readOnly = true)
    List<Option> known(UnitId organiser, @Nullable String words) {
        Stream<Option> people = recipients.search(organiser, words, CHOICES).stream()
                .map(known -> Option.of("r" + known.id(), title(known)));
        return Stream.concat(people, newUnits(organiser, words).stream()).toList();
    }

    /** The organiser's units as choices. */
    @Transactional(readOnly = true)
    List<Option> units(UnitId organiser) {
        return jdbc.sql("select id, name from unit where keeper_id = ? order by name collate \"vi-x-icu\", id")
                .param(organiser.value())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Every award the catalogue ever had, each once. */
    @Transactional(readOnly = true)
    List<Option> awards() {
        return jdbc.sql("""
                select max(a.id) as id, a.name, h.name as authority from award a join authority h on h.id = a.authority_id
                group by a.name, h.name, h.position order by h.position, a.name collate "vi-x-icu\"""")
                .query((row, number) ->
                        Option.of(row.getLong("id"), row.getString("name") + " – " + row.getString("authority")))
                .list();
    }

    private List<Option> newUnits(UnitId organiser, @Nullable String words) {
        return jdbc.sql("""
                select u.id, u.name from unit u
                where u.keeper_id = :organiser and fold(u.name) like '%' || fold(:words) || '%'
                  and not exists (select from recipient r where r.unit_id = u.id and r.kind = 'COLLECTIVE'
                                  and r.name is null and r.keeper_id = :organiser)
                order by u.name collate "vi-x-icu", u.id limit :limit""")
                .param("organiser", organiser.value())
                .param("words", words == null ? "" : words)
                .param("limit", CHOICES)
                .query((row, number) -> Option.of("u" + row.getLong("id"), row.getString("name")))
                .list();
    }

    private long recipient(UnitId organiser, PaperForm form) {
        String whom = Names.cleanOrNull(form.whom());
        String name = Names.cleanOrNull(form.name());
        if (whom != null && name != null) {
            throw new RuleViolation("register.paper.twoRecipients").at("name");
        }
        if (whom != null) {
            return chosen(organiser, whom);
        }
        if (name == null || form.kind() == null) {
            throw new RuleViolation("register.paper.whomMissing").at("whom");
        }
        UnitId unit = form.unit() == null ? null : own(organiser, form.unit(), "unit");
        return recipients.named(organiser, form.kind(), unit, name, Person.UNKNOWN);
    }

    private long chosen(UnitId organiser, String whom) {
        if (!whom.matches("[ru]\\d{1,18}")) {
            throw new RuleViolation("register.paper.whomMissing").at("whom");
        }
        long id = Long.parseLong(whom.substring(1));
        if (whom.startsWith("u")) {
            return recipients.named(
                    organiser, RecipientKind.COLLECTIVE, own(organiser, id, "whom"), null, Person.UNKNOWN);
        }
        return recipients
                .find(id)
                .filter(known -> known.keeper().equals(organiser))
                .orElseThrow(() -> new RuleViolation("register.paper.whomMissing").at("whom"))
                .id();
    }

    private UnitId own(UnitId organiser, long unit, String field) {
        return jdbc.sql("select id from unit where id = ? and keeper_id = ?")
                .params(unit, organiser.value())
                .query(Long.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(() -> new RuleViolation("register.paper.unitUnknown").at(field));
    }

    private String catalogued(long award) {
        return awards.of(List.of(award)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("register.paper.awardMissing").at("award"))
                .name();
    }

    private static String title(RecipientView known) {
        return known.name() == null || known.unitName() == null
                ? known.title()
                : known.name() + " – " + known.unitName();
    }
}
