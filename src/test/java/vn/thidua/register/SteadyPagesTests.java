package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.decision.DecisionScene;
import vn.thidua.shared.MembershipId;

/** Pages of the last stretch of the road ask the database equally often, however much there is. */
class SteadyPagesTests extends DecisionScene {

    @Test
    void askEquallyOftenForFewOrMany() {
        fill(2);
        List<String> paths = List.of(
                "/don-vi/" + organiser + "/quyet-dinh",
                "/don-vi/" + organiser + "/khong-khen",
                "/don-vi/" + organiser + "/so-khen-thuong",
                "/don-vi/" + organiser + "/bang-khen",
                "/khen-thuong/thong-ke",
                "/khen-thuong");
        List<Long> few = counted(paths);
        fill(20);

        assertThat(counted(paths)).isEqualTo(few);
    }

    private List<Long> counted(List<String> paths) {
        paths.forEach(path -> pages.get(path, staff));
        return paths.stream().map(path -> pages.statements(path, staff)).toList();
    }

    /** So many decisions of one award each, units that are refused, and nominations that wait for a decision. */
    private void fill(int number) {
        int before = count("membership");
        List<MembershipId> units = IntStream.range(0, 2 * number)
                .mapToObj(at -> world.member(year, world.unit(organiser, "Hội LHPN xã Thử " + (before + at))))
                .toList();
        for (MembershipId unit : units.subList(0, number)) {
            reviewed(unit, flag, "RECOMMENDED");
            issued("%d/QĐ-UBND".formatted(count("decision") + 1), LocalDate.of(2024, 6, 20));
            reviewed(unit, certificate, "NOT_RECOMMENDED");
        }
        units.subList(number, 2 * number).forEach(unit -> reviewed(unit, flag, "RECOMMENDED"));
    }
}
