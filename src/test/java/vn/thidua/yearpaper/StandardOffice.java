package vn.thidua.yearpaper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Letterhead;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;

/** An organisation that writes what everybody begins with. */
final class StandardOffice {

    private StandardOffice() {}

    /** With the standard texts of the day. */
    static Office on(LocalDate day, JdbcClient jdbc) {
        Map<Office.Text, String> texts = new HashMap<>();
        jdbc.sql("select * from office_text where organiser_id is null and valid_from <= ? order by valid_from")
                .param(day)
                .query(row -> {
                    texts.put(
                            new Office.Text(
                                    DocumentKind.valueOf(row.getString("kind")),
                                    TextSlot.valueOf(row.getString("slot"))),
                            row.getString("body"));
                });
        return new Office(
                new Letterhead(List.of(), "Hội LHPN tỉnh Minh Họa", null, "Cộng hòa", "Độc lập"),
                "Minh Họa",
                "BTV",
                "{so}/{loai}-{ky hieu}",
                List.of("TM. Ban Thường vụ", "Chủ tịch"),
                "Nguyễn Thị Chủ Tịch",
                texts);
    }
}
