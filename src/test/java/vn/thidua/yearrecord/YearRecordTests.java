package vn.thidua.yearrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Here;
import vn.thidua.access.Role;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class YearRecordTests {

    private static final String MANIFEST = "MANIFEST.txt";

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClusterYears years;

    @Autowired
    Wording wording;

    @Autowired
    Today today;

    @Autowired
    Environment environment;

    private UnitId organiser;
    private ClusterYearId year;
    private MembershipId east;
    private MembershipId west;
    private AccountId staff;
    private AccountId head;
    private AccountId member;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ClusterId cluster = world.cluster(world.programme(organiser, "Cụm thi đua của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        UnitId eastUnit = world.unit(organiser, "Hội LHPN xã Đông");
        UnitId westUnit = world.unit(organiser, "Hội LHPN xã Tây");
        east = world.member(year, eastUnit);
        west = world.member(year, westUnit);
        world.head(year, east);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("dong", Role.UNIT_OFFICER, eastUnit);
        member = world.person("tay", Role.UNIT_OFFICER, westUnit);
        world.signed(year, east, west);
        scored();
    }

    @Test
    void holdsEveryFileUnderItsHash() throws Exception {
        attach("COVENANT", "Giao ước.pdf", "giao ước");
        attach("COVENANT", "../../Giao ước.pdf", "khác");
        attach("MEETING", "nghị quyết.pdf", "nghị quyết");
        withdraw(attach("MEETING", "nghị quyết.pdf", "bản cũ"));
        show(east, "báo cáo.pdf", "báo cáo");

        Map<String, byte[]> files = unpacked(zip(head));

        assertThat(files.keySet())
                .contains(
                        "02 Giao ước/Giao ước.pdf",
                        "02 Giao ước/_.._Giao ước.pdf",
                        "07 Hội nghị, hoạt động/nghị quyết.pdf",
                        "07 Hội nghị, hoạt động/Đã rút/nghị quyết.pdf",
                        "04 Chấm điểm/Minh chứng/Hội LHPN xã Đông/báo cáo.pdf",
                        "04 Chấm điểm/Bảng điểm/Hội LHPN xã Tây.xlsx",
                        "01 Thành viên/thanh-vien-2026.xlsx")
                .noneMatch(path -> path.contains("../") || path.startsWith("/"));
        List<String> lines = lines(files);
        assertThat(lines.stream().map(line -> line.substring(66)))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(path -> !path.equals(MANIFEST))
                        .toList());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(sha256(files.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
        assertThat(text(files, MANIFEST))
                .contains("# Hồ sơ của Cụm thi đua số 1, năm 2026", "# Đơn vị tổ chức: Hội LHPN tỉnh Mẫu", "xã Tây");
        assertThat(text(files, "DOC-TRUOC.txt")).contains("sha256sum -c MANIFEST.txt");
    }

    @Test
    void isTheSameForTheSameDataButForTheTime() throws Exception {
        attach("COVENANT", "Giao ước.pdf", "giao ước");

        Map<String, byte[]> first = unpacked(zip(head));
        Map<String, byte[]> second = unpacked(zip(staff));

        assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
        assertThat(lines(second)).isEqualTo(lines(first));
        attach("COVENANT", "Phụ lục.pdf", "phụ lục");
        assertThat(lines(unpacked(zip(head)))).isNotEqualTo(lines(first));
    }

    @Test
    void isForThoseWhoReadEverySheetAndAllEvidence() {
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        AccountId stranger = world.person("khac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(zip(auditor)).hasStatusOk();
        assertThat(zip(member)).hasStatus(404);
        assertThat(zip(stranger)).hasStatus(404);
        assertThat(pages.get("/nam/" + year + "/ban-giao", member)).bodyText().doesNotContain("ho-so.zip");
        assertThat(pages.get("/nam/" + year + "/ban-giao", head)).bodyText().contains("ho-so.zip");
    }

    @Test
    void goesToTheUnitThatReceivesOnceTheHandoverIsSigned() throws Exception {
        AccountId newcomer = world.person("moi", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Mới"));
        String received = "/nam/" + year + "/ban-giao/bien-ban/ho-so.zip";
        jdbc.sql("insert into handover (cluster_year_id, from_membership_id, to_unit_id, handed_on)"
                        + " select ?, ?, id, '2026-11-01' from unit where name = 'Hội LHPN xã Mới'")
                .params(year.value(), east.value())
                .update();
        assertThat(pages.get(received, newcomer)).hasStatus(404);

        jdbc.sql("update handover set status = 'SIGNED'").update();

        assertThat(pages.get("/nam/" + year + "/ban-giao/bien-ban", newcomer))
                .bodyText()
                .contains("ho-so.zip");
        assertThat(lines(unpacked(pages.get(received, newcomer)))).isEqualTo(lines(unpacked(zip(head))));
        assertThat(pages.get(received, member)).hasStatus(404);
        assertThat(pages.get(received, head)).hasStatus(404);
    }

    @Test
    void takesOneStatementMoreForAFileMore() {
        show(east, "0.pdf", "không");
        zip(head); // a frozen scale is read once
        long one = statements();
        IntStream.rangeClosed(1, 300)
                .forEach(number -> show(number % 2 == 0 ? east : west, number + ".pdf", "số " + number));

        assertThat(statements()).isEqualTo(one + 300);
    }

    @Test
    void isCutShortWhereAFileFailsAndIsTakenForWholeByNobody() throws Exception {
        RecordFile good = new RecordFile(YearStep.COVENANT, List.of(), "a.bin", out -> out.write(new byte[64 * 1024]));
        RecordFile broken = new RecordFile(YearStep.MEETING, List.of(), "b.bin", out -> {
            throw new IllegalStateException("the database is gone");
        });
        YearRecord record =
                new YearRecord(List.of((of, reader) -> List.of(good, broken)), years, wording, today, environment);
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setBufferSize(1);

        assertThatThrownBy(() -> record.send(years.get(year), new Here(null, null, Set.of()), response))
                .as("handled by no page of an error")
                .isInstanceOf(YearRecord.CutShort.class);
        byte[] sent = response.getContentAsByteArray();
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("<html", MANIFEST);
        assertThat(sent).asString(StandardCharsets.ISO_8859_1).doesNotContain("PK\u0005\u0006");
    }

    @Test
    void refusesAsAPageWhatFailsBeforeTheFirstByte() {
        YearRecord record = new YearRecord(
                List.of((of, reader) -> {
                    throw new NotFound();
                }),
                years,
                wording,
                today,
                environment);

        assertThatThrownBy(() ->
                        record.send(years.get(year), new Here(null, null, Set.of()), new MockHttpServletResponse()))
                .isInstanceOf(NotFound.class);
    }

    private long statements() {
        return Statements.of(() -> zip(head)).size();
    }

    private MvcTestResult zip(AccountId account) {
        return pages.get("/nam/" + year + "/ban-giao/ho-so.zip", account);
    }

    private static Map<String, byte[]> unpacked(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }

    /** Of the manifest, those that sha256sum checks. */
    private static List<String> lines(Map<String, byte[]> files) {
        return text(files, MANIFEST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toList());
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private void scored() {
        jdbc.sql("""
                with s as (insert into scoring_scale (cluster_year_id, edition, title) values (:year, 1, 'Thang điểm') returning id),
                     c as (insert into criterion (scale_id, position, code, text, line, max_points)
                           select id, 1, 'I', 'Tiêu chí', 'BASE', 10 from s returning id),
                     h as (insert into score_sheet (cluster_year_id, membership_id, scale_id)
                           select m.cluster_year_id, m.id, s.id from membership m, s where m.cluster_year_id = :year returning id)
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select h.id, c.id, 1, 'I', 'Tiêu chí', 'BASE', 10 from h, c""").param("year", year.value()).update();
        jdbc.sql("update scoring_scale set status = 'FROZEN', frozen_on = '2026-01-01'")
                .update();
    }

    private long attach(String step, String name, String content) {
        return jdbc.sql("""
                insert into attachment (cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, added_by, added_at,
                                        content)
                values (?, ?, 'Tệp', ?, 'application/pdf', length(convert_to(?, 'UTF8')), encode(sha256(convert_to(?, 'UTF8')), 'hex'),
                        'thử', now(), convert_to(?, 'UTF8')) returning id""")
                .params(year.value(), step, name, content, content, content)
                .query(Long.class)
                .single();
    }

    private void withdraw(long attachment) {
        jdbc.sql("update attachment set withdrawn_at = now(), withdraw_reason = 'nhầm' where id = ?")
                .param(attachment)
                .update();
    }

    private void show(MembershipId unit, String name, String content) {
        jdbc.sql("""
                insert into evidence (cluster_year_id, membership_id, kind, title, file_name, media_type, size_bytes, sha256, added_by,
                                      added_at, content)
                values (?, ?, 'FILE', 'Minh chứng', ?, 'application/pdf', length(convert_to(?, 'UTF8')),
                        encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'thử', now(), convert_to(?, 'UTF8'))""")
                .params(year.value(), unit.value(), name, content, content, content)
                .update();
    }
}
