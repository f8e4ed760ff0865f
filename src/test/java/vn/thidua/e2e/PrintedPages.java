package vn.thidua.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/**
 * The pages of a document as Chromium writes it.
 *
 * @param sizes of each page
 * @param contents what is written on the pages, each once: the glyphs in their order, wherever on the paper
 */
record PrintedPages(List<String> sizes, Set<String> contents) {

    private static final Pattern PAGE = Pattern.compile(
            "/Type /Page\\b(?!s).*?/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)].*?/Contents (\\d+) 0 R", Pattern.DOTALL);
    private static final double MILLIMETRES_IN_A_POINT = 25.4 / 72;

    static PrintedPages of(byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        List<String> sizes = new ArrayList<>();
        Set<String> contents = new HashSet<>();
        Matcher page = PAGE.matcher(text);
        while (page.find()) {
            sizes.add(String.format(
                    Locale.ROOT, "%.0f x %.0f mm", millimetres(page.group(1)), millimetres(page.group(2))));
            contents.add(written(text, page.group(3)));
        }
        return new PrintedPages(sizes, contents);
    }

    private static double millimetres(String points) {
        return Double.parseDouble(points) * MILLIMETRES_IN_A_POINT;
    }

    private static String written(String text, String object) {
        int begin = text.indexOf("stream\n", text.indexOf("\n" + object + " 0 obj")) + "stream\n".length();
        byte[] packed = text.substring(begin, text.indexOf("endstream", begin)).getBytes(StandardCharsets.ISO_8859_1);
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(inflater.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.endsWith("Tj") || line.endsWith("TJ"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
