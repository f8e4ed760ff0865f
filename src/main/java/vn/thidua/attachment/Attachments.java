package vn.thidua.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/** The files of a step as other modules show them. */
@Service
@Transactional(readOnly = true)
public class Attachments {

    static final String LISTED = """
            select id, cluster_year_id, step, title, document_number, document_date, file_name, media_type, size_bytes, added_by,
                   added_at, withdraw_reason
            from attachment
            """;

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of this step, those put aside last; one statement, no content is read. */
    public AttachmentPanel panel(ClusterYearId year, YearStep step, boolean mayAdd) {
        var files = jdbc.sql(LISTED + """
                where cluster_year_id = ? and step = ?
                order by withdrawn_at is not null, document_date nulls last, id""")
                .params(year.value(), step.name())
                .query((row, number) -> view(row))
                .list();
        return new AttachmentPanel(year, step, mayAdd, files);
    }

    static AttachmentView view(ResultSet row) throws SQLException {
        return new AttachmentView(
                row.getLong("id"),
                new ClusterYearId(row.getLong("cluster_year_id")),
                YearStep.valueOf(row.getString("step")),
                row.getString("title"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("withdraw_reason"));
    }
}
