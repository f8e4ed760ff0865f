package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.support.TestDatabase;

/** What programmes had written before there was a catalogue is found there again. */
class OldRowsTests {

    @Test
    void papersAndAwardsOfProgrammesComeIntoTheCatalogue() {
        try (TestDatabase.Clone old = TestDatabase.Clone.empty()) {
            migrate(old, MigrationVersion.fromVersion("202611271001"));
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(old.url(), old.user(), old.password()));
            jdbc.sql("""
                    insert into unit (id, keeper_id, name, kind, is_organiser) overriding system value
                    values (1, 1, 'Hội LHPN tỉnh Mẫu', 'PROVINCIAL_UNION', true)""").update();
            jdbc.sql("""
                    insert into programme (id, organiser_id, name, kind) overriding system value
                    values (1, 1, 'Thi đua của Hội', 'UNION')""").update();
            jdbc.sql("""
                    insert into legal_basis (programme_id, title, valid_from, verified, position)
                    values (1, 'Quy chế của Hội', '2023-01-01', true, 2), (1, 'Quy chế chưa kiểm chứng', null, false, 990)""").update();
            jdbc.sql("""
                    insert into award_kind (programme_id, name, award_class, authority, recipient, position) values
                    (1, 'Cờ thi đua', 'TITLE', 'UBND tỉnh Kon Tum', 'COLLECTIVE', 1),
                    (1, 'Cờ thi đua của Chính phủ', 'TITLE', 'Thủ tướng Chính phủ', 'COLLECTIVE', 2),
                    (1, 'Bằng khen', 'FORM', 'Chủ tịch UBND tỉnh Kon Tum', 'COLLECTIVE', 3),
                    (1, 'Bằng khen', 'FORM', 'Hội Liên hiệp Phụ nữ tỉnh Mẫu', 'COLLECTIVE', 4),
                    (1, 'Cúp lưu niệm', 'FORM', 'Ban Thường vụ Hội LHPN tỉnh Mẫu', 'COLLECTIVE', 5)""").update();

            migrate(old, MigrationVersion.LATEST);

            assertThat(jdbc.sql("""
                            select title || ' ' || coalesce(valid_from::text, '–') || ' ' || verified || ' ' || position
                            from legal_document where programme_id = 1 order by position""").query(String.class).list())
                    .containsExactly("Quy chế của Hội 2023-01-01 true 102", "Quy chế chưa kiểm chứng – false 999");
            assertThat(linked(jdbc))
                    .containsExactly(
                            "Cờ thi đua → Cờ thi đua của UBND tỉnh",
                            "Cờ thi đua của Chính phủ → Cờ thi đua của Chính phủ của Thủ tướng Chính phủ",
                            "Bằng khen → Bằng khen của Chủ tịch UBND tỉnh",
                            "Bằng khen → Bằng khen của Ban Thường vụ Hội LHPN tỉnh",
                            "Cúp lưu niệm → –");
        }
    }

    private static void migrate(TestDatabase.Clone database, MigrationVersion target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> linked(JdbcClient jdbc) {
        return jdbc.sql("""
                select k.name || ' → ' || coalesce(a.name || ' của ' || h.name, '–')
                from award_kind k left join award a on a.id = k.award_id left join authority h on h.id = a.authority_id
                order by k.position""").query(String.class).list();
    }
}
