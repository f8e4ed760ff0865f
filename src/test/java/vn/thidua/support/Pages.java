package vn.thidua.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;

/** Asks for pages and sends forms, as somebody signed in or as a stranger. */
public record Pages(MockMvcTester mvc, World world) {

    public MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(world.as(account)).exchange();
    }

    public MvcTestResult post(String uri, AccountId account, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(world.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** Sends a form without being signed in. */
    public MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(csrf());
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
}
