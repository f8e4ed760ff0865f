package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

class ReadingFactsTests extends DossierScene {

    @Autowired
    ReadingFacts facts;

    @Test
    void tellsPapersOpinionsAndWhatWasGrantedBeforeTheUnitWasMerged() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        UnitId former = world.unit(organiser, "Hội LHPN huyện Cũ");
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on) values (?, ?, 'MERGED', '2025-07-01')""").params(former.value(), binhUnit.value()).update();
        granted(former, "Bằng khen 2024");

        ReadingFacts.Reading reading = facts.of(List.of(nomination)).get(nomination);

        assertThat(reading.nomination().who()).isEqualTo("Hội LHPN xã Bình");
        assertThat(reading.dossier().files()).extracting(FileView::name).containsExactly("a.pdf");
        assertThat(reading.path(reading.dossier().files().get(0))).isEqualTo(at("/tep/" + file()));
        assertThat(reading.earlier()).extracting(EarlierGrant::awardName).containsExactly("Bằng khen 2024");
        assertThat(page(board)).contains("Bằng khen 2024", "Khi là Hội LHPN huyện Cũ");
    }

    @Test
    void showsTheOtherRoadToWhoeverDecides() {
        var front = world.organiser("UB MTTQ tỉnh Mẫu");
        var elsewhere = world.programme(front, "Thi đua của Mặt trận");
        jdbc.sql("""
                insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', ?, ?)""").params(front.value(), binhUnit.value()).update();
        long kind = one("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position)
                values (?, 'Bằng khen Mặt trận', 'FORM', 'UB MTTQ tỉnh Mẫu', 'COLLECTIVE', 1) returning id""", elsewhere.value());
        var front26 = world.year(world.cluster(elsewhere, "Khối thi đua"), 2026);
        var there = world.member(front26, binhUnit);
        one("""
                insert into nomination (cluster_year_id, programme_id, award_year, award_kind_id, award_name, authority,
                                        recipient_kind, membership_id, recipient_id, achievement, position)
                select ?, ?, 2026, ?, 'Bằng khen Mặt trận', 'UB MTTQ tỉnh Mẫu', 'COLLECTIVE', ?, r.id, 'An sinh xã hội', 1
                from recipient r where r.keeper_id = ? returning id""", front26.value(), elsewhere.value(), kind, there.value(), front.value());

        assertThat(page(staff)).contains("Bằng khen Mặt trận", "Thành tích: An sinh xã hội");
        assertThat(page(own)).contains("Bằng khen Mặt trận");
        assertThat(page(member)).doesNotContain("Bằng khen Mặt trận");
        assertThat(page(head)).doesNotContain("Bằng khen Mặt trận");
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneOrMany() {
        List<NominationId> many = new ArrayList<>(List.of(nomination));
        int ofOne = statements(many);
        long ofPage = pages.statements(at(""), staff);
        for (int i = 0; i < 5; i++) {
            UnitId unit = world.unit(organiser, "Hội LHPN xã số " + i);
            many.add(proposed(world.member(year, unit), unit, "thành tích " + i));
            granted(binhUnit, "Bằng khen " + i);
            done(post(head, "/giay-to/moi", "version", "0", "label", "Giấy " + i));
        }

        assertThat(statements(many)).isEqualTo(ofOne);
        assertThat(pages.statements(at(""), staff)).isEqualTo(ofPage);
    }

    private int statements(List<NominationId> of) {
        return Statements.of(() -> facts.of(of)).size();
    }

    private void granted(UnitId unit, String name) {
        jdbc.sql("""
                with whose as (
                  insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', :keeper, :unit)
                  on conflict on constraint recipient_once do update set kind = excluded.kind returning id)
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, unit_id, unit_name, award_name,
                                         authority, year, number, decided_on)
                select :keeper, whose.id, 'COLLECTIVE', u.name, u.id, u.name, :award, 'UBND tỉnh Mẫu', 2024, '12/QĐ', '2024-12-20'
                from whose, unit u where u.id = :unit""")
                .param("keeper", organiser.value())
                .param("unit", unit.value())
                .param("award", name)
                .update();
    }
}
