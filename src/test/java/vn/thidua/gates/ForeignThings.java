package vn.thidua.gates;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.World;

/** A second organiser and a second programme of the first, of which no form of others may take anything. */
final class ForeignThings {

    /** Their ids lie from here on, so that no other thing has the same by chance. */
    static final long FROM = 900_000;

    private ForeignThings() {}

    /** Lays them; answers the ids of units, programmes, members, award kinds, criteria and questions among them. */
    static List<Long> lay(World world, JdbcClient jdbc) {
        Map<String, Long> reached = Map.copyOf(jdbc
                .sql(
                        "select sequencename, coalesce(last_value, 1) as reached from pg_sequences where schemaname = 'public'")
                .query((row, number) -> Map.entry(row.getString("sequencename"), row.getLong("reached")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        long start = FROM;
        for (String sequence : reached.keySet()) {
            start += 1000;
            set(jdbc, sequence, start);
        }
        UnitId organiser = new UnitId(one(jdbc, "select min(id) from unit where is_organiser and id < 900000"));
        UnitId own =
                new UnitId(one(jdbc, "select min(id) from unit where not is_organiser and keeper_id = " + organiser));
        UnitId other = world.organiser("Hội ở nơi khác");
        UnitId far = world.unit(other, "Hội LHPN xã Nơi Khác");
        ProgrammeId farProgramme = world.programme(other, "Cụm thi đua ở nơi khác");
        ProgrammeId near = world.programme(organiser, "Hệ thống thứ hai");
        MembershipId farMember = world.member(world.year(world.cluster(farProgramme, "Cụm nơi khác"), 2026), far);
        ClusterYearId nearYear = world.year(world.cluster(near, "Cụm bên cạnh"), 2026);
        MembershipId nearMember = world.member(nearYear, own);
        long scale = one(
                jdbc,
                "insert into scoring_scale (cluster_year_id, edition, title) values (" + nearYear
                        + ", 1, 'Thang điểm') returning id");
        List<Long> ids = List.of(
                far.value(),
                farProgramme.value(),
                farMember.value(),
                nearMember.value(),
                one(
                        jdbc,
                        "insert into award_kind (programme_id, name, award_class, authority, recipient, position) values ("
                                + near + ", 'Cờ bên cạnh', 'FORM', 'UBND tỉnh', 'ANY', 0) returning id"),
                one(
                        jdbc,
                        "insert into criterion (scale_id, position, code, text, line) values (" + scale
                                + ", 0, 'I', 'Mục bên cạnh', 'SECTION') returning id"),
                one(
                        jdbc,
                        "insert into ballot (cluster_year_id, position, subject, question, method) values (" + nearYear
                                + ", 0, 'SHORT_LIST', 'Câu hỏi bên cạnh', 'AGREEMENT') returning id"));
        reached.forEach((sequence, last) -> set(jdbc, sequence, last));
        return ids;
    }

    private static void set(JdbcClient jdbc, String sequence, long value) {
        jdbc.sql("select setval(?::regclass, ?)")
                .params(sequence, value)
                .query(Long.class)
                .single();
    }

    private static long one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
