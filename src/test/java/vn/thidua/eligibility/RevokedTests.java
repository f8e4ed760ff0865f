package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Granted;

/** A revoked award never counts: whatever else is so, no rule answers otherwise for it. */
class RevokedTests {

    private static final long SEED = 20261127;
    private static final int CASES = 2000;
    private static final Map<Rule, String> SETTINGS = Map.of(
            Rule.GRADE_REACHED,
            "Tốt",
            Rule.NOT_SAME_WITHIN_YEARS,
            "3 năm, kể cả đơn vị tiền thân",
            Rule.NOT_BOTH,
            "Bằng khen; Cờ thi đua của Chính phủ",
            Rule.WOMEN_SHARE,
            "30",
            Rule.ONCE_ONLY,
            "kể cả đơn vị tiền thân");
    private static final List<Award> AWARDS = List.of(
            Sample.FLAG,
            Sample.CERTIFICATE,
            new Award("Cờ thi đua", "UBND tỉnh Kon Tum", false),
            new Award("Cờ thi đua của Chính phủ", "Thủ tướng Chính phủ", true));

    @Test
    void neverCountsInAnyRule() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Random random = new Random(seed);
            Sample without = sample(new Random(seed));
            Sample with = sample(new Random(seed));
            int revoked = 1 + random.nextInt(4);
            for (int i = 0; i < revoked; i++) {
                with.granted.add(random.nextInt(with.granted.size() + 1), grant(random, LocalDate.of(2025, 6, 1)));
            }
            for (Rule rule : Rule.values()) {
                String setting = SETTINGS.get(rule);
                Answer before = without.answer(rule, setting);
                Answer after = with.answer(rule, setting);
                assertThat(after.outcome()).as("%s, seed %d", rule, seed).isEqualTo(before.outcome());
                assertThat(after.reason()).as("%s, seed %d", rule, seed).isEqualTo(before.reason());
            }
        }
    }

    @Test
    void isToldBesideTheAnswer() {
        Sample revoked = new Sample();
        revoked.granted.add(Sample.grant(Sample.FLAG, 2024, null, null, LocalDate.of(2025, 6, 1)));
        Answer answer = revoked.answer(Rule.ONCE_ONLY, null);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.PASS);
        assertThat(answer.looked().get(1).words().args()).contains("01/06/2025");
    }

    private static Sample sample(Random random) {
        Sample sample = new Sample();
        sample.achievement = random.nextBoolean() ? "Dẫn đầu cụm" : null;
        for (int i = random.nextInt(4); i > 0; i--) {
            sample.granted.add(grant(random, null));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sample.road(AWARDS.get(random.nextInt(AWARDS.size())), random.nextBoolean() ? "Dẫn đầu cụm" : "Công trình");
        }
        return sample;
    }

    private static Granted grant(Random random, LocalDate revokedOn) {
        return Sample.grant(
                AWARDS.get(random.nextInt(AWARDS.size())),
                2020 + random.nextInt(7),
                random.nextBoolean() ? "Hội LHPN huyện Cũ" : null,
                random.nextBoolean() ? "Dẫn đầu cụm" : null,
                revokedOn);
    }
}
