package vn.thidua.identity;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords are kept as Argon2id hashes whose method is written beside them, so that it can change. bcrypt is only read:
 * it would cut a long Vietnamese pass-phrase at 72 bytes.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new Composed(new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder())));
    }

    /**
     * Some keyboards type "ế" as one character, some as three: both are the same password. Spaces at the ends, which
     * nobody sees, do not count.
     */
    private record Composed(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence typed) {
            return encoder.encode(nfc(typed));
        }

        @Override
        public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
            return encoder.matches(nfc(typed), hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }

        private static @Nullable String nfc(@Nullable CharSequence typed) {
            return typed == null
                    ? null
                    : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        }
    }
}
