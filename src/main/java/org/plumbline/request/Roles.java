package org.plumbline.request;

import java.util.List;

/** The roles of those who call. The security page says which call each may make. */
public final class Roles {
    /** What is said of a call that the roles do not include. */
    public static final String NOT_INCLUDED =
            "Your roles do not include this call; GET /api/v1/me tells which you have. One whose password is good"
                    + " for one sign-in changes it first: PUT /api/v1/me/password.";

    /** Reads everything that was decided; free text is masked. */
    public static final String VIEWER = "viewer";

    /** An issuer: submits and reads what is its own. */
    public static final String CONTRACTOR = "contractor";

    /** Exchange staff: submits for any contractor, asks, replays. */
    public static final String STAFF = "staff";

    /** Writes tables; reads everything, and replays it under them. */
    public static final String ANALYST = "analyst";

    /** Lets a change of the tables come into force. */
    public static final String APPROVER = "approver";

    /** Administers accounts and reads the audit trail. */
    public static final String ADMIN = "admin";

    /** All of them, in the order of the security page. */
    public static final List<String> ALL = List.of(VIEWER, CONTRACTOR, STAFF, ANALYST, APPROVER, ADMIN);

    /** What the first account may: everything but be an issuer. */
    public static final List<String> FIRST = List.of(VIEWER, STAFF, ANALYST, APPROVER, ADMIN);

    private Roles() {}
}
