package vn.thidua.gates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables that are no list of the product, each with why; and lists whose workbook says more than their table. */
final class NoLists {

    private static final String NOMINATION = "part of the page of one nomination";
    private static final String PERSON = "what one person or unit is and may";
    private static final String SETTINGS = "settings, so many as the program has steps or rules";
    private static final String PAPER = "a paper, which is printed as it stands";
    private static final String BALLOTS = "one question of the workbook of the year's ballots";
    private static final String SHEET = "a score sheet, whose workbook is on its own page";
    private static final String MODELS = "scales of others, taken over as a scale of one's own, which has its workbook";
    private static final String TRIALS = "a reckoning tried out, not records";

    /** By the beginning of the table's name. */
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        put(NOMINATION, "/de-nghi/", "/don-vi/{n}/hoi-dong/{n}/phien/{n}/muc/");
        put(PERSON, "/don-vi/{n} ", "/tai-khoan/{n} ", "/toi ");
        put(SETTINGS, "/he-thong/{n} Lịch", "/he-thong/{n} Quy định", "/nam/{n}/han-nop Hạn của từng bước");
        put(PAPER, "/don-vi/{n}/quyet-dinh/{n}/in ", "/nam/{n}/ban-giao", "/nam/{n}/binh-xet/hoi-nghi/{n}/bien-ban ");
        put(BALLOTS, "/nam/{n}/binh-xet Kết quả", "/nam/{n}/binh-xet/{n} ");
        put(SHEET, "/nam/{n}/cham-cheo/{n} ", "/nam/{n}/kien-nghi/{n} ");
        put(MODELS, "/nam/{n}/thang-diem/mau ", "/he-thong/{n}/thang-diem/{n}/mau ");
        put(TRIALS, "/nam/{n}/ket-qua/do-vung ");
    }

    /** Several tables in one workbook, or lines that add up below the table. */
    private static final Set<String> OF_ANOTHER_SHAPE = Set.of(
            "/cum ",
            "/nam/{n}/binh-xet ",
            "/nam/{n}/cham-diem Bảng chấm điểm",
            "/nam/{n}/cham-diem/{n} ",
            "/nam/{n}/thang-diem ",
            "/he-thong/{n}/thang-diem/{n} ");

    private NoLists() {}

    private static void put(String reason, String... names) {
        Arrays.stream(names).forEach(name -> REASONS.put(name, reason));
    }

    static Optional<String> reason(ListedTable table) {
        return REASONS.keySet().stream().filter(table.name()::startsWith).findFirst();
    }

    static List<String> reasons() {
        return List.copyOf(REASONS.keySet());
    }

    static boolean isOfAnotherShape(ListedTable table) {
        return OF_ANOTHER_SHAPE.stream().anyMatch(table.name()::startsWith);
    }
}
