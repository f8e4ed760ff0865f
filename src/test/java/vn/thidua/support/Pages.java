package vn.thidua.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;

/** Asks for pages and sends forms the way a browser does, as somebody signed in or as a stranger. */
public final class Pages {

    private final MockMvcTester mvc;
    private final World world;

    Pages(MockMvcTester mvc, World world) {
        this.mvc = mvc;
        this.world = world;
    }

    public MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(world.as(account)).exchange();
    }

    public MvcTestResult post(String uri, AccountId account, Map<String, String> fields) {
        MockMvcRequestBuilder request = form(uri).with(world.as(account));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** Sends a form; fields are names and values in turn, a name may come several times. */
    public MvcTestResult post(String uri, AccountId account, String... fields) {
        MockMvcRequestBuilder request = form(uri).with(world.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The version that the form on this page carries. */
    public String version(String uri, AccountId account) {
        return Jsoup.parse(text(get(uri, account)))
                .select("input[name=version]")
                .val();
    }

    /** Sends a form without being signed in. */
    public MvcTestResult post(String uri, Map<String, String> fields) {
        MockMvcRequestBuilder request = form(uri);
        fields.forEach(request::param);
        return request.exchange();
    }

    /** How many statements showing the page takes, those that find the test's own person left out. */
    public long statements(String uri, AccountId account) {
        var person = world.as(account);
        return Statements.of(() -> mvc.get().uri(uri).with(person).exchange()).size();
    }

    /** The same fields with one set otherwise. */
    public static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> copy = new HashMap<>(fields);
        copy.put(name, value);
        return copy;
    }

    /** What an answer shows. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder form(String uri) {
        return mvc.post().uri(uri).with(csrf());
    }
}
