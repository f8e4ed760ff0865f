package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/**
 * What the rules say of nominations. Each is judged by the rules of the day on which its dossier was received, before that by
 * those of today. A fixed number of statements, however many nominations are asked for.
 */
@Service
@Transactional(readOnly = true)
public class Eligibility {

    private final CaseReads cases;
    private final Today today;

    Eligibility(CaseReads cases, Today today) {
        this.cases = cases;
        this.today = today;
    }

    /** @throws NotFound where there is no such nomination */
    public Judgement of(NominationId nomination) {
        return judge(cases.one(nomination));
    }

    /** By nomination, in the order in which they were asked for. */
    public Map<NominationId, Judgement> of(Collection<NominationId> nominations) {
        Map<NominationId, Judgement> all = new LinkedHashMap<>();
        cases.of(nominations).forEach(one -> all.put(one.facts().id(), judge(one)));
        return all;
    }

    /** As this person may see it: what is open against somebody is for the organiser's side. */
    public Judgement seenBy(Here here, NominationId nomination) {
        return seenBy(here, of(nomination));
    }

    static Judgement seenBy(Here here, Judgement judgement) {
        return seesConduct(here) ? judgement : judgement.withoutConduct();
    }

    /** Not those who compete, nor the one it is about: a complaint is nobody's business but of those who deal with it. */
    public static boolean seesConduct(Here here) {
        return here.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD);
    }

    /** The same nomination by the rules of its own day and of another one. */
    List<Judgement> on(NominationId nomination, LocalDate other) {
        Case one = cases.one(nomination);
        return List.of(judge(one), one.judge(other));
    }

    private Judgement judge(Case one) {
        return one.judge(Objects.requireNonNullElseGet(one.receivedOn(), today::date));
    }
}
