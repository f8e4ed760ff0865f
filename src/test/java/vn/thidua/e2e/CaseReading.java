package vn.thidua.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thidua.e2e.CasePage.Entry;
import vn.thidua.e2e.CasePage.Fact;

/**
 * Looks for every value of a case file in its place on the pages: a member in its row, a date after its label, a guest
 * among those of the meeting. What the file does not state must stand there as unknown, and nothing may stand beside it.
 */
final class CaseReading extends CaseComparison {

    private static final String UNKNOWN = "chưa có thông tin";

    private final CaseFile file;
    private final Function<String, CasePage> pages;
    private final String year;

    private CaseReading(CaseFile file, Function<String, CasePage> pages) {
        this.file = file;
        this.pages = pages;
        this.year = String.valueOf(file.value("year"));
    }

    /**
     * What of the file is not where a user would look for it.
     *
     * @param pages by address: "programme", "organiser", "cluster", a year such as "2020", a step such as "2020/hoi-nghi"
     */
    static List<String> faults(CaseFile file, Function<String, CasePage> pages) {
        CaseReading reading = new CaseReading(file, pages);
        reading.programme();
        reading.cluster();
        reading.members();
        reading.leadership();
        reading.meetings();
        reading.activities();
        reading.figures();
        reading.covenant();
        reading.votes();
        reading.awards();
        reading.handover();
        file.unasked().forEach(reading::forgotten);
        return reading.faults();
    }

    private void programme() {
        CaseFile programme = file.at("programme");
        CasePage page = pages.apply("programme");
        same(programme.at("organiser"), page.fact("Đơn vị tổ chức").first());
        same(programme.at("organiser"), pages.apply(year).fact("Đơn vị tổ chức").first());
        same(
                file.at("province"),
                pages.apply("organiser").fact("Tỉnh, thành phố").text());
        inferred(programme, page.fact("Đơn vị tổ chức"), page.fact("Ghi chú"));
        Fact organiser = pages.apply(year).fact("Đơn vị tổ chức");
        inferred(programme, organiser, organiser);
        if (programme.at("level").isStated()) {
            same(programme.at("level"), page.fact("Ghi chú").text());
        }
    }

    private void cluster() {
        CaseFile cluster = file.at("cluster");
        CasePage page = pages.apply(year);
        same(file.at("year"), cluster.value("name") + " – năm " + year, page.heading());
        same(cluster.at("kind"), pages.apply("cluster").fact("Loại").text());
        sameOr(cluster.at("number"), "–", pages.apply("cluster").fact("Số").text());
        sameOr(file.at("regulation"), UNKNOWN, page.fact("Quy chế").text());
        String reported = file.value("member_count");
        int members = file.items("members").size();
        same(
                file.at("member_count"),
                members + " đơn vị" + (reported == null ? "" : " (báo cáo nêu " + reported + ")"),
                page.fact("Đơn vị thành viên").text());
        if (file.at("note").isStated()) {
            same(file.at("note"), page.fact("Ghi chú").text());
        }
    }

    private void members() {
        List<CaseFile> members = file.items("members");
        List<Entry> rows = pages.apply(year + "/thanh-vien").rows("Đơn vị thành viên");
        asMany(file.at("members"), members.size(), rows.size());
        for (int i = 0; i < members.size(); i++) {
            Fact unit = at(rows, i).fact("Đơn vị");
            same(members.get(i), name(members.get(i)), unit.first());
            inferred(members.get(i), unit, unit);
            if (members.get(i).at("note").isStated()) {
                says(members.get(i).at("note"), unit.text());
            }
        }
    }

    private void leadership() {
        List<String> years = new ArrayList<>(file.at("leadership").keys());
        if (!years.contains(year)) {
            years.add(year);
        }
        for (String of : years) {
            CaseFile led = file.at("leadership").at(of);
            CasePage page = pages.apply(of);
            held(led, "head", page.fact("Cụm trưởng", "Khối trưởng", "Trưởng Khối"));
            held(led, "deputy", page.fact("Cụm phó", "Khối phó", "Phó Khối"));
            marked(led, "head", "t", of);
            marked(led, "deputy", "p", of);
        }
    }

