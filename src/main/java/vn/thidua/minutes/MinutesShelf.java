package vn.thidua.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.shared.Sha256;

/** Signed papers, kept as text: what was signed is shown as it was, whatever was renamed since. */
@Component
class MinutesShelf {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MinutesShelf(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The signed minutes of a count. */
    Optional<Paper<CountPaper>> ofCount(long poll) {
        return jdbc.sql("select content, signed_on from count_minutes where poll_id = ?")
                .param(poll)
                .query((row, number) ->
                        kept(row.getString("content"), CountPaper.class, row.getObject("signed_on", LocalDate.class)))
                .optional();
    }

    /** The signed minutes of a meeting. */
    Optional<Paper<MeetingPaper>> ofMeeting(long assembly) {
        return jdbc.sql("select content, signed_on from meeting_minutes where assembly_id = ? and content is not null")
                .param(assembly)
                .query((row, number) ->
                        kept(row.getString("content"), MeetingPaper.class, row.getObject("signed_on", LocalDate.class)))
                .optional();
    }

    /** A paper that is not signed yet. */
    <T> Paper<T> draft(T content) {
        return new Paper<>(content, Sha256.of(text(content)), null);
    }

    void sign(long poll, CountPaper paper, LocalDate day, String by) {
        jdbc.sql("insert into count_minutes (poll_id, content, signed_on, signed_by) values (?, ?, ?, ?)")
                .params(poll, text(paper), day, by)
                .update();
    }

    void sign(long assembly, MeetingPaper paper, LocalDate day, String by) {
        jdbc.sql("""
                insert into meeting_minutes (assembly_id, content, signed_on, signed_by) values (:assembly, :content, :day, :by)
                on conflict (assembly_id) do update
                set content = :content, signed_on = :day, signed_by = :by, version = meeting_minutes.version + 1""")
                .param("assembly", assembly)
                .param("content", text(paper))
                .param("day", day)
                .param("by", by)
                .update();
    }

    /** What people wrote into the minutes of a meeting. */
    MinutesForm written(long assembly) {
        return jdbc.sql("select version, opinions, conclusion from meeting_minutes where assembly_id = ?")
                .param(assembly)
                .query((row, number) ->
                        new MinutesForm(row.getLong("version"), row.getString("opinions"), row.getString("conclusion")))
                .optional()
                .orElseGet(() -> new MinutesForm(0L, null, null));
    }

    void write(long assembly, @Nullable String opinions, @Nullable String conclusion) {
        jdbc.sql("""
                insert into meeting_minutes (assembly_id, version, opinions, conclusion) values (:assembly, 1, :opinions, :conclusion)
                on conflict (assembly_id) do update
                set opinions = :opinions, conclusion = :conclusion, version = meeting_minutes.version + 1""")
                .param("assembly", assembly)
                .param("opinions", opinions)
                .param("conclusion", conclusion)
                .update();
    }

    private <T> Paper<T> kept(String content, Class<T> type, LocalDate signedOn) {
        return new Paper<>(json.readValue(content, type), Sha256.of(content), signedOn);
    }

    private String text(Object content) {
        return json.writeValueAsString(content);
    }
}
