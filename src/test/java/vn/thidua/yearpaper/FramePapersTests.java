package vn.thidua.yearpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.letterhead.DocumentKind.CLUSTER_DECISION;
import static vn.thidua.letterhead.DocumentKind.COVENANT;
import static vn.thidua.letterhead.DocumentKind.REGISTRATION;
import static vn.thidua.letterhead.DocumentKind.REGULATION;
import static vn.thidua.letterhead.DocumentKind.SCALE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.letterhead.DocumentKind;

/** How the year is set up and what was agreed. */
class FramePapersTests extends DemoPapers {

    @Test
    void theDecisionNamesMembersHeadAndDeputyWithTheirDays() {
        YearView year = lastYear();
        Content paper = paper(year, CLUSTER_DECISION, 0);

        assertThat(paper.title().about()).isEqualTo("Thành lập Cụm thi đua số 1 năm " + year.year());
        assertThat(paper.letterhead().issuer()).isEqualTo("Hội LHPN tỉnh Minh Họa");
        assertThat(said(paper))
                .contains(
                        "Thành lập Cụm thi đua số 1 năm %d do Hội Liên hiệp Phụ nữ tỉnh Minh Họa tổ chức, gồm 06 đơn vị"
                                .formatted(year.year()))
                .contains(
                        "Cụm trưởng: Hội Liên hiệp Phụ nữ xã Minh Hải; người đại diện: Hoàng Thị Mười; từ ngày 01/01/%d"
                                .formatted(year.year()))
                .contains("đến ngày 28/11/" + year.year(), "bầu tại hội nghị (bầu tại hội nghị tổng kết năm trước)")
                .contains("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;")
                .as("what is not verified is never printed, nor a word in braces left over")
                .doesNotContain("Quy chế thi đua, khen thưởng của Hội", "{");
        assertThat(line(paper, "Hội Liên hiệp Phụ nữ xã Minh An")).contains("Cụm phó");
        assertThat(line(paper, "Hội Liên hiệp Phụ nữ xã Minh Châu")).contains("Thành viên");
        assertThat(paper.demo()).isTrue();
        assertThat(paper.given()).isNull();
    }

    @Test
    void aClusterThatWasThereIsReorganised() {
        assertThat(paper(thisYear(), CLUSTER_DECISION, 0).title().about()).startsWith("Kiện toàn");
    }

    @Test
    void theLawIsThatOfTheDay() {
        assertThat(office(LocalDate.of(2023, 12, 31))
                        .texts()
                        .get(new vn.thidua.letterhead.Office.Text(COVENANT, vn.thidua.letterhead.TextSlot.BASES)))
                .contains("26/11/2003", "91/2017/NĐ-CP")
                .doesNotContain("06/2022");
        assertThat(said(paper(thisYear(), COVENANT, 0))).contains("06/2022/QH15", "152/2025/NĐ-CP");
    }

    @Test
    void theCovenantSaysWhatWasPromisedAndWhoSigned() {
        YearView year = lastYear();
        Content paper = paper(year, COVENANT, 0);

        assertThat(paper.title().kind()).isEqualTo("Giao ước thi đua năm " + year.year());
        assertThat(paper.dated()).isEqualTo(LocalDate.of(year.year(), 1, 16));
        assertThat(said(paper))
                .contains("1. Phong trào thi đua:", "Xây dựng người phụ nữ thời đại mới")
                .contains("Mục tiêu: Các chi hội đều phát động và có sơ kết")
                .contains("được ký ngày 16/01/%d, tại Nhà văn hóa xã Minh Hải".formatted(year.year()))
                .contains("Căn cứ Quy chế hoạt động của Cụm thi đua số 1 năm " + year.year());
        assertThat(line(paper, "Hội viên mới")).containsExactly("1", "Hội viên mới", "95", "người", "");
        assertThat(signatures(paper))
                .hasSize(7)
                .last()
                .satisfies(witness ->
                        assertThat(witness.roles()).contains("Chứng kiến", "Đại diện Hội LHPN tỉnh Minh Họa"));
        assertThat(signatures(paper).get(3).roles())
                .containsExactly("Hội Liên hiệp Phụ nữ phường Minh Đức", "Ký thay", "Phó Chủ tịch");
        assertThat(signatures(paper).get(3).name()).isEqualTo("Vũ Thị Lan");
    }

    @Test
    void aCovenantBeingSignedLeavesRoomForThoseWhoHaveNot() {
        Content paper = paper(thisYear(), COVENANT, 0);

        assertThat(paper.dated()).isNull();
        assertThat(signatures(paper)).hasSize(7);
        assertThat(signatures(paper).get(5))
                .isEqualTo(new Block.Signature(List.of("Hội Liên hiệp Phụ nữ xã Minh Hải"), null));
    }

