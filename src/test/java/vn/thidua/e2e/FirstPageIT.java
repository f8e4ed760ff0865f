package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class FirstPageIT extends BrowserIT {

    @Test
    void healthIsToldToAnybody() {
        Page page = page("vi-VN", LAPTOP);

        page.navigate("/actuator/health");

        assertThat(page.locator("body")).containsText("UP");
        screenshot(page, "health");
    }
}
