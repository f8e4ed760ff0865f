package vn.thidua.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer ring: which paths a stranger may ask for at all. What a signed-in person may do is decided by the rule on
 * each handler ({@link vn.thidua.access.Allow}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/dang-nhap";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        SessionOver sessionOver = new SessionOver(SIGN_IN);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/static/**", "/webjars/**", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(
                                SIGN_IN,
                                "/kieu-mau/**",
                                "/quen-mat-khau/**",
                                "/loi-moi/**",
                                "/thiet-lap/**",
                                "/xac-nhan/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .defaultSuccessUrl("/viec-cua-toi")
                        .failureUrl(SIGN_IN + "?loi"))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl(SIGN_IN + "?da-ra"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(sessionOver).accessDeniedHandler(sessionOver))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * The token against forged forms is kept in a cookie of its own, not in the session: the sign-in page needs no
     * session, and a form left open for hours is told what happened instead of failing without a word.
     */
    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("khoa-bieu-mau");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
