package vn.thidua.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.PaperCode;

/** Issues the decisions that granted the invented awards of a year: the paper, its list, what stands in the register, and how its certificates look. */
@Component
@Profile("demo")
class DecisionRows {

    private record Paper(String number, LocalDate on, String authority) {}

    private final Rows rows;
    private final JdbcClient jdbc;

    DecisionRows(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** One decision for each number under which awards of this year were granted. */
    void issue(LoadedYear to) {
        jdbc.sql("""
                select distinct d.number, d.decided_on, d.authority from award_decision d join nomination n on n.id = d.nomination_id
                where n.cluster_year_id = ? and d.outcome = 'GRANTED' order by d.number""")
                .param(to.id())
                .query((row, number) -> new Paper(
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("authority")))
                .list()
                .forEach(paper -> issue(paper, to));
        layOut(to);
    }

    /** One layout for each organiser that has issued something, so that its certificates can be looked at. */
    private void layOut(LoadedYear to) {
        rows.run("""
                insert into certificate_layout (organiser_id, name, preprinted, width, height, head, verb, place)
                select distinct d.organiser_id, 'Bằng khen A4 ngang (minh họa)', false, 2970, 2100,
                       'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' || chr(10) || 'Độc lập - Tự do - Hạnh phúc', 'TẶNG', d.place
                from decision d join cluster_year y on y.year = d.year and y.programme_id = d.programme_id
                where y.id = ? and d.issued_at is not null
                on conflict (organiser_id, name) do nothing""", to.id());
    }

    private void issue(Paper paper, LoadedYear to) {
        long decision = begin(paper, to);
        rows.run("""
                insert into decision_item (decision_id, nomination_id, position)
                select ?, n.id, row_number() over (order by n.position) from nomination n join award_decision d on d.nomination_id = n.id
                where n.cluster_year_id = ? and d.outcome = 'GRANTED' and d.number = ?""", decision, to.id(), paper.number());
        rows.run("""
                update award_decision d set decision_id = i.decision_id
                from decision_item i where i.nomination_id = d.nomination_id and i.decision_id = ?""", decision);
        rows.run("""
                insert into decision_basis (decision_id, position, legal_document_id, title)
                select ?, row_number() over (order by position), id, title from legal_document
                where verified and general and programme_id is null and daterange(valid_from, valid_to, '[]') @> cast(? as date)""", decision, paper.on());
        article(decision, 1, "Tặng khen thưởng cho các tập thể có tên trong danh sách kèm theo.");
        article(
                decision,
                2,
                "Quyết định có hiệu lực kể từ ngày ký. Các ban, đơn vị liên quan và các tập thể có tên trong danh sách chịu trách nhiệm thi hành.");
        jdbc.sql("select nomination_id from decision_item where decision_id = ? order by position")
                .param(decision)
                .query(Long.class)
                .list()
                .forEach(nomination -> grant(decision, nomination));
        rows.run(
                "update decision set issued_at = ?, code = ? where id = ?",
                Rows.morning(paper.on()),
                PaperCode.random().value(),
                decision);
    }

    private long begin(Paper paper, LoadedYear to) {
        return jdbc.sql("""
                insert into decision (organiser_id, programme_id, year, number, decided_on, authority_id, authority, place,
                                      signer_title, signer_name, fund, is_demo)
                select p.organiser_id, p.id, y.year, :number, :on,
                       coalesce((select max(a.authority_id) from award_decision d join nomination n on n.id = d.nomination_id
                                 join award_kind k on k.id = n.award_kind_id join award a on a.id = k.award_id
                                 where n.cluster_year_id = y.id and d.number = :number),
                                (select h.id from authority h where h.level = 'PROVINCE' order by h.position desc limit 1)),
                       :authority, 'Minh Họa', 'TM. BAN THƯỜNG VỤ, CHỦ TỊCH', 'Phạm Thị Minh', 'Quỹ thi đua, khen thưởng của Hội', true
                from cluster_year y join programme p on p.id = y.programme_id where y.id = :year returning id""")
                .param("number", paper.number())
                .param("on", paper.on())
                .param("authority", paper.authority())
                .param("year", to.id())
                .query(Long.class)
                .single();
    }

    private void article(long decision, int position, String body) {
        rows.into("decision_article")
                .set("decision_id", decision)
                .set("position", position)
                .set("body", body)
                .link();
    }

    private void grant(long decision, long nomination) {
        rows.run("""
                insert into award_grant (organiser_id, decision_id, nomination_id, recipient_id, recipient_kind, recipient_name,
                                         unit_id, unit_name, award_id, award_name, authority, year, achievement, number, decided_on,
                                         code, is_demo)
                select d.organiser_id, d.id, n.id, n.recipient_id, n.recipient_kind, coalesce(n.recipient_name, m.unit_name),
                       m.unit_id, m.unit_name, k.award_id, n.award_name, d.authority, d.year, n.achievement, d.number, d.decided_on,
                       ?, true
                from decision d cross join nomination n join award_kind k on k.id = n.award_kind_id
                left join membership m on m.id = n.membership_id
                where d.id = ? and n.id = ?""", PaperCode.random().value(), decision, nomination);
    }
}
