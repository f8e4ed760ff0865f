package vn.thidua.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** One organiser with a programme, a way to state any fact about it, and its staff, who fill in the forms. */
final class Facts {

    final World world;
    final UnitId organiser;
    final ProgrammeId programme;
    final AccountId staff;
    private final Pages pages;
    private final JdbcClient jdbc;

    Facts(World world, Pages pages, JdbcClient jdbc) {
        this.world = world;
        this.pages = pages;
        this.jdbc = jdbc;
        this.organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        this.programme = world.programme(organiser, "Cụm thi đua");
        this.staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    ClusterYearId year(ClusterId cluster, int year) {
        return world.year(cluster, year);
    }

    ClusterYearId year(int year) {
        return world.year(world.cluster(programme, "Cụm thi đua số 2"), year);
    }

    MembershipId member(ClusterYearId year, String unit) {
        return world.member(year, unit(unit));
    }

    UnitId unit(String name) {
        return new UnitId(jdbc.sql("select id from unit where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElseGet(() -> world.unit(organiser, name).value()));
    }

    long award(String name, String authority) {
        return into("award_kind")
                .set("programme_id", programme.value())
                .set("name", name)
                .set("award_class", "FORM")
                .set("authority", authority)
                .set("recipient", "ANY")
                .set("position", 0)
                .add();
    }

    /** The membership of this unit in that year. */
    MembershipId membership(ClusterYearId year, String unit) {
        return new MembershipId(values(
                        Long.class,
                        "select id from membership where cluster_year_id = ? and unit_name = ?",
                        year.value(),
                        unit)
                .get(0));
    }

    /** The page as staff see it. */
    Document page(String path) {
        MvcTestResult answer = pages.get(path, staff);
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(Pages.text(answer));
    }

    /** Staff open the form there, write these fields – names and values in turn – and send it; answers where that leads. */
    String fill(String path, String... fields) {
        return fill(staff, path, fields);
    }

    String fill(AccountId who, String path, String... fields) {
        MvcTestResult asked = pages.get(path, who);
        assertThat(asked).as(path).hasStatusOk();
        FormElement form = Jsoup.parse(Pages.text(asked))
                .select("main form.form, main form.stack")
                .forms()
                .get(0);
        Map<String, String> sent = new LinkedHashMap<>();
        form.formData().forEach(field -> sent.put(field.key(), field.value()));
        for (int i = 0; i < fields.length; i += 2) {
            assertThat(form.select("[name=\"" + fields[i] + "\"]"))
                    .as(fields[i])
                    .isNotEmpty();
            sent.put(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = pages.post(path, who, sent);
        assertThat(answer).as(path).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** Staff press a button that stands on its own. */
    void press(String path) {
        assertThat(pages.post(path, staff)).as(path).hasStatus3xxRedirection();
    }

    /** Begins a row of this table. */
    Row into(String table) {
        return new Row(table);
    }

    void run(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    /** Rows as they were stored. */
    List<Map<String, @Nullable Object>> rows(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query().listOfRows();
    }

    /** The values of the only column. */
    <T> List<T> values(Class<T> type, String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(type).list();
    }

    /** A fact on its way into its table. */
    final class Row {

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        private Row(String table) {
            this.table = table;
        }

        Row set(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        long add() {
            return insert(" returning id").query(Long.class).single();
        }

        /** Adds a row that has no id. */
        void link() {
            insert("").update();
        }

        private JdbcClient.StatementSpec insert(String returning) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String names = String.join(", ", columns);
            return jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")" + returning)
                    .params(values);
        }
    }
}
