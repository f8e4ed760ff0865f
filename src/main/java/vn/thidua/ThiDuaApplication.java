package vn.thidua;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import vn.thidua.launch.Launch;

/** The product: one Spring Boot application, cut into feature modules below this package. */
@SpringBootApplication
@Modulithic(
        systemName = "Thi Đua",
        sharedModules = {"shared", "access", "platform"})
public class ThiDuaApplication {

    public static void main(String[] args) {
        Launch.main(ThiDuaApplication.class, args);
    }

    /** The only source of time: business dates are read from it in Asia/Ho_Chi_Minh. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
