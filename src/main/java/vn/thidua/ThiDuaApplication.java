package vn.thidua;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The product: one Spring Boot application, cut into feature modules below this package. */
@SpringBootApplication
@Modulithic(
        systemName = "Thi Đua",
        sharedModules = {"shared", "access", "platform"})
public class ThiDuaApplication {

    public static void main(String[] args) {
        SpringApplication.run(ThiDuaApplication.class, args);
    }

    /** The only source of time: business dates are read from it in Asia/Ho_Chi_Minh. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
