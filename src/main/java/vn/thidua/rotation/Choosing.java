package vn.thidua.rotation;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Leaves the fair order for one year, with a reason, and takes that back. */
@Service
@Transactional
class Choosing {

    /** What history calls it. */
    static final String KIND = "ROTATION";

    private final JdbcClient jdbc;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    Choosing(JdbcClient jdbc, ClusterYears years, History history, Today today) {
        this.jdbc = jdbc;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    /** This year's choices, in the order in which they were made. */
    @Transactional(readOnly = true)
    List<Chosen> of(ClusterYearId year) {
        return jdbc.sql("select * from rotation_choice where cluster_year_id = ? order by id")
                .param(year.value())
                .query((row, number) -> {
                    Long with = row.getObject("with_membership_id", Long.class);
                    return new Chosen(
                            Duty.valueOf(row.getString("duty")),
                            new MembershipId(row.getLong("membership_id")),
                            with == null ? null : new MembershipId(with),
                            row.getString("reason"),
                            row.getString("chosen_by"),
                            row.getTimestamp("chosen_at").toInstant());
                })
                .list();
    }

    /** Passes a member over this year, or lets it change places with another. */
    void choose(ClusterYearId year, MembershipId id, Duty duty, ChoiceForm form, Actor actor) {
        MemberView member = years.member(year, id);
        MemberView with = form.with() == null ? null : other(year, id, form.with());
        jdbc.sql("select id from cluster_year where id = ? for update") // two choices about one member wait for
                // each other
                .param(year.value())
                .query(Long.class)
                .single();
        refuseSecond(year, duty, member, null);
        if (with != null) {
            refuseSecond(year, duty, with, "with");
        }
        String reason = Names.lines(Objects.requireNonNull(form.reason()));
        jdbc.sql("""
                insert into rotation_choice (cluster_year_id, duty, membership_id, with_membership_id, reason, chosen_by, chosen_at)
                values (:year, :duty, :member, :with, :reason, :by, :at)""")
                .param("year", year.value())
                .param("duty", duty.name())
                .param("member", id.value())
                .param("with", form.with() == null ? null : form.with().value(), Types.BIGINT)
                .param("reason", reason)
                .param("by", actor.name())
                .param("at", Timestamp.from(today.now()))
                .update();
        record(
                actor,
                year,
                (with == null ? "rotation.history.passedOver." : "rotation.history.changed.") + duty,
                member.name(),
                Change.of("rotation.with", null, with == null ? null : with.name()),
                Change.of("rotation.reason", null, reason));
    }

    /** Follows the order again. */
    void takeBack(ClusterYearId year, MembershipId id, Duty duty, Actor actor) {
        MemberView member = years.member(year, id);
        String reason = jdbc.sql("""
                delete from rotation_choice where cluster_year_id = ? and membership_id = ? and duty = ? returning reason""")
                .params(year.value(), id.value(), duty.name())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        record(
                actor,
                year,
                "rotation.history.takenBack." + duty,
                member.name(),
                Change.of("rotation.reason", reason, null));
    }

    private MemberView other(ClusterYearId year, MembershipId member, MembershipId with) {
        if (member.equals(with)) {
            throw new RuleViolation("rotation.withItself").at("with");
        }
        return years.members(year).stream()
                .filter(other -> other.id().equals(with) && !other.left())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("rotation.noMember").at("with"));
    }

    private void refuseSecond(ClusterYearId year, Duty duty, MemberView member, @Nullable String field) {
        if (of(year).stream().anyMatch(chosen -> chosen.duty() == duty && chosen.concerns(member.id()))) {
            RuleViolation refusal = new RuleViolation("rotation.alreadyChosen", member.name());
            throw field == null ? refusal : refusal.at(field);
        }
    }

    private void record(Actor actor, ClusterYearId year, String act, String member, Change... changes) {
        history.record(actor, HistorySubject.in(year, KIND, year.value()), act, member, changes);
    }
}
