package vn.thidua.sealedbox;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Wording;
import vn.thidua.shared.AccountId;

/**
 * Takes the sealed votes away when the time for complaints is over, whether or not both holders have said that their keys are
 * destroyed. It looks once a day, and when the program starts: an office's computer sleeps at night.
 */
@Configuration
@EnableScheduling
class Forgetting {

    private final Boxes boxes;
    private final Destroying destroying;
    private final Wording wording;

    Forgetting(Boxes boxes, Destroying destroying, Wording wording) {
        this.boxes = boxes;
        this.destroying = destroying;
        this.wording = wording;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 30 12 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void forget() {
        Actor program = new Actor(new AccountId(0), wording.of("sealedbox.program"), List.of());
        boxes.kept().forEach(kept -> destroying.forget(program, kept));
    }
}
