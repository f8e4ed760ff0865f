package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

class MemberPageTests extends MemberScene {

    @Test
    void takesSeveralUnitsInAtOnce() {
        UnitId first = world.unit(organiser, "Hội LHPN xã Đông");
        UnitId second = world.unit(organiser, "Hội LHPN xã Tây");

        assertThat(post(staff, "/thanh-vien/them", "units", first.toString(), "units", second.toString()))
                .hasRedirectedUrl("/nam/" + year + "/thanh-vien");
        assertThat(page(staff, "/thanh-vien"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Đông", "Hội LHPN xã Tây", "2 đơn vị trong danh sách");
        assertThat(page(staff, "/lich-su")).bodyText().contains("Thêm đơn vị thành viên Hội LHPN xã Đông");
    }

    @Test
    void writesDatesInTheHistoryAsPeopleWriteThem() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");

        post(staff, "/thanh-vien/them", "units", unit.toString(), "joinedOn", "15/01/2026");

        assertThat(page(staff, "/thanh-vien")).bodyText().contains("<ins>15/01/2026</ins>");
    }

    @Test
    void keepsInTheHistoryWhatIsSaidOfAMemberAlsoWhenItIsTakenOut() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");

        post(staff, "/thanh-vien/them", "units", unit.toString(), "rankGroup", "Nhóm xã", "note", "theo biên bản");
        assertThat(page(staff, "/thanh-vien")).bodyText().contains("<ins>Nhóm xã</ins>", "<ins>theo biên bản</ins>");
        post(
                staff,
                "/thanh-vien/"
                        + jdbc.sql("select id from membership")
                                .query(Long.class)
                                .single() + "/bo");
        assertThat(page(staff, "/thanh-vien")).bodyText().contains("<del>Nhóm xã</del>", "<del>theo biên bản</del>");
    }

