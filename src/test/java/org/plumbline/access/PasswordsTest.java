package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "a password of a test";

    @Test
    void aPasswordFitsItsOwnHashAloneAndEachHashHasASaltOfItsOwn() {
        String hash = Passwords.hash(PASSWORD);
        assertThat(Passwords.fits(PASSWORD, hash)).isTrue();
        assertThat(Passwords.fits(PASSWORD + " ", hash)).isFalse();
        assertThat(Passwords.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void aNameWithoutAnAccountIsHeldAgainstAHashThatTakesAsLong() {
        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(Passwords.hash(PASSWORD)));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(Passwords.hash(PASSWORD));
        assertThat(Passwords.fits(PASSWORD, null)).isFalse();
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p=1$"));
    }
}
