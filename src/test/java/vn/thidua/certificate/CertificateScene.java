package vn.thidua.certificate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Awarded;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A decision that was issued with two awards, and the staff who print. */
@DatabaseTest
abstract class CertificateScene {

    static final String ACHIEVEMENT = "Đã có thành tích xuất sắc trong phong trào thi đua năm 2025";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CertificateLayouts layouts;

    final PaperCode ofUnit = PaperCode.random();
    final PaperCode ofPerson = PaperCode.random();

    UnitId organiser;
    UnitId unit;
    AccountId staff;
    Awarded awarded;
    long decision;
    long forUnit;
    long forPerson;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        unit = world.unit(organiser, "Hội LHPN xã An Bình");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        awarded = new Awarded(jdbc, organiser);
        decision = awarded.decision(PaperCode.random());
        forUnit = awarded.grant(decision, unit, "Bằng khen", ACHIEVEMENT, ofUnit);
        forPerson = awarded.grant(decision, unit, "Nguyễn Thị Quỳnh Như", "Bằng khen", null, ofPerson);
    }

    String base() {
        return "/don-vi/" + organiser + "/bang-khen";
    }

    /** A new layout of this kind on A4, by its page. */
    long layout(NewLayoutForm.Kind kind) {
        pages.post(base() + "/mau/moi", staff, "name", "Mẫu " + kind, "kind", kind.name(), "size", "A4_LANDSCAPE");
        return jdbc.sql("select id from certificate_layout where name = ?")
                .param("Mẫu " + kind)
                .query(Long.class)
                .single();
    }

    /** Prints these of the decision; the answer to the form. */
    MvcTestResult print(long layout, Long... grants) {
        String[] fields = new String[2 + 2 * grants.length];
        fields[0] = "layout";
        fields[1] = Long.toString(layout);
        for (int at = 0; at < grants.length; at++) {
            fields[2 + 2 * at] = "grants";
            fields[3 + 2 * at] = grants[at].toString();
        }
        return pages.post(base() + "/quyet-dinh/" + decision, staff, fields);
    }

    /** The file of the latest batch. */
    PrintedPaper file() throws IOException {
        long batch = jdbc.sql("select max(id) from certificate_batch")
                .query(Long.class)
                .single();
        return file("/dot/" + batch + "/bang-khen.pdf");
    }

    PrintedPaper file(String path) {
        return new PrintedPaper(pages.get(base() + path, staff).getResponse().getContentAsByteArray());
    }

    /** What the form of a blank sends, with these places: field and x, y, width, size, lines of each. */
    Map<String, String> places(long layout, Map<CertificateField, List<Integer>> places) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "version",
                Long.toString(layouts.get(organiser, layout).version()),
                "name",
                "Phôi",
                "width",
                "297",
                "height",
                "210",
                "place",
                "Minh Họa",
                "right",
                "0",
                "down",
                "0"));
        places.forEach((field, place) -> {
            String row = "rows[" + field.ordinal() + "].";
            fields.put(row + "used", "true");
            fields.put(row + "x", place.get(0).toString());
            fields.put(row + "y", place.get(1).toString());
            fields.put(row + "width", place.get(2).toString());
            fields.put(row + "size", place.get(3).toString());
            fields.put(row + "lines", place.get(4).toString());
            fields.put(row + "align", "LEFT");
        });
        return fields;
    }
}
