package vn.thidua.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Here;
import vn.thidua.access.Role;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearPlaces;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.Offices;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

/** The handover as an official paper. */
class HandoverMinutesTests extends HandoverScene {

    private static final UnitId NO_UNIT = new UnitId(0);

    @Autowired
    HandoverMinutesPaper source;

    @Autowired
    ClusterYears years;

    @Autowired
    YearPlaces places;

    @Autowired
    Offices offices;

    @Test
    void saysWhatIsWrittenAndLeavesRoomForWhatIsNot() {
        save(head, "-1", "from", east.toString());

        Content paper = paper();

        assertThat(paper.title().kind()).isEqualTo("Biên bản");
        assertThat(paper.title().about()).isEqualTo("Bàn giao nhiệm vụ Cụm trưởng Cụm thi đua số 1 năm 2025");
        assertThat(paper.dated()).isNull();
        assertThat(said(paper))
                .contains("Hôm nay, ngày …… tháng …… năm ………, tại ……")
                .contains("Bên giao:\nHội LHPN xã Đông\nNgười đại diện: ……")
                .contains("Bên nhận:\n…………")
                .contains("Đơn vị tổ chức chứng kiến:\nHội LHPN tỉnh Mẫu")
                .contains("Quỹ chung:\n……", "Cờ luân lưu:\n……")
                .as("no word in braces is left over, nothing is confirmed")
                .doesNotContain("{", "XÁC NHẬN CỦA CÁC BÊN", "Ghi chú:");
        assertThat(signatures(paper)).extracting(Block.Signature::name).containsOnlyNulls();
    }

    @Test
    void saysEverythingThatWasWritten() {
        jdbc.sql("update headship set person_name = 'Hoàng Thị Mười'").update();
        jdbc.sql("update cluster_year set regulation = 'Quy chế hoạt động của Cụm'")
                .update();
        prepare();

        Content paper = paper();

        assertThat(paper.dated()).isEqualTo(LocalDate.of(2025, 10, 30));
        assertThat(said(paper))
                .contains("Căn cứ Quy chế hoạt động của Cụm;")
                .contains("Hôm nay, ngày 30 tháng 10 năm 2025, tại")
                .contains("bàn giao nhiệm vụ Cụm trưởng Cụm thi đua số 1 năm 2025")
                .contains("Bên giao:\nHội LHPN xã Đông\nNgười đại diện: Hoàng Thị Mười")
                .contains("Bên nhận:\nHội LHPN xã Tây\nNgười đại diện: ……")
                .contains("Đơn vị tổ chức chứng kiến:\nHội LHPN tỉnh Mẫu\nNgười đại diện: Trần Thị Sáu, Phó Chủ tịch")
                .contains("3.500.000 đồng (bằng chữ: Ba triệu năm trăm nghìn đồng chẵn)")
                .contains("Cờ luân lưu:\nđã trao cho bên nhận")
                .contains("Hội xã Tây gửi tiếp hồ sơ giấy\ntrước ngày 15/11/2025")
                .contains("Ghi chú:\nNhà văn hóa giữ cờ");
        assertThat(lines(paper)).contains(List.of("Con dấu", "1 chiếc"), List.of("Quy chế của cụm", ""));
    }