    @Test
    void findsUnitsWithoutDiacriticsAndOffersNoMember() {
        world.member(year, world.unit(organiser, "Hội LHPN xã Đồng Tiến"));
        world.unit(organiser, "Hội LHPN xã Đồng Tâm");

        assertThat(page(staff, "/thanh-vien/them?q=dong"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Đồng Tâm")
                .doesNotContain("Đồng Tiến");
    }

    @Test
    void keepsWhatIsTickedWhileLookingForMore() {
        UnitId ticked = world.unit(organiser, "Hội LHPN xã Tây");
        world.unit(organiser, "Hội LHPN xã Đông");
        world.unit(world.organiser("Hội LHPN tỉnh An"), "Ban Đông An");

        assertThat(post(
                        staff,
                        "/thanh-vien/them",
                        "tim",
                        "tim",
                        "q",
                        "dong",
                        "units",
                        ticked.toString(),
                        "rankGroup",
                        "A1",
                        "joinedOn",
                        "hôm nay"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + ticked + "\" checked", "A1")
                .containsSubsequence("Hội LHPN xã Tây", "Hội LHPN xã Đông", "Ban Đông An");
        assertThat(page(staff, "/thanh-vien")).bodyText().doesNotContain("Hội LHPN xã Tây");
    }

    @Test
    void refusesAUnitOfAnotherClusterUnlessAReasonIsGiven() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026), unit);

        assertThat(post(staff, "/thanh-vien/them", "units", unit.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Đông đã ở Cụm thi đua số 2 của cùng hệ thống trong năm này");
        assertThat(post(staff, "/thanh-vien/them", "units", unit.toString(), "exceptionReason", "Thí điểm"))
                .hasStatus3xxRedirection();
        assertThat(page(staff, "/thanh-vien")).bodyText().contains("Ngoại lệ: Thí điểm");
    }

    @Test
    void refusesTheSameUnitTwice() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(year, unit);

        assertThat(post(staff, "/thanh-vien/them", "units", unit.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Đông đã có trong danh sách.");
        assertThatThrownBy(() -> world.member(year, unit))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("membership_once");
    }

    @Test
    void keepsAUnitInOneClusterOfAProgrammeAlsoInTheDatabase() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(year, unit);
        ClusterYearId other = world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026);

        assertThatThrownBy(() -> world.member(other, unit))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("membership_one_cluster_per_programme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "x", ""})
    void refusesUnitsThatDoNotExist(String unit) {
        assertThat(post(staff, "/thanh-vien/them", "units", unit)).hasStatus(422);
    }

    @Test
    void refusesToTakeInNothing() {
        world.unit(organiser, "Hội LHPN xã Đông");

        assertThat(post(staff, "/thanh-vien/them", "note", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này.");
    }

    @Test
    void keepsTheNameInOneFormAndRefusesOneThatIsTooLong() {
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        String decomposed = Normalizer.normalize("Hội LHPN xã Đồng Tiến", Normalizer.Form.NFD);

        assertThat(post(staff, "/thanh-vien/" + member, "version", "0", "position", "1", "name", decomposed))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select unit_name from membership")
                        .query(String.class)
                        .single())
                .isEqualTo("Hội LHPN xã Đồng Tiến");
        assertThat(post(staff, "/thanh-vien/" + member, "version", "1", "position", "1", "name", "x".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("Dài quá: nhiều nhất 200 ký tự.", "x".repeat(201));
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        post(staff, "/thanh-vien/" + member, "version", "0", "position", "1", "name", "Hội LHPN xã Đông A");

        assertThat(post(staff, "/thanh-vien/" + member, "version", "0", "position", "1", "name", "Hội LHPN xã Đông B"))
                .hasStatus(409)
                .bodyText()
                .contains("Hội LHPN xã Đông A", "Hội LHPN xã Đông B");
        assertThat(jdbc.sql("select unit_name from membership")
                        .query(String.class)
                        .single())
                .isEqualTo("Hội LHPN xã Đông A");
    }

    @Test
    void recordsThatAMemberLeft() {
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        String form = "/thanh-vien/" + member + "/roi";

        assertThat(post(staff, form, "version", "0", "leftOn", "30/06/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do thôi tham gia.", "30/06/2026");
        assertThat(post(staff, form, "version", "0", "leftOn", "31/06/2026", "reason", "Giải thể"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng");
        assertThat(post(staff, form, "version", "0", "leftOn", "30/06/2026", "reason", "Giải thể"))
                .hasStatus3xxRedirection();
        assertThat(page(staff, "/thanh-vien")).bodyText().contains("30/06/2026", "Giải thể");
    }

    @Test
    void takesAMistakeOutButNothingThatRecordsRestOn() {
        MembershipId mistake = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        MembershipId head = world.member(year, world.unit(organiser, "Hội LHPN xã Tây"));
        world.head(year, head);

        post(staff, "/thanh-vien/" + mistake + "/bo");
        post(staff, "/thanh-vien/" + head + "/bo");

        assertThat(jdbc.sql("select unit_name from membership")
                        .query(String.class)
                        .list())
                .containsExactly("Hội LHPN xã Tây");
    }

    @Test
    void marksAnInferredMemberWithItsReason() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");

        assertThat(post(staff, "/thanh-vien/them", "units", unit.toString(), "inferred", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Điều suy đoán cần có ghi chú");
        post(
                staff,
                "/thanh-vien/them",
                "units",
                unit.toString(),
                "inferred",
                "true",
                "note",
                "Suy từ tên gọi của khối");
        assertThat(page(staff, "/thanh-vien")).bodyText().contains("suy đoán", "Suy từ tên gọi của khối");
    }

    @Test
    void warnsOfTooFewMembers() {
        world.rule(programme, "FEWEST_MEMBERS", "4");
        world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));

        assertThat(page(staff, "/thanh-vien"))
                .bodyText()
                .contains("Hiện có 1 đơn vị, ít hơn mức 4 mà hệ thống quy định.");
    }
}