    @Test
    void theScaleIsPrintedLineByLineWithItsSums() {
        Content paper = paper(lastYear(), SCALE, 0);

        assertThat(paper.title().about()).isEqualTo("Thang điểm thi đua của Cụm thi đua số 1 (minh họa)");
        assertThat(line(paper, "II.1"))
                .containsExactly(
                        "II.1",
                        "Vận động gia đình đạt các tiêu chí 5 không, 3 sạch",
                        "10,00",
                        "Chấm từ 0 đến điểm tối đa",
                        "bắt buộc");
        assertThat(line(paper, "IV.2").get(3)).contains("Đủ 4 kỳ sinh hoạt trong năm: 10 điểm");
        assertThat(line(paper, "I").get(2)).isEqualTo("30,00");
        assertThat(tables(paper.blocks()).get(0).rows()).anySatisfy(row -> {
            assertThat(row.kind()).isEqualTo(Block.Row.Kind.SUM);
            assertThat(row.cells()).contains("Tổng điểm các tiêu chí");
        });
        assertThat(signed(paper)).isEqualTo("Hoàng Thị Mười");
    }

    @Test
    void theRegulationQuotesTheRulesOfTheProgramme() {
        YearView year = lastYear();
        Content paper = paper(year, REGULATION, 0);

        assertThat(paper.title())
                .isEqualTo(new Document.Title(
                        "Quy chế", "Hoạt động của Cụm thi đua số 1 năm %d (minh họa)".formatted(year.year())));
        assertThat(paper.blocks().stream().filter(Block.Article.class::isInstance))
                .hasSize(13);
        assertThat(said(paper))
                .contains("từ 4 đến 12 đơn vị", "Khi bằng điểm, xét lần lượt: Mục II; Điểm thưởng.")
                .contains("Xuất sắc: từ 180 điểm; Tốt: từ 160 điểm; Khá: từ 130 điểm; Trung bình: từ 100 điểm")
                .contains("ít nhất 80 % số đơn vị thành viên", "ít nhất 70 % tính trên số phiếu thu vào")
                .contains(
                        "hội nghị bỏ phiếu, biểu quyết",
                        "Các bước chấm: Tự chấm, Cụm chấm. Điểm chính thức là Cụm chấm")
                .contains("Cờ thi đua (Hội LHPN tỉnh Minh Họa): nhiều nhất 01")
                .contains("- Chấm điểm: từ ngày 15/10/%1$d đến ngày 05/11/%1$d".formatted(year.year()))
                .contains("Chỉ xét đơn vị đã ký giao ước thi đua.", "- Hội Liên hiệp Phụ nữ xã Minh Châu")
                .doesNotContain("{", "Khối");
    }

    @Test
    void aRuleThatIsNotSetIsRoomToWriteIn() {
        YearView block = ofReports("Khối thi đua số 03", 2023);
        String regulation = said(paper(block, REGULATION, 0));

        assertThat(regulation)
                .contains("Khi bằng điểm, xét lần lượt: ……", "Xếp loại: ……")
                .contains("Nhiệm vụ của Khối trưởng")
                .doesNotContain("{", "Cụm", "cụm");
    }

    @Test
    void theRegistrationNamesTargetsAndLeavesRoomForTitles() {
        YearView year = lastYear();
        Content paper = paper(year, REGISTRATION, 0);

        assertThat(line(paper, "Hội Liên hiệp Phụ nữ xã Minh An"))
                .startsWith("1")
                .contains("Gia đình mới đạt đủ tiêu chí 5 không 3 sạch", "60 gia đình", "16/01/" + year.year())
                .anyMatch(cell -> cell.startsWith("……"));
        assertThat(said(paper))
                .contains("Phụ nữ được hỗ trợ khởi nghiệp", "12 người", "Bằng khen (Hội LHPN tỉnh Minh Họa)");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLUSTER_DECISION", "REGULATION", "COVENANT", "REGISTRATION", "SCALE"})
    void membersReadThemAndStrangersAreOfferedNothing(DocumentKind kind) {
        assertThat(offers(lastYear(), kind, "donvi1"))
                .extracting(Offer::subject)
                .containsExactly(0L);
        assertThat(offers(lastYear(), kind, "canbo")).hasSize(1);
        assertThat(offers(lastYear(), kind, "canbo.kontum")).isEmpty();
        assertThat(offers(lastYear(), kind, "quantri")).isEmpty();
    }

    private static List<Block.Signature> signatures(Content paper) {
        return paper.blocks().stream()
                .filter(Block.Signatures.class::isInstance)
                .map(Block.Signatures.class::cast)
                .findFirst()
                .orElseThrow()
                .signatures();
    }

    private static String signed(Content paper) {
        return paper.blocks().stream()
                .filter(Block.Closing.class::isInstance)
                .map(Block.Closing.class::cast)
                .findFirst()
                .orElseThrow()
                .signature()
                .name();
    }
}
