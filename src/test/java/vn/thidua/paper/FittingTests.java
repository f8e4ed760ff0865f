package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.paper.Fitting.Fitted;

class FittingTests {

    private static final String LONG = "Hội Liên hiệp Phụ nữ xã Nguyễn Thị Minh Khai huyện Phú Lương tỉnh Thái Nguyên";

    @Test
    void whatFitsIsAsLargeAsWanted() {
        assertThat(one(400, 24).fit("Hội LHPN xã An Bình").orElseThrow().size()).isEqualTo(24);
    }

    @Test
    void whatDoesNotFitShrinksToTheWidth() {
        Fitted fitted = one(400, 24).fit(LONG).orElseThrow();

        assertThat(fitted.size()).isBetween(8.0, 23.5);
        assertThat(Face.BOLD.width(LONG, fitted.size())).isLessThanOrEqualTo(400);
        assertThat(Face.BOLD.width(LONG, fitted.size() + 0.5)).isGreaterThan(400);
    }

    @Test
    void itTakesASecondLineBeforeItShrinks() {
        Fitted fitted = new Fitting(Face.BOLD, 560, 24, 12, 2).fit(LONG).orElseThrow();

        assertThat(fitted.size()).isEqualTo(24);
        assertThat(fitted.lines()).hasSize(2);
    }

    @Test
    void whatFitsAtNoSizeIsSaidAndNeverCut() {
        assertThat(one(100, 24).fit(LONG)).isEmpty();
        assertThat(one(30, 24).fit("Nghiêngnghiêngnghiêng")).isEmpty();
    }

    @Test
    void whatTheLettersLackIsSaid() {
        assertThat(one(400, 24).fit("Hội 李")).isEmpty();
        assertThat(one(400, 24).fit("Hội \uD83C\uDF38")).isEmpty();
    }

    @Test
    void everyFittedTextIsWholeAndWithinItsWidth() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(1 + random.nextInt(25), 1, 9)
                    .mapToObj(letters -> "Nghĩaườễ".substring(0, letters))
                    .collect(Collectors.joining(" "));
            Fitting fitting = new Fitting(Face.REGULAR, 40 + random.nextInt(300), 20, 9, 1 + random.nextInt(4));
            Optional<Fitted> fitted = fitting.fit(text);
            fitted.ifPresent(lines -> {
                assertThat(String.join(" ", lines.lines())).as("seed %d", seed).isEqualTo(text);
                assertThat(lines.lines())
                        .hasSizeLessThanOrEqualTo(fitting.lines())
                        .allSatisfy(line -> assertThat(Face.REGULAR.width(line, lines.size()))
                                .isLessThanOrEqualTo(fitting.width()));
            });
        }
    }

    private static Fitting one(double width, double size) {
        return new Fitting(Face.BOLD, width, size, 8, 1);
    }
}
