package vn.thidua.nominating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.AwardRoad;
import vn.thidua.shared.NominationId;

/** Nominations are received, one or a whole list: each with the slip for its dossier. */
@Service
@Transactional
class Receiving {

    private final AwardRoad road;
    private final ObjectProvider<Intake> intakes;

    Receiving(AwardRoad road, ObjectProvider<Intake> intakes) {
        this.road = road;
        this.intakes = intakes;
    }

    /** @param reason why although the number is used up; see {@link AwardRoad#receive} */
    void receive(Actor actor, NominationId nomination, LocalDate on, @Nullable String reason) {
        road.receive(actor, nomination, on, reason);
        intakes.forEach(intake -> intake.received(actor, nomination, on));
    }
}