    @Test
    void saysOfASignedOneWhoConfirmedAndWhenUnderTheNamesOfThen() {
        UnitId south = world.unit(organiser, "Hội LHPN xã Nam");
        AccountId receiver = world.person("nam", Role.UNIT_OFFICER, south);
        save(
                head,
                "-1",
                "from",
                east.toString(),
                "toUnit",
                south.toString(),
                "handedOn",
                "30/10/2025",
                "unfinished",
                "Hội xã Nam làm tiếp");
        String fingerprint = fingerprint();
        confirm(head, Side.OUTGOING);
        confirm(receiver, Side.INCOMING);
        assertThat(signatures(paper()))
                .as("not signed yet")
                .extracting(Block.Signature::name)
                .containsOnlyNulls();
        confirm(staff, Side.WITNESS);
        assertThat(status()).isEqualTo("SIGNED");
        String signed = said(paper());

        jdbc.sql("update unit set name = 'Hội LHPN phường Nam' where id = ?")
                .param(south.value())
                .update();

        assertThat(said(paper()))
                .as("the paper stays as it was signed")
                .isEqualTo(signed)
                .contains("Bên nhận:\nHội LHPN xã Nam\nNgười đại diện: Người thử nam")
                .contains("Bên giao – Hội LHPN xã Đông: Người thử dong, xác nhận lúc")
                .contains("Đơn vị tổ chức chứng kiến – Hội LHPN tỉnh Mẫu: Người thử canbo, xác nhận lúc")
                .contains("Dấu xác nhận nội dung:\n" + fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8))
                .as("what was left open then is no longer room to write in")
                .doesNotContain("Quỹ chung:", "Cờ luân lưu:");
        assertThat(signatures(paper()))
                .containsExactly(
                        new Block.Signature(List.of("Đại diện bên giao", "Hội LHPN xã Đông"), "Người thử dong"),
                        new Block.Signature(List.of("Đại diện bên nhận", "Hội LHPN xã Nam"), "Người thử nam"),
                        new Block.Signature(
                                List.of("Đại diện đơn vị tổ chức", "Hội LHPN tỉnh Mẫu"), "Người thử canbo"));
    }

    @Test
    void ofOneSignedByHandNobodyIsSaidToHaveConfirmed() {
        prepare();
        confirm(head, Side.OUTGOING);
        sign(staff);
        assertThat(status()).isEqualTo("SIGNED");

        assertThat(said(paper())).doesNotContain("XÁC NHẬN CỦA CÁC BÊN", "Người thử");
    }

    @Test
    void isOfferedToThoseWhoReadTheYearOnceItIsPrepared() {
        assertThat(offers(head)).isEmpty();
        prepare();

        assertThat(offers(head)).containsExactly(new Offer(source.kind(), 0, null, "/nam/" + year + "/ban-giao", null));
        assertThat(offers(other)).hasSize(1);
        assertThat(offers(staff)).hasSize(1);
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh khác");
        assertThat(offers(world.person("khac", Role.ORGANISER_STAFF, elsewhere)))
                .isEmpty();
        assertThat(source.offers(new Scope(organiser, "Hội", null), reader(staff)))
                .isEmpty();
    }

    @Test
    void isOneClickFromThePageOfTheHandover() {
        String link = "/nam/" + year + "/van-ban/bien-ban-ban-giao/0";
        assertThat(page(head, "")).bodyText().doesNotContain(link);
        prepare();

        assertThat(page(head, "")).bodyText().contains(link, "Văn bản: Biên bản bàn giao");
        assertThat(pages.get(link, head)).hasStatusOk();
    }

    private void prepare() {
        save(
                head,
                "-1",
                "from",
                east.toString(),
                "to",
                west.toString(),
                "handedOn",
                "30/10/2025",
                "witness",
                "Trần Thị Sáu, Phó Chủ tịch",
                "flagPassed",
                "true",
                "money",
                "3500000",
                "unfinished",
                "Hội xã Tây gửi tiếp hồ sơ giấy\ntrước ngày 15/11/2025",
                "note",
                "Nhà văn hóa giữ cờ",
                "items[0].text",
                "Con dấu",
                "items[0].quantity",
                "1 chiếc",
                "items[1].text",
                "Quy chế của cụm");
    }

    private Content paper() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        return source.content(Scope.of(years.get(year)), 0, offices.on(organiser, day));
    }

    private List<Offer> offers(AccountId account) {
        return source.offers(Scope.of(years.get(year)), reader(account));
    }

    private Here reader(AccountId account) {
        return new Here(world.actor(account), places.find(year).orElseThrow(), Set.of()).at(NO_UNIT);
    }

    private static String said(Content content) {
        return String.join("\n", content.blocks().stream().flatMap(Block::texts).toList());
    }

    /** What the lines of its table say after their number. */
    private static List<List<String>> lines(Content content) {
        return content.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream())
                .map(row -> row.cells().subList(1, row.cells().size()))
                .toList();
    }

    private static List<Block.Signature> signatures(Content content) {
        return content.blocks().stream()
                .flatMap(block -> block instanceof Block.Signatures all ? all.signatures().stream() : Stream.empty())
                .toList();
    }
}