    /** The picture of the rotation has its mark, and only there, where the file names somebody. */
    private void marked(CaseFile led, String duty, String mark, String of) {
        if (led.value() == null && led.at(duty).isStated()) {
            List<String> names = pages.apply(of + "/luan-phien").rows("Đơn vị nào đứng đầu").stream()
                    .filter(row -> row.fact(of).text().equals(mark))
                    .map(row -> row.fact("Đơn vị").first())
                    .toList();
            same(led.at(duty), String.join(", ", names));
        }
    }

    private void held(CaseFile led, String duty, Fact shown) {
        if (led.value() != null || !led.at(duty).isStated()) {
            String said = led.value();
            same(led, said == null || said.equals("not reported") ? UNKNOWN : said, shown.text());
            return;
        }
        same(led.at(duty), shown.first());
        asMany(led.at(duty), 1, shown.lines().size());
        inferred(led, shown, shown);
        if (led.at("basis").isStated()) {
            says(led.at("basis"), shown.text());
        }
    }

    private void meetings() {
        List<CaseFile> meetings = file.items("meetings");
        List<Entry> shown = pages.apply(year + "/hoi-nghi").articles();
        asMany(file.at("meetings"), meetings.size(), shown.size());
        for (int i = 0; i < meetings.size(); i++) {
            CaseFile meeting = meetings.get(i);
            says(meeting.at("kind"), at(shown, i).name());
            same(meeting.at("date"), at(shown, i).fact("Ngày họp").text());
            sameOr(meeting.at("place"), UNKNOWN, at(shown, i).fact("Địa điểm").text());
            list(meeting, "guests", at(shown, i).fact("Khách mời"), UNKNOWN);
            list(meeting, "business", at(shown, i).fact("Nội dung hội nghị"), UNKNOWN);
            list(meeting, "adopted", at(shown, i).fact("Văn bản đã thông qua"), "");
        }
    }

    private void activities() {
        List<CaseFile> activities = file.items("joint_activities");
        List<Entry> shown = pages.apply(year + "/hoi-nghi").rows("Hoạt động chung");
        asMany(file.at("joint_activities"), activities.size(), shown.size());
        for (int i = 0; i < activities.size(); i++) {
            CaseFile activity = activities.get(i);
            Entry row = at(shown, i);
            Fact what = row.fact("Hoạt động");
            CaseFile amount = activity.at("amount_vnd");
            CaseFile model = activity.at("proposed_as_model_for");
            same(activity.at("year"), year);
            says(activity.at("what"), what.text());
            says(activity.at("place"), what.text());
            String money = row.fact("Số tiền (đồng)").text();
            same(amount, dotted(amount.value()) + " đồng", money);
            has(model, "Đề xuất làm mô hình điểm năm " + model.value(), what.marks());
        }
    }

    private void figures() {
        String key = file.keys().stream()
                .filter(k -> k.startsWith("results_"))
                .findFirst()
                .orElse("results_" + year);
        List<CaseFile> figures = file.items(key);
        List<Entry> rows =
                pages.apply(key.substring("results_".length()) + "/hoi-nghi").rows("Số liệu chung đã báo cáo");
        asMany(file.at(key), figures.size(), rows.size());
        for (int i = 0; i < figures.size(); i++) {
            CaseFile figure = figures.get(i);
            String told = figure.value("qualifier") + " " + dotted(figure.value("value"));
            same(figure.at("indicator"), at(rows, i).fact("Chỉ số").text());
            says(figure.at("value"), told, at(rows, i).fact("Số liệu").text());
        }
    }

    private void covenant() {
        CaseFile covenant = file.at("covenant");
        CasePage page = pages.apply(or(covenant.value("year"), year) + "/giao-uoc");
        asMany(covenant, covenant.isStated() ? 1 : 0, page.articles().size());
        if (!covenant.isStated()) {
            says(covenant, "Chưa có thông tin về giao ước của năm này.", page.text());
            return;
        }
        Entry text = at(page.articles(), 0);
        same(covenant.at("year"), "Giao ước thi đua năm " + covenant.value("year"), text.name());
        same(covenant.at("signed_on"), text.fact("Ngày ký kết").text());
        list(covenant, "contents", text.fact("Nội dung thi đua"), "nội dung thi đua " + UNKNOWN);
        String note = Stream.of(covenant.value("note"), covenant.value("targets"))
                .filter(said -> said != null)
                .map(CaseComparison::told)
                .findFirst()
                .orElse("");
        same(covenant.at("note"), note, text.fact("Ghi chú").text());
        signatures(covenant, page.rows("Chỉ tiêu và chữ ký của các đơn vị"));
    }

