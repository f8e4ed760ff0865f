package vn.thidua.sheet;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** Workbooks sent in, kept for their sender between the preview and the act; swept after a day. */
@Service
@Transactional
public class SheetDrafts {

    /** What was read from a file. */
    public record Draft<T>(String fileName, T content) {}

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    SheetDrafts(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    /** Keeps what was read; {@code kind} says what it is about. */
    public UUID keep(AccountId sender, String kind, String fileName, Object content) {
        jdbc.sql("delete from sheet_draft where created_at < ?")
                .param(Timestamp.from(today.now().minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        String name = Names.clean(fileName);
        jdbc.sql("""
                insert into sheet_draft (id, account_id, kind, file_name, rows, created_at)
                values (:id, :sender, :kind, :name, cast(:rows as jsonb), :now)""")
                .param("id", id)
                .param("sender", sender.value())
                .param("kind", kind)
                .param("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("rows", json.writeValueAsString(content))
                .param("now", Timestamp.from(today.now()))
                .update();
        return id;
    }

    /** The sender's own draft of this kind, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public <T> Draft<T> get(AccountId sender, String kind, UUID id, TypeReference<T> type) {
        return jdbc.sql(
                        "select file_name, rows::text as rows from sheet_draft where id = ? and account_id = ? and kind = ?")
                .params(id, sender.value(), kind)
                .query((row, number) ->
                        new Draft<>(row.getString("file_name"), json.readValue(row.getString("rows"), type)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The draft was taken over. */
    public void forget(UUID id) {
        jdbc.sql("delete from sheet_draft where id = ?").param(id).update();
    }
}
