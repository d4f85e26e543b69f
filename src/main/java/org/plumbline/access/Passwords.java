package org.plumbline.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hashes of passwords: Argon2id with 19 MiB, two passes and one lane, as OWASP's password storage cheat sheet asks for. */
final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, LENGTH, Argon2.ID);

    /**
     * Of a password by chance that nobody kept: what a name without an account is held against, so that both take as long.
     * Made beforehand, since to make one takes a tenth of a second of every start.
     */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Loov6bPbZgFEqnKdzkK4ZQ$RC8r+6HEN4JrTK4+RDF8lHoVZC72kPrtJva1Pb5PXOc";

    /** Each at work holds its memory and a core; more at once would take the memory of all other work, and no less time. */
    private static final Semaphore AT_WORK = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private Passwords() {}

    /** A salted hash in the PHC form, which names its parameters. */
    static String hash(String password) {
        return atWork(
                () -> Password.hash(password).addRandomSalt(SALT).with(FUNCTION).getResult());
    }

    /** Whether a password has a hash; takes its time where the hash is null, and says no. */
    static boolean fits(String password, String hash) {
        String held = hash == null ? NOBODYS : hash;
        boolean fits = atWork(() -> Password.check(password, held).with(Argon2Function.getInstanceFromHash(held)));
        return fits && hash != null;
    }

    private static <T> T atWork(Supplier<T> work) {
        AT_WORK.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_WORK.release();
        }
    }
}