    /** "All members" are all who stand in the file, each with the day; what they promised no report says. */
    private void signatures(CaseFile covenant, List<Entry> rows) {
        List<CaseFile> members = file.items("members");
        CaseFile signedBy = covenant.at("signed_by");
        CaseFile day = covenant.at("signed_on");
        same(signedBy, "all members", String.valueOf(signedBy.value()));
        asMany(signedBy, members.size(), rows.size());
        for (int i = 0; i < members.size(); i++) {
            Entry row = at(rows, i);
            same(signedBy, name(members.get(i)), row.fact("Đơn vị").first());
            same(signedBy, "Đã ký", row.fact("Tình trạng").text());
            same(
                    day,
                    UNKNOWN + " ngày " + told(String.valueOf(day.value())),
                    row.fact("Người ký").text());
            same(covenant.at("targets"), UNKNOWN, row.fact("Chỉ tiêu").text());
        }
    }

    private void votes() {
        CasePage page = pages.apply(year + "/binh-xet");
        List<CaseFile> questions = new ArrayList<>();
        for (String kind : List.of("ballot", "acclaim", "review")) {
            CaseFile vote = file.at(kind);
            questions.addAll(vote.items("questions"));
            Stream.of(vote.at("question"), vote.at("what"))
                    .filter(CaseFile::isStated)
                    .forEach(questions::add);
        }
        asMany(file.at("ballot"), questions.size(), page.articles().size());
        if (questions.isEmpty()) {
            says(file.at("ballot"), "Chưa có thông tin về bình xét, suy tôn của năm này.", page.text());
        }
        for (int i = 0; i < questions.size(); i++) {
            Entry shown = at(page.articles(), i);
            same(questions.get(i), shown.name());
            asMany(questions.get(i), 0, shown.facts().size());
            vote(file.at("ballot"), "counts", "số phiếu", shown);
            vote(file.at("acclaim"), "method", "cách suy tôn", shown);
            vote(file.at("review"), "method", "cách bình xét", shown);
        }
    }

    private void vote(CaseFile vote, String key, String word, Entry shown) {
        if (vote.at("date").isStated()) {
            says(vote.at("date"), "Ngày " + told(String.valueOf(vote.value("date"))), shown.list());
        }
        if (vote.at(key).isStated()) {
            says(vote.at(key), shown.text());
            says(vote.at(key), word, shown.text());
        }
    }

    private void awards() {
        List<CaseFile> awards = file.items("awards");
        CasePage page = pages.apply(year + "/khen-thuong");
        List<Entry> rows = page.rows("Đề nghị khen thưởng");
        asMany(file.at("awards"), awards.size(), rows.size());
        if (awards.isEmpty()) {
            says(file.at("awards"), "Chưa có thông tin về khen thưởng của năm này.", page.text());
        }
        for (int i = 0; i < awards.size(); i++) {
            CaseFile award = awards.get(i);
            Entry row = at(rows, i);
            same(award.at("year"), year);
            String named = award.value("award") + " " + award.value("authority");
            same(award.at("award"), named, row.fact("Danh hiệu, hình thức").text());
            same(award.at("proposed"), row.fact("Đề nghị khen").text());
            for (String later : List.of("Hội đồng đề nghị khen", "Được tặng", "Không được tặng")) {
                same(award, UNKNOWN, row.fact(later).text());
            }
        }
    }

    private void handover() {
        CaseFile handover = file.at("handover");
        CasePage page = pages.apply(year + "/ban-giao");
        if (!handover.isStated()) {
            says(handover, "Chưa có thông tin về bàn giao của năm này.", page.text());
            return;
        }
        same(handover.at("date"), page.fact("Ngày bàn giao").text());
        sameOr(handover.at("from"), UNKNOWN, page.fact("Bên giao").text());
        sameOr(handover.at("to"), UNKNOWN, page.fact("Bên nhận").text());
    }
}
