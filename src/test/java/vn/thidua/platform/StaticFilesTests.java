package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.thidua.support.DatabaseTest;

@DatabaseTest
class StaticFilesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ResourceUrlProvider files;

    /** Every link of every page is asked for its file; a file system that is searched for pages made them all slow. */
    @Test
    void linksToPagesAreNotLookedForAmongTheFiles() {
        assertThat(files.getHandlerMap()).containsOnlyKeys("/static/**", "/webjars/**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"css/base.css", "js/app.js", "favicon.svg"})
    void aFileIsNamedByItsContentAndKeptForAYear(String file) {
        String address = files.getForLookupPath("/static/" + file);

        assertThat(address).matches("/static/[a-z/]+-[0-9a-f]{32}\\.[a-z]+");
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public");
    }
}
