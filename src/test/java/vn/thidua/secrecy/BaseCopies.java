package vn.thidua.secrecy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a base copy of the data each time, and counts in its files the numbers of voters and candidates: as text and as bigint. */
final class BaseCopies implements Watch {

    private static final Pattern NUMBER = Pattern.compile("\\d{7}");

    private final Laboratory laboratory;
    private final Path folder;
    private final Set<String> numbers;
    private final List<Row> news = new ArrayList<>();
    private Map<String, Integer> before = Map.of();
    private int looks;

    BaseCopies(Laboratory laboratory, Path folder, Set<String> numbers) {
        this.laboratory = laboratory;
        this.folder = folder;
        this.numbers = numbers;
    }

    @Override
    public void look() throws SQLException, IOException {
        looks++;
        Path copy = folder.resolve(Integer.toString(looks));
        try (Connection connection = laboratory.connect()) {
            Laboratory.execute(connection, "select pg_backup_start('look', true)");
            Folders.copy(laboratory.home().resolve("data").resolve("base"), copy, file -> true);
            Laboratory.execute(connection, "select pg_backup_stop(false)");
        }
        Map<String, Integer> now = new HashMap<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                count(Files.readAllBytes(file), now);
            }
        }
        if (looks > 1) {
            now.forEach((number, times) -> {
                if (times > before.getOrDefault(number, 0)) {
                    news.add(new Row("base copy", looks, 0, news.size(), Map.of("number", number)));
                }
            });
        }
        before = now;
    }

    @Override
    public List<Row> news() {
        return news;
    }

    private void count(byte[] content, Map<String, Integer> counts) {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        // rows begin, and so do numbers of eight bytes within them, at multiples of eight
        for (int at = 0; at + Long.BYTES <= content.length; at += Long.BYTES) {
            note(Long.toString(buffer.getLong(at)), counts);
        }
        NUMBER.matcher(new String(content, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(found -> note(found.group(), counts));
    }

    private void note(String number, Map<String, Integer> counts) {
        if (numbers.contains(number)) {
            counts.merge(number, 1, Integer::sum);
        }
    }
}
