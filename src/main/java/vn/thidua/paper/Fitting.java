package vn.thidua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits text into a width: as large as wanted where that fits, otherwise smaller, down to a limit, and never cut.
 *
 * @param width in points
 * @param size wanted, in points
 * @param smallest at which it can still be read with dignity
 * @param lines that the place has
 */
public record Fitting(Face face, double width, double size, double smallest, int lines) {

    private static final double STEP = 0.5;

    private static final double NARROWER = 0.97;

    /** Text as it will stand: its lines from above, at one size. */
    public record Fitted(List<String> lines, double size) {}

    /** The text at the largest size at which it fits; empty where it fits at none, or holds what the face cannot print. */
    public Optional<Fitted> fit(String text) {
        for (double at = size; face.prints(text.replace('\n', ' ')) && at >= smallest; at -= STEP) {
            Optional<List<String>> broken = broken(text, at);
            if (broken.isPresent()) {
                return Optional.of(new Fitted(broken.get(), at));
            }
        }
        return Optional.empty();
    }

    /** As {@link #fit}, with the lines about as long as each other: for text that stands in the middle. */
    public Optional<Fitted> fitBalanced(String text) {
        return fit(text).map(fitted -> {
            Fitted balanced = fitted;
            for (double narrow = width * NARROWER; narrow > 0; narrow *= NARROWER) {
                Optional<Fitted> narrower = new Fitting(
                                face,
                                narrow,
                                fitted.size(),
                                fitted.size(),
                                fitted.lines().size())
                        .fit(text);
                if (narrower.isEmpty()) {
                    break;
                }
                balanced = narrower.get();
            }
            return balanced;
        });
    }

    private Optional<List<String>> broken(String text, double at) {
        List<String> filled = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            String line = "";
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (face.width(longer, at) <= width) {
                    line = longer;
                } else if (face.width(word, at) <= width && !line.isEmpty()) {
                    filled.add(line);
                    line = word;
                } else {
                    return Optional.empty();
                }
            }
            filled.add(line);
        }
        return filled.size() <= lines ? Optional.of(filled) : Optional.empty();
    }
}
