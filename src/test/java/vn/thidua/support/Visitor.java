package vn.thidua.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;

/** Asks for pages and sends forms as somebody, the way a browser does. */
public class Visitor {

    private final MockMvcTester mvc;
    private final World world;

    Visitor(MockMvcTester mvc, World world) {
        this.mvc = mvc;
        this.world = world;
    }

    public MvcTestResult get(AccountId account, String path) {
        return mvc.get().uri(path).with(world.as(account)).exchange();
    }

    /** Sends a form; fields are names and values in turn, a name may come several times. */
    public MvcTestResult post(AccountId account, String path, String... fields) {
        var request = mvc.post().uri(path).with(world.as(account)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
