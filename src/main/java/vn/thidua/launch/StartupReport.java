package vn.thidua.launch;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import vn.thidua.database.Message;
import vn.thidua.platform.StartupLine;

/** Says where to open the application, and what the modules add: the last words of a start. */
final class StartupReport {

    private StartupReport() {}

    static void of(ApplicationContext started) {
        if (started instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            Console.out("");
            Console.out(Sentences.both(Message.of("launch.running", address)));
            started.getBeanProvider(StartupLine.class)
                    .orderedStream()
                    .flatMap(part -> part.lines().stream())
                    .forEach(Console::out);
            Console.out("");
        }
    }
}
