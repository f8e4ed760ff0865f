package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        for (int round = 0; round < 500; round++) {
            PaperCode code = PaperCode.random();
            String look = code.grouped().replace('0', 'o').replace('1', round % 2 == 0 ? 'l' : 'I');
            assertThat(PaperCode.read(code.value())).contains(code);
            assertThat(PaperCode.read(code.grouped().toLowerCase(Locale.ROOT))).contains(code);
            assertThat(PaperCode.read("  " + look.replace("-", " – ") + "\u00A0"))
                    .contains(code);
        }
    }

    @Test
    void itIsPrintedInGroupsOfFour() {
        assertThat(PaperCode.random().grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void oneWrongCharacterIsNoCode() {
        String code = PaperCode.random().value();
        for (int at = 0; at < code.length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                String typed = code.substring(0, at) + wrong + code.substring(at + 1);
                assertThat(PaperCode.read(typed).isPresent()).as(typed).isEqualTo(wrong == code.charAt(at));
            }
        }
    }

    @Test
    void anyTwoExchangedCharactersAreNoCode() {
        for (int round = 0; round < 50; round++) {
            String code = PaperCode.random().value();
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    char[] typed = code.toCharArray();
                    typed[one] = code.charAt(other);
                    typed[other] = code.charAt(one);
                    assertThat(PaperCode.read(new String(typed)).isPresent())
                            .isEqualTo(code.charAt(one) == code.charAt(other));
                }
            }
        }
    }

    @Test
    void whatIsTooShortTooLongOrForeignIsNoCode() {
        String code = PaperCode.random().value();
        assertThat(PaperCode.read("")).isEmpty();
        assertThat(PaperCode.read(code.substring(1))).isEmpty();
        assertThat(PaperCode.read(code + "0")).isEmpty();
        assertThat(PaperCode.read("Đ" + code.substring(1))).isEmpty();
        assertThat(PaperCode.read("U" + code.substring(1))).isEmpty();
        assertThat(PaperCode.read("x".repeat(10_000))).isEmpty();
    }

    @Test
    void garbageIsReadAsACodeNoMoreOftenThanItsCheckLetsThrough() {
        long seed = 20261127;
        Random random = new Random(seed);
        long codes = IntStream.range(0, 32_000)
                .filter(round -> PaperCode.read(text(random)).isPresent())
                .count();
        assertThat(codes).as("seed %d", seed).isBetween(850L, 1150L);
    }

    private static String text(Random random) {
        return random.ints(20, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    @Test
    void noTwoCodesAreAlikeAndEveryPlaceVaries() {
        Set<String> codes = new HashSet<>();
        List<Set<Character>> places = Stream.generate(() -> (Set<Character>) new HashSet<Character>())
                .limit(20)
                .toList();
        for (int round = 0; round < 2_000; round++) {
            String code = PaperCode.random().value();
            codes.add(code);
            IntStream.range(0, 20).forEach(at -> places.get(at).add(code.charAt(at)));
        }
        assertThat(codes).hasSize(2_000);
        assertThat(places).allSatisfy(place -> assertThat(place).hasSize(32));
    }
}
