package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** Against a real mail server that keeps what it is sent. */
@DatabaseTest
class ForgottenPasswordTests {

    private static final ServerSetup SERVER = ServerSetupTest.SMTP.dynamicPort();
    private static final Pattern CODE = Pattern.compile("http://thi-dua\\.example/loi-moi\\?ma=(\\S+)");
    private static final int PATIENCE = 30_000;

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(SERVER).withPerMethodLifecycle(false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("thidua.address", () -> "http://thi-dua.example/");
    }

    @BeforeEach
    void anAccountWithMail() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        world.account("canbo");
        jdbc.sql("update account set email = 'CanBo@hoi.example'").update();
    }

    @Test
    void mailsACodeThatOpensTheChoiceOfAPassword() throws Exception {
        MvcTestResult asked = ask(" CANBO ");

        assertThat(asked).hasRedirectedUrl("/dang-nhap");
        assertThat(MAIL.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage letter = MAIL.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString("CanBo@hoi.example");
        assertThat(letter.getSubject()).isEqualTo("Mã đặt lại mật khẩu Thi Đua");
        Matcher code = CODE.matcher((String) letter.getContent());
        assertThat(code.find()).isTrue();
        assertThat(mvc.post()
                        .uri("/loi-moi/mat-khau")
                        .param("code", code.group(1))
                        .param("password", "Chè xanh Tân Cương 1986")
                        .param("repeated", "Chè xanh Tân Cương 1986")
                        .with(csrf()))
                .hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void answersAlikeWhetherTheAccountExistsOrNotAndMailsOnlyOnce() {
        MvcTestResult known = ask("canbo@HOI.example");
        assertThat(MAIL.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MvcTestResult again = ask("canbo");
        MvcTestResult unknown = ask("khongco");

        for (MvcTestResult answer : new MvcTestResult[] {again, unknown}) {
            assertThat(answer.getResponse().getRedirectedUrl())
                    .isEqualTo(known.getResponse().getRedirectedUrl());
            assertThat(answer.getMvcResult().getFlashMap().get("notice"))
                    .isEqualTo(known.getMvcResult().getFlashMap().get("notice"));
        }
        assertThat(codes()).isEqualTo(1);
    }

    @Test
    void mailsNothingToALockedAccount() {
        jdbc.sql("update account set locked = true").update();
        ask("canbo");
        world.account("khac");
        jdbc.sql("update account set email = 'khac@hoi.example' where username = 'khac'")
                .update();
        ask("khac");

        assertThat(MAIL.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        assertThat(MAIL.getReceivedMessagesForDomain("khac@hoi.example")).hasSize(1);
        assertThat(codes()).isEqualTo(1);
    }

    private MvcTestResult ask(String name) {
        return mvc.post().uri("/quen-mat-khau").param("name", name).with(csrf()).exchange();
    }

    private long codes() {
        return jdbc.sql("select count(*) from one_time_code").query(Long.class).single();
    }
}
