package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "a password of a test";

    private final Passwords passwords = new Passwords(19_456);

    @Test
    void aPasswordFitsItsOwnHashAloneAndEachHashHasASaltOfItsOwn() {
        String hash = passwords.hash(PASSWORD);
        assertThat(passwords.fits(PASSWORD, hash)).isTrue();
        assertThat(passwords.fits(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void aNameWithoutAnAccountIsHeldAgainstAHashThatTakesAsLong() {
        assertThat(parameters(passwords.nobodys())).isEqualTo(parameters(passwords.hash(PASSWORD)));
        assertThat(passwords.nobodys()).hasSameSizeAs(passwords.hash(PASSWORD));
        assertThat(passwords.fits(PASSWORD, null)).isFalse();
    }

    @Test
    void aPasswordKeepsTheHashThatItWasGivenWhenMoreMemoryIsAskedForLater() {
        assertThat(passwords.fits(PASSWORD, new Passwords(1024).hash(PASSWORD))).isTrue();
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p=1$"));
    }
}
