package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import vn.thidua.history.Wording;

/**
 * Mails a one-time code to who has forgotten the password. All of it happens after the answer was given, which therefore
 * is the same, and takes as long, whether there is such an account or not.
 */
@Service
class ForgottenPasswords {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);

    private final @Nullable JavaMailSender mail;
    private final String sender;
    private final TaskExecutor later;
    private final AccountKeeping accounts;
    private final Wording wording;

    ForgottenPasswords(
            ObjectProvider<JavaMailSender> mail,
            @Value("${thidua.mail-from}") String sender,
            TaskExecutor applicationTaskExecutor,
            AccountKeeping accounts,
            Wording wording) {
        this.mail = mail.getIfAvailable();
        this.sender = sender;
        this.later = applicationTaskExecutor;
        this.accounts = accounts;
        this.wording = wording;
    }

    /** Is a mail server named in the settings? If not, the administrator issues codes. */
    boolean canMail() {
        return mail != null;
    }

    void ask(String typed) {
        if (mail != null) {
            later.execute(() -> send(mail, typed));
        }
    }

    private void send(JavaMailSender server, String typed) {
        accounts.forgotten(typed).ifPresent(reset -> {
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom(sender);
            letter.setTo(reset.address());
            letter.setSubject(wording.of("identity.forgotten.subject"));
            letter.setText(wording.of(
                    "identity.forgotten.letter",
                    reset.code().fullName(),
                    reset.code().username(),
                    reset.code().link(),
                    reset.code().code()));
            try {
                server.send(letter);
            } catch (MailException notSent) {
                log.warn("the mail server did not take a letter: {}", notSent.getMessage());
            }
        });
    }
}
