package vn.thidua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The base salary by date (<i>lương cơ sở</i>): each row holds until the next one begins. */
@Service
@Transactional(readOnly = true)
public class BaseSalaries {

    private final JdbcClient jdbc;

    BaseSalaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Đồng a month on this day; null where it is not known: before the first row, or where a row says that another amount
     * holds which nobody has told. One statement.
     */
    public @Nullable Long on(LocalDate day) {
        return jdbc.sql("""
                select (select s.amount from base_salary s where s.valid_from <= :day and s.verified
                          and not exists (select from base_salary n where n.valid_from <= :day and n.valid_from > s.valid_from))""")
                .param("day", day)
                .query((row, number) -> new Known(row.getObject(1, Long.class)))
                .single()
                .amount;
    }

    private record Known(@Nullable Long amount) {}
}
