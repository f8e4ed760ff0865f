package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Actor;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Nominations that are pushed about in any order, for hundreds of steps: what must hold on every road. */
class RoadWalkTests extends AwardScene {

    private static final int WALKS = 40;
    private static final int STEPS = 40;

    @Autowired
    Today today;

    @Test
    void noRoadLeadsToADecisionWithoutTheBoard() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Actor sender = world.actor(head);
        Actor organiserSide = world.actor(staff);
        int decided = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            jdbc.sql("delete from road_step").update();
            jdbc.sql("delete from award_decision").update();
            jdbc.sql("delete from board_review").update();
            jdbc.sql("delete from nomination").update();
            NominationId id = world.nomination(year, first, flag, "DRAFT");
            List<String> road = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                take(chance.nextInt(10), sender, organiserSide, id, road);
                assertThat(faults()).as("seed %s after %s", seed, road).isEmpty();
            }
            decided += count("nomination where stage = 'DECIDED'");
        }
        assertThat(decided).as("walks that came to a decision").isPositive();
    }

    @Test
    void wouldTellOfADecisionWithoutTheBoard() {
        NominationId id = world.nomination(year, first, flag, "DECIDED");

        assertThat(faults()).containsExactly("decided without a board: " + id);
    }

    private void take(int number, Actor sender, Actor staffer, NominationId id, List<String> road) {
        LocalDate day = today.date();
        try {
            switch (number) {
                case 0, 1 -> this.road.submit(sender, id, null);
                case 2 -> this.road.recall(sender, id);
                case 3 -> this.road.receive(staffer, id, day, null);
                case 4 -> this.road.examine(staffer, id, "vẫn trình");
                case 5 -> this.road.giveBack(staffer, id, "thiếu biên bản");
                case 6 -> this.road.reviewed(staffer, id, review(Review.Outcome.RECOMMENDED, day));
                case 7 -> this.road.reviewed(staffer, id, review(Review.Outcome.NOT_RECOMMENDED, day));
                case 8 -> this.road.reviewed(staffer, id, review(Review.Outcome.RETURNED, day));
                default ->
                    this.road.decided(
                            staffer,
                            id,
                            new Verdict(Verdict.Outcome.GRANTED, day, "12/QĐ", "Ban Thường vụ", null, null));
            }
            road.add(Integer.toString(number));
        } catch (RuleViolation refused) {
            road.add(number + " refused");
        }
    }

    private static Review review(Review.Outcome outcome, LocalDate day) {
        return new Review(day, 9, 9, 8, 1, outcome, "lý do", null, null);
    }

    private List<String> faults() {
        return jdbc.sql("""
                select 'decided without a board: ' || n.id from nomination n
                where n.stage = 'DECIDED' and not exists (select 1 from board_review r where r.nomination_id = n.id)
                union all
                select 'granted against the board: ' || n.id from nomination n
                join award_decision d on d.nomination_id = n.id join board_review r on r.nomination_id = n.id
                where d.outcome = 'GRANTED' and r.outcome <> 'RECOMMENDED'
                union all
                select 'judged but not reviewed: ' || n.id from nomination n join award_decision d on d.nomination_id = n.id
                where n.stage <> 'DECIDED'
                union all
                select 'returned without a reason: ' || n.id from nomination n
                where n.stage = 'RETURNED' and not exists (
                  select 1 from road_step s where s.nomination_id = n.id and s.step = 'RETURNED' and s.reason is not null)""").query(String.class).list();
    }
}
