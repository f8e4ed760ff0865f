package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class SignInTests {

    private static final String PASSWORD = "mat-khau-thu";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void anAccount() {
        account = world.person("canbo", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Mẫu"));
    }

    @Test
    void letsTheRightPasswordInWithANewSession() {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();

        MvcTestResult result = signIn("canbo", PASSWORD, before);

        assertThat(result).hasRedirectedUrl("/viec-cua-toi");
        assertThat(result.getRequest().getSession(false).getId()).isNotEqualTo(id);
        assertThat(jdbc.sql("select last_sign_in is not null from account")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void readsAUsernameWithSpacesAndCapitals() {
        assertThat(signIn("  CanBo ", PASSWORD)).hasRedirectedUrl("/viec-cua-toi");
    }

    @Test
    void tellsAWrongPasswordALockedAccountAndAnUnknownNameAlike() {
        world.account("bikhoa");
        jdbc.sql("update account set locked = true where username = 'bikhoa'").update();

        assertThat(signIn("canbo", "sai-mat-khau")).hasRedirectedUrl("/dang-nhap?loi");
        assertThat(signIn("khongco", PASSWORD)).hasRedirectedUrl("/dang-nhap?loi");
        assertThat(signIn("bikhoa", PASSWORD)).hasRedirectedUrl("/dang-nhap?loi");
        assertThat(mvc.get().uri("/dang-nhap?loi")).bodyText().contains("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    @Test
    void makesGuessersWaitHoweverTheyWriteTheName() {
        for (String name : new String[] {"canbo", "CANBO", " canbo", "Canbo ", "canBo"}) {
            signIn(name, "sai-mat-khau");
        }
        MockHttpSession session = new MockHttpSession();

        assertThat(signIn("  CANBO", PASSWORD, session)).hasRedirectedUrl("/dang-nhap?loi");
        assertThat(mvc.get().uri("/dang-nhap?loi").session(session))
                .bodyText()
                .contains("Hãy chờ khoảng 1 phút")
                .doesNotContain("mật khẩu không đúng");
        assertThat(signIn("khongco", PASSWORD)).hasRedirectedUrl("/dang-nhap?loi");
    }

    @Test
    void makesAnUnknownNameWaitLikeAKnownOne() {
        IntStream.range(0, 5).forEach(i -> signIn("khongco", "sai-mat-khau"));
        MockHttpSession session = new MockHttpSession();
        signIn("khongco", PASSWORD, session);

        assertThat(mvc.get().uri("/dang-nhap?loi").session(session)).bodyText().contains("Hãy chờ khoảng 1 phút");
    }

    @Test
    void letsInAgainOnceTheWaitIsOverAndForgetsTheFailures() {
        IntStream.range(0, 6).forEach(i -> signIn("canbo", "sai-mat-khau"));
        jdbc.sql("update sign_in_failure set at = at - interval '15 minutes'").update();

        assertThat(signIn("canbo", PASSWORD)).hasRedirectedUrl("/viec-cua-toi");
        assertThat(failures()).isZero();
    }

    @Test
    void waitsLongerEachTimeButNeverMoreThanAQuarterOfAnHour() {
        IntStream.range(0, 5).forEach(i -> signIn("canbo", "sai-mat-khau"));
        for (long minutes : new long[] {1, 2, 4, 8, 15, 15}) {
            MockHttpSession session = new MockHttpSession();
            signIn("canbo", PASSWORD, session);
            assertThat(mvc.get().uri("/dang-nhap?loi").session(session))
                    .bodyText()
                    .contains("Hãy chờ khoảng " + minutes + " phút");
            jdbc.sql("update sign_in_failure set at = at - interval '15 minutes'")
                    .update();
            signIn("canbo", "sai-mat-khau");
        }
    }

    @Test
    void letsNoMoreTriesThroughWhenManyAreSentAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Object> guess = () -> signIn("canbo", "sai-mat-khau");
        pool.invokeAll(java.util.Collections.nCopies(24, guess));
        pool.shutdown();

        assertThat(failures()).isEqualTo(5);
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        jdbc.sql("""
                insert into sign_in_failure (username, address, at)
                select 'ten' || n, '127.0.0.1', now() from generate_series(1, 30) n""").update();
        MockHttpSession session = new MockHttpSession();
        signIn("canbo", PASSWORD, session);

        assertThat(mvc.get().uri("/dang-nhap?loi").session(session)).bodyText().contains("Hãy chờ khoảng 1 phút");
    }

    @Test
    void endsASessionWhoseAccountIsLockedOrHasANewPassword() {
        MockHttpSession session =
                (MockHttpSession) signIn("canbo", PASSWORD).getRequest().getSession(false);
        assertThat(mvc.get().uri("/viec-cua-toi").session(session)).hasStatusOk();

        jdbc.sql("update account set password_version = password_version + 1").update();
        assertThat(mvc.get().uri("/viec-cua-toi").session(session)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/dang-nhap").session(session)).hasStatusOk();
        assertThat(account.value()).isPositive();
    }

    private long failures() {
        return jdbc.sql("select count(*) from sign_in_failure")
                .query(Long.class)
                .single();
    }

    private MvcTestResult signIn(String username, String password) {
        return signIn(username, password, new MockHttpSession());
    }

    private MvcTestResult signIn(String username, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
