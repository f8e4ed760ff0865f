package vn.thidua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.DatabaseTest;

@DatabaseTest
class FoldTests {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"Đắk Lắk,dak lak", "NGUYỄN THỊ ƯỚC,nguyen thi uoc", "Hội LHPN xã Tân Hòa,hoi lhpn xa tan hoa"})
    void takesAwayDiacriticsAndCase(String text, String folded) {
        assertThat(fold(text)).isEqualTo(folded);
    }

    @Test
    void readsDecomposedTextAlike() {
        assertThat(fold(Normalizer.normalize("Đặng Thị Ửng", Normalizer.Form.NFD)))
                .isEqualTo("dang thi ung");
    }

    @Test
    void mayStandInAnIndex() {
        jdbc.sql("create table folded (name text)").update();
        jdbc.sql("create index on folded using gin (fold(name) gin_trgm_ops)").update();
        jdbc.sql("drop table folded").update();
    }

    private String fold(String text) {
        return jdbc.sql("select fold(:text)")
                .param("text", text)
                .query(String.class)
                .single();
    }
}
