package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Makes the pictures of the user guide from the demonstration content, into {@code target/guide}. */
@ActiveProfiles(profiles = "demo", inheritProfiles = false)
class GuidePicturesIT extends BrowserIT {

    private static final String PASSWORD = "thidua-2026-dungthu";
    private static final int WIDTH = 1280;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatEachRoleSees() {
        String now = year("desc");
        String before = year("asc");
        Page stranger = page("vi-VN", WIDTH);
        stranger.navigate("/dang-nhap");
        keep(stranger, "dang-nhap");

        Page head = person("donvi1");
        keep(head, "/viec-cua-toi", "viec-cua-toi");
        keep(head, now, "tong-quan");
        keep(head, now + "/giao-uoc", "giao-uoc");
        keep(head, now + "/cham-diem", "cham-diem");

        Page officer = person("donvi4");
        keep(officer, now + "/cham-diem/" + member("Minh Đức"), "tu-cham");

        Page staff = person("canbo");
        keep(staff, "/cum", "cum-khoi");
        keep(staff, before + "/ket-qua", "ket-qua");
        keep(staff, now + "/han-nop", "han-nop");
        keep(staff, before + "/binh-xet", "binh-xet");
        keep(staff, before + "/ban-giao", "ban-giao");
        keep(staff, before + "/khen-thuong", "khen-thuong");
        keep(staff, now + "/luan-phien", "luan-phien");
        keep(staff, now + "/ban-giao/nam-sau", "nam-sau");

        keep(staff, before + "/van-ban", "cac-van-ban");
        keep(staff, before + "/van-ban/to-trinh/0", "van-ban");
        keep(
                staff,
                one("select '/don-vi/' || organiser_id || '/the-thuc' from decision order by id limit 1"),
                "the-thuc");

        keep(staff, "/danh-muc/danh-hieu", "danh-muc");
        keep(staff, "/khen-thuong", "de-nghi-khen");
        String nomination = one("select '/de-nghi/' || nomination_id from session_item order by id limit 1");
        keep(staff, nomination, "ho-so");
        keep(staff, nomination + "/dieu-kien", "dieu-kien");
        String decision = one(
                "select '/don-vi/' || organiser_id || '/quyet-dinh/' || id from decision where code is not null limit 1");
        keep(staff, decision, "quyet-dinh");
        keep(staff, decision.replaceFirst("/quyet-dinh/.*", "/so-khen-thuong"), "so-khen-thuong");
        keep(staff, decision.replaceFirst("/quyet-dinh/.*", "/bang-khen"), "bang-khen");
        keep(stranger, one("select '/xac-nhan/' || code from decision where code is not null limit 1"), "xac-nhan");

        Page board = person("hoidong");
        String session = one("""
                select '/don-vi/' || b.organiser_id || '/hoi-dong/' || b.id || '/phien/' || s.id
                from board_session s join award_board b on b.id = s.board_id where s.state = 'OPEN' order by s.id limit 1""");
        keep(board, session, "phien-hop");
        keep(board, year("Khối thi đua số 2", "asc") + "/khen-thuong/hoi-dong", "hoi-dong");
    }

    private Page person(String account) {
        Page page = page("vi-VN", WIDTH);
        signIn(page, account, PASSWORD);
        return page;
    }

    private void keep(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        keep(page, name);
    }

    private static void keep(Page page, String name) {
        assertThat(page.locator("h1").count()).as("a title at " + page.url()).isEqualTo(1);
        guide(page, name);
    }

    private String year(String order) {
        return year("Cụm thi đua số 1", order);
    }

    private String year(String cluster, String order) {
        String sql = "select '/nam/' || id from cluster_year where name = ? order by year " + order + " limit 1";
        return jdbc.sql(sql).param(cluster).query(String.class).single();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private long member(String unit) {
        return jdbc.sql("select id from membership where unit_short_name = ? order by year desc limit 1")
                .param(unit)
                .query(Long.class)
                .single();
    }
}
