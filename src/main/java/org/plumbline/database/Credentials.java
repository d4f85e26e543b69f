package org.plumbline.database;

/**
 * What a role of the server signs in with.
 *
 * @param user the role's name
 * @param password in clear; left out of {@link #toString()} so that it does not reach a log
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
