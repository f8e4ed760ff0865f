package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** Who has the rights of a head or deputy, by the dates of the headships. */
class LeadingTests extends MemberScene {

    private record Unit(String name, MembershipId member, AccountId officer) {}

    @Autowired
    LedYears led;

    @Autowired
    Today today;

    private LocalDate yesterday;
    private LocalDate tomorrow;
    private Unit east;
    private Unit west;
    private Unit north;

    @BeforeEach
    void letThreeUnitsTakePart() {
        yesterday = today.date().minusDays(1);
        tomorrow = today.date().plusDays(1);
        east = unit("Hội LHPN xã Đông", "dong");
        west = unit("Hội LHPN xã Tây", "tay");
        north = unit("Hội LHPN xã Bắc", "bac");
    }

    @Test
    void aHeadWhoseTermIsToComeWaitsWhileAnotherLeads() {
        world.head(year, east.member, null, today.date());
        world.head(year, west.member, tomorrow, null);

        assertThat(leading()).containsExactly(east);
        assertThat(namedHead()).containsExactly(east);
    }

    @Test
    void aHeadTakesOverOnTheFirstDayOfItsTerm() {
        world.head(year, east.member, null, yesterday);
        world.head(year, west.member, today.date(), null);

        assertThat(leading()).containsExactly(west);
        assertThat(namedHead()).containsExactly(west);
    }

    @Test
    void theHeadThatEndedLeadsOnUntilTheNextBegins() {
        world.head(year, east.member, null, yesterday.minusDays(9));
        world.head(year, west.member, yesterday.minusDays(8), yesterday);
        world.head(year, north.member, tomorrow, null);

        assertThat(leading()).containsExactly(west);
        assertThat(namedHead()).containsExactly(west);
    }

    @Test
    void theLastHeadLeadsOnWhereNobodySucceeds() {
        world.head(year, east.member, null, yesterday.minusDays(9));
        world.head(year, west.member, yesterday.minusDays(8), yesterday);

        assertThat(leading()).containsExactly(west);
        assertThat(namedHead()).containsExactly(west);
    }

    @Test
    void nobodyLeadsBeforeTheFirstDayOfTheFirstTerm() {
        world.head(year, west.member, tomorrow.plusMonths(7), null);
        world.head(year, east.member, tomorrow.plusMonths(1), tomorrow.plusMonths(6));

        assertThat(leading()).isEmpty();
        assertThat(namedHead()).as("the list names who is to come first").containsExactly(east);
    }

    @Test
    void deputiesLeadByTheSameRule() {
        world.deputy(year, east.member, null, yesterday);
        world.deputy(year, west.member, yesterday, null);
        world.deputy(year, north.member, tomorrow, null);

        assertThat(leading()).containsExactly(west);
    }

    @Test
    void deputiesThatEndedTogetherLeadOnTogether() {
        world.deputy(year, east.member, null, yesterday);
        world.deputy(year, west.member, null, yesterday);
        world.deputy(year, north.member, tomorrow, null);

        assertThat(leading()).containsExactly(east, west);
    }

    @Test
    void aDeputyInOfficeDoesNotKeepAHeadFromLeadingOn() {
        world.head(year, east.member, null, yesterday);
        world.deputy(year, west.member, null, null);

        assertThat(leading()).containsExactly(east, west);
    }

    private Unit unit(String name, String officer) {
        UnitId unit = world.unit(organiser, name);
        return new Unit(name, world.member(year, unit), world.person(officer, Role.UNIT_OFFICER, unit));
    }

    /** Those whom the door lets do a head's work; their own page and their tasks must say the same. */
    private List<Unit> leading() {
        List<Unit> letIn = units().filter(unit ->
                        page(unit.officer, "/ban-giao/sua").getResponse().getStatus() == 200)
                .toList();
        assertThat(units().filter(unit ->
                        Pages.text(pages.get("/toi", unit.officer)).contains("Quyền theo vai trò của đơn vị")))
                .isEqualTo(letIn);
        assertThat(units().filter(unit -> led.of(world.actor(unit.officer)).contains(year)))
                .isEqualTo(letIn);
        return letIn;
    }

    /** The head whom the list of clusters names. */
    private List<Unit> namedHead() {
        String list = Pages.text(pages.get("/cum?nam=2026", staff));
        return units().filter(unit -> list.contains(unit.name)).toList();
    }

    private Stream<Unit> units() {
        return Stream.of(east, west, north);
    }
}
