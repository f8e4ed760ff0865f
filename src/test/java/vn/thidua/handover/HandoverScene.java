package vn.thidua.handover;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;
import vn.thidua.support.EndingYear;
import vn.thidua.support.Pages;

/** A cluster-year with its head and a member, and staff: who hands over to whom. */
abstract class HandoverScene extends EndingYear {

    MvcTestResult post(AccountId account, String path) {
        return pages.post("/nam/" + year + "/ban-giao" + path, account);
    }

    /** Records as signed by hand what can be read now. */
    MvcTestResult sign(AccountId account) {
        return post(account, "/ky?ban=" + fingerprint());
    }

    /** Of the paper as it can be read now; that of none where there is none. */
    String fingerprint() {
        return Jsoup.parse(Pages.text(page(staff, "/bien-ban")))
                .select("code.fingerprint")
                .text();
    }

    MvcTestResult confirm(AccountId account, Side side) {
        return post(account, "/xac-nhan?ben=" + side + "&ban=" + fingerprint());
    }

    String status() {
        return jdbc.sql("select status from handover where cluster_year_id = ?")
                .param(year.value())
                .query(String.class)
                .single();
    }

    /** Of the stored handover; that of none where there is none. */
    long version() {
        return jdbc.sql("select coalesce(max(version), -1) from handover where cluster_year_id = ?")
                .param(year.value())
                .query(Long.class)
                .single();
    }

    MvcTestResult save(AccountId account, String version, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = version;
        return pages.post("/nam/" + year + "/ban-giao/sua", account, all);
    }
}
