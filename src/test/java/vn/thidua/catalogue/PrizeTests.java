package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.catalogue.RecipientKind.COLLECTIVE;
import static vn.thidua.catalogue.RecipientKind.INDIVIDUAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.DatabaseTest;

@DatabaseTest
class PrizeTests {

    @Autowired
    Prizes prizes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheMultipleOfTheBaseSalaryOfTheDayOfTheDecision() {
        assertThat(flag("2024-06-30").amount()).isEqualTo(14_400_000);
        assertThat(flag("2024-07-01").amount()).isEqualTo(18_720_000);
        assertThat(flag("2024-07-01")).isEqualTo(new Prize(new BigDecimal("8"), 2_340_000L, true));
    }

    @Test
    void isTheSameWhicheverRowOfTheAwardIsAsked() {
        assertThat(jdbc.sql("""
                select a.id from award a join authority h on h.id = a.authority_id
                where a.name = 'Cờ thi đua' and h.name = 'UBND tỉnh'""").query(Long.class).list())
                .hasSize(3)
                .allSatisfy(row -> assertThat(
                                prizes.of(row, COLLECTIVE, day("2024-07-01")).amount())
                        .isEqualTo(18_720_000));
    }

    @Test
    void isNoAmountWhereTheBaseSalaryOfTheDayIsNotKnown() {
        assertThat(flag("2023-06-30").amount()).isNull();
        assertThat(flag("2023-06-30").baseSalary()).isNull();
        Prize later = flag("2026-07-01");
        assertThat(later.amount()).isNull();
        assertThat(later.missing()).isEqualTo("catalogue.prize.noBaseSalary");
    }

    @Test
    void isNoAmountWhereNoPrizeIsKnown() {
        Prize prize = prizes.of(award("Bằng khen", "Ban Thường vụ Hội LHPN tỉnh"), INDIVIDUAL, day("2024-07-01"));

        assertThat(prize.amount()).isNull();
        assertThat(prize.missing()).isEqualTo("catalogue.prize.none");
        assertThat(flag("2023-12-31").missing()).isEqualTo("catalogue.prize.none");
    }

    @Test
    void saysWhereTheMultipleWasReadInAWeakSourceOnly() {
        assertThat(flag("2025-06-30").verified()).isTrue();
        assertThat(flag("2025-07-01").verified()).isFalse();
        assertThat(prizes.of(award("Bằng khen", "Chủ tịch UBND tỉnh"), COLLECTIVE, day("2024-07-01")))
                .satisfies(prize -> {
                    assertThat(prize.amount()).isEqualTo(7_020_000);
                    assertThat(prize.verified()).isFalse();
                });
    }

    private Prize flag(String day) {
        return prizes.of(award("Cờ thi đua", "UBND tỉnh"), COLLECTIVE, day(day));
    }

    private long award(String name, String authority) {
        return jdbc.sql("""
                select min(a.id) from award a join authority h on h.id = a.authority_id where a.name = ? and h.name = ?""").params(name, authority).query(Long.class).single();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
