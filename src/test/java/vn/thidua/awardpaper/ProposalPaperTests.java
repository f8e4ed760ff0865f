package vn.thidua.awardpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.letterhead.DocumentKind.NOMINATION_LIST;
import static vn.thidua.letterhead.DocumentKind.PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.decision.DecisionScene;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Papers;
import vn.thidua.support.Said;

/** What a cluster proposes: the submission and the list of nominees. */
class ProposalPaperTests extends DecisionScene {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 20);

    @Autowired
    Papers papers;

    @Test
    void theSubmissionSaysHowManyOfEachKindForWhichAward() {
        proposed(0, flag);
        proposed(1, flag);
        named(proposed(2, certificate), "INDIVIDUAL", "Nguyễn Thị Mẫu");
        named(proposed(1, certificate), "WORK", "Công trình nước sạch");
        Content paper = paper(PROPOSAL);

        assertThat(paper.title())
                .extracting("kind", "about")
                .containsExactly("Tờ trình", "Đề nghị khen thưởng năm 2024");
        assertThat(paper.letterhead().issuer()).isEqualTo("Cụm thi đua số 1");
        assertThat(paper.letterhead().above()).containsExactly("Hội LHPN tỉnh Mẫu");
        assertThat(paper.dated()).as("nobody wrote down when it is sent").isNull();
        assertThat(paper.blocks().get(0)).isEqualTo(new Block.Addressees(List.of("Hội LHPN tỉnh Mẫu")));
        assertThat(items(paper)).containsExactly("Cờ thi đua: 02 tập thể", "Bằng khen: 01 cá nhân, 01 công trình");
        assertThat(Said.all(paper))
                .contains("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;")
                .contains(
                        "Căn cứ kết quả bình xét, suy tôn của Cụm thi đua số 1, Cụm trưởng kính trình Hội LHPN tỉnh Mẫu"
                                + " xét khen thưởng năm 2024 cho:")
                .contains("(Kèm theo Tờ trình của Cụm thi đua số 1)")
                .doesNotContain("{", "hối");
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"PROPOSAL", "NOMINATION_LIST"})
    void everyNomineeStandsWithAllThatIsKnownOfIt(DocumentKind kind) {
        long unit = proposed(0, flag);
        jdbc.sql("""
                update nomination set achievement = 'Dẫn đầu phong trào', score = 187.5, rank = 1, votes = 5, votes_base = 6
                where id = ?""").param(unit).update();
        long person = proposed(1, certificate);
        named(person, "INDIVIDUAL", "Nguyễn Thị Mẫu");
        jdbc.sql("""
                update recipient set birth_year = 1980, gender = 'F', job = 'Chủ tịch Hội' where name = 'Nguyễn Thị Mẫu'""").update();
        Content paper = paper(kind);

        assertThat(Said.row(paper, "Hội LHPN xã An Bình"))
                .containsExactly(
                        "1", "Hội LHPN xã An Bình", "", "Dẫn đầu phong trào", "187,5", "1", "5/6 (83,3 %)", "");
        assertThat(Said.row(paper, "Nguyễn Thị Mẫu, Hội LHPN xã Bình Minh"))
                .as("points, rank and votes of her unit are not hers")
                .containsExactly(
                        "1", "Nguyễn Thị Mẫu, Hội LHPN xã Bình Minh", "1980, Nữ, Chủ tịch Hội", "", "", "", "", "");
        assertThat(groups(paper)).containsExactly("Cờ thi đua (1)", "Bằng khen (1)");
    }

    @Test
    void whatIsNotKnownIsNeitherSaidNorInvented() {
        jdbc.sql("""
                insert into nomination (programme_id, award_year, cluster_year_id, award_kind_id, award_name, authority, recipient_kind, position,
                                        stage)
                select programme_id, 2024, ?, id, name, authority, 'UNKNOWN', 9, 'SUBMITTED' from award_kind where id = ?""").params(year.value(), flag).update();
        Content paper = paper(NOMINATION_LIST);

        assertThat(items(paper)).containsExactly("Cờ thi đua: 01 chưa nêu đối tượng");
        assertThat(Said.row(paper, "Báo cáo không nêu"))
                .containsExactly("1", "Báo cáo không nêu", "", "", "", "", "", "");
        assertThat(Said.all(paper))
                .as("columns in which nothing stands are left out")
                .doesNotContain("Điểm", "Hạng", "Phiếu", "Đã được khen", "null");
        assertThat(Said.signatures(paper))
                .as("the cluster has no head that is known")
                .containsExactly(new Block.Signature(List.of("TM. Cụm thi đua số 1", "Cụm trưởng"), null));
    }

    @Test
    void theHeadSignsForTheCluster() {
        proposed(0, flag);
        world.head(year, members.get(2));
        jdbc.sql("update headship set person_name = 'Hoàng Thị Mười'").update();

        assertThat(Said.signatures(paper(PROPOSAL)))
                .containsExactly(new Block.Signature(
                        List.of("TM. Cụm thi đua số 1", "Cụm trưởng", "Hội LHPN xã Cẩm Thủy"), "Hoàng Thị Mười"));
    }

    @Test
    void aBlockIsCalledABlock() {
        jdbc.sql("update cluster_year set kind = 'BLOCK', name = 'Khối thi đua số 3'")
                .update();
        proposed(0, flag);
        Content paper = paper(PROPOSAL);

        assertThat(Said.all(paper))
                .contains("Khối trưởng kính trình", "Lưu: hồ sơ khối")
                .doesNotContain("Cụm", "cụm");
        assertThat(paper.symbol()).isEqualTo("KTĐ");
        assertThat(paper(NOMINATION_LIST).letterhead().issuer()).isEqualTo("Khối thi đua số 3");
    }

    @Test
    void earlierAwardsAreThoseThatStillStandAndOnlyThose() {
        long nomination = proposed(0, flag);
        granted(nomination, "Giấy khen", "2023-12-20", "45/QĐ-HPN", null);
        granted(nomination, "Bằng khen cũ", "2022-12-20", "31/QĐ-HPN", "2023-05-01");

        assertThat(Said.row(paper(NOMINATION_LIST), "Hội LHPN xã An Bình").get(7))
                .isEqualTo("Giấy khen năm 2023 (số 45/QĐ-HPN, 20/12/2023, Ban Thường vụ)");
    }

    @Test
    void whatCameOfTheProposalIsNoEarlierAward() {
        recommended(0);
        issued("12/QĐ-UBND", LocalDate.of(2024, 6, 30));
        granted(nominationOf(0), "Giấy khen", "2024-12-20", "99/QĐ-HPN", null);

        assertThat(Said.row(paper(NOMINATION_LIST), "Hội LHPN xã An Bình").get(7))
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnIsProposedNoMore() {
        proposed(0, flag);
        withdrawn(proposed(1, flag));

        assertThat(items(paper(PROPOSAL))).containsExactly("Cờ thi đua: 01 tập thể");
        assertThat(Said.all(paper(NOMINATION_LIST))).doesNotContain("Bình Minh");
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"PROPOSAL", "NOMINATION_LIST"})
    void isForThoseWhoSeeEveryDossierOnceAnythingIsProposed(DocumentKind kind) {
        world.head(year, members.get(0));
        world.deputy(year, members.get(1));
        AccountId head = officer(0);
        AccountId deputy = officer(1);
        AccountId member = officer(2);
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");
        AccountId elsewhere = world.person("tinhkhac", Role.ORGANISER_STAFF, other);
        long withdrawn = proposed(0, flag);
        withdrawn(withdrawn);
        assertThat(papers.offers(papers.of(year), kind, staff))
                .as("nothing is proposed any more")
                .isEmpty();
        proposed(1, flag);

        for (AccountId reader : List.of(staff, auditor, head, deputy)) {
            assertThat(papers.offers(papers.of(year), kind, reader))
                    .containsExactly(new Offer(kind, 0, null, "/nam/" + year + "/khen-thuong", null));
        }
        assertThat(papers.offers(papers.of(year), kind, member))
                .as("when others were born, and what they were granted, is not for members")
                .isEmpty();
        assertThat(papers.offers(papers.of(year), kind, elsewhere)).isEmpty();
        assertThat(papers.offers(papers.of(organiser), kind, staff)).isEmpty();
    }

    @Test
    void whoeverWasHeadReadsItNoMore() {
        world.head(year, members.get(0), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
        world.head(year, members.get(1), LocalDate.of(2024, 7, 1), null);
        proposed(2, flag);

        assertThat(papers.offers(papers.of(year), PROPOSAL, officer(0))).isEmpty();
        assertThat(papers.offers(papers.of(year), PROPOSAL, officer(1))).hasSize(1);
    }

    @Test
    void whatIsInventedIsMarked() {
        proposed(0, flag);
        assertThat(paper(PROPOSAL).demo()).isFalse();
        jdbc.sql("update cluster set is_demo = true").update();

        assertThat(paper(PROPOSAL).demo()).isTrue();
        assertThat(paper(NOMINATION_LIST).demo()).isTrue();
    }

    private Content paper(DocumentKind kind) {
        return papers.content(papers.of(year), kind, 0, DAY);
    }

    private AccountId officer(int member) {
        return world.person("donvi" + member, Role.UNIT_OFFICER, unit(members.get(member)));
    }

    private UnitId unit(MembershipId member) {
        return jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }

    private long proposed(int member, long award) {
        long id =
                world.nomination(year, members.get(member), award, "SUBMITTED").value();
        jdbc.sql("update nomination set position = id where id = ?").param(id).update();
        return id;
    }

    private long nominationOf(int member) {
        return jdbc.sql("select id from nomination where membership_id = ?")
                .param(members.get(member).value())
                .query(Long.class)
                .single();
    }

    /** Not the unit is proposed but somebody, or something, of it. */
    private void named(long nomination, String kind, String name) {
        jdbc.sql("""
                with r as (insert into recipient (kind, keeper_id, unit_id, name)
                           select :kind, r.keeper_id, r.unit_id, :name from nomination n join recipient r on r.id = n.recipient_id
                           where n.id = :id returning id)
                update nomination set recipient_kind = :kind, recipient_name = :name, recipient_id = (select id from r) where id = :id""")
                .param("kind", kind)
                .param("name", name)
                .param("id", nomination)
                .update();
    }

    private void withdrawn(long nomination) {
        jdbc.sql("""
                update nomination set stage = 'WITHDRAWN', withdrawn_on = '2024-11-19', withdraw_reason = 'Đơn vị xin rút' where id = ?""").param(nomination).update();
    }

    /** An award of whom the nomination is for. */
    private void granted(long nomination, String award, String on, String number, @Nullable String revokedOn) {
        jdbc.sql("""
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, award_name, authority, year, number,
                                         decided_on, revoked_on)
                select r.keeper_id, r.id, r.kind, 'Hội LHPN xã An Bình', :award, 'Ban Thường vụ', extract(year from cast(:on as date)), :number,
                       cast(:on as date), cast(:revoked as date)
                from nomination n join recipient r on r.id = n.recipient_id where n.id = :id""")
                .param("award", award)
                .param("on", on)
                .param("number", number)
                .param("revoked", revokedOn)
                .param("id", nomination)
                .update();
    }

    private static List<String> items(Content paper) {
        return paper.blocks().stream()
                .filter(Block.Items.class::isInstance)
                .flatMap(block -> ((Block.Items) block).lines().stream())
                .toList();
    }

    private static List<String> groups(Content paper) {
        return Said.tables(paper).get(0).rows().stream()
                .filter(row -> row.kind() == Block.Row.Kind.GROUP)
                .map(row -> row.cells().get(1))
                .toList();
    }
}
