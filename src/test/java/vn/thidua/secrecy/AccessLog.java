package vn.thidua.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a reverse proxy writes down: who was answered, in which order and when. */
final class AccessLog {

    private final Queue<Row> lines = new ConcurrentLinkedQueue<>();

    void add(String voter) {
        Map<String, String> line = Map.of("voter", voter, NearestMoment.AT, CommitTimes.micros(Instant.now()));
        lines.add(new Row("access log", 0, 0, lines.size(), line));
    }

    List<Row> rows() {
        return List.copyOf(lines);
    }
}
