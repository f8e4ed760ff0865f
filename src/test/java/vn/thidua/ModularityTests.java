package vn.thidua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyWhomTheySay() {
        ApplicationModules.of(ThiDuaApplication.class).verify();
    }
}
