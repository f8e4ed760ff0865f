package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Outcome;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Granted;
import vn.thidua.eligibility.Facts.Register;
import vn.thidua.eligibility.Facts.Result;
import vn.thidua.eligibility.Facts.Road;
import vn.thidua.eligibility.Facts.Seat;
import vn.thidua.eligibility.Facts.Women;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Period;

/** The facts of one nomination of 2025, changed as a test wants them. */
final class Sample {

    static final Award FLAG = new Award("Cờ thi đua", "UBND tỉnh", true);
    static final Award CERTIFICATE = new Award("Bằng khen", "Chủ tịch UBND tỉnh", true);
    static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    static final List<String> GRADES = List.of("Xuất sắc", "Tốt", "Khá");

    @Nullable
    Seat seat = new Seat(new ClusterYearId(7), null, null, null, null);

    @Nullable
    String achievement = "Dẫn đầu cụm";

    @Nullable
    Boolean known = true;

    final Map<ConductCheck.Subject, ConductCheck> conduct = new EnumMap<>(ConductCheck.Subject.class);
    final List<Granted> granted = new ArrayList<>();
    final List<Road> roads = new ArrayList<>();
    Women women = new Women(0, 0, 0);
    DossierState.@Nullable Completeness dossier;

    Facts facts() {
        return new Facts(
                new NominationId(41),
                2025,
                FLAG,
                achievement,
                seat,
                conduct,
                Boolean.TRUE.equals(known) ? Register.of("/don-vi/1/so-khen-thuong", granted, roads) : null,
                women,
                dossier);
    }

    Outcome outcome(Rule rule, @Nullable String setting) {
        return answer(rule, setting).outcome();
    }

    Answer answer(Rule rule, @Nullable String setting) {
        return rule.judge(facts(), setting);
    }

    Sample result(boolean settled, @Nullable Integer rank, @Nullable String grade) {
        seat = new Seat(new ClusterYearId(7), new Result(1, settled, rank, true, grade, GRADES), null, null, null);
        return this;
    }

    Sample leading(@Nullable Boolean leading, @Nullable Integer statedRank) {
        seat = new Seat(new ClusterYearId(7), null, statedRank, leading, null);
        return this;
    }

    Sample signed(@Nullable Boolean signed) {
        seat = new Seat(new ClusterYearId(7), null, null, null, signed);
        return this;
    }

    Sample asked(ConductCheck.Subject subject, boolean clear) {
        conduct.put(subject, new ConductCheck(subject, clear, DAY, "Ủy ban Kiểm tra", "Công văn 12", null, 0));
        return this;
    }

    Sample granted(Award award, int year, @Nullable String predecessor) {
        granted.add(grant(award, year, predecessor, null, null));
        return this;
    }

    Sample road(Award award, @Nullable String other) {
        roads.add(new Road(new NominationId(42), award, "Khối thi đua số 2", other));
        return this;
    }

    static Granted grant(
            Award award,
            int year,
            @Nullable String predecessor,
            @Nullable String achievement,
            @Nullable LocalDate revokedOn) {
        return new Granted(
                "/don-vi/1/so-khen-thuong/5",
                award,
                year,
                "12/QĐ",
                LocalDate.of(year, 12, 20),
                achievement,
                predecessor,
                revokedOn);
    }

    static RuleRow row(Rule rule, @Nullable String setting, boolean verified) {
        return row(rule, setting, null, null, "Luật số 06/2022/QH15", verified);
    }

    static RuleRow row(
            Rule rule,
            @Nullable String setting,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            boolean verified) {
        return new RuleRow(rule, setting, new Period(from, to), source, null, verified, false);
    }
}
