package org.plumbline.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.plumbline.settings.AccessSettings;

/**
 * Hashes of passwords: Argon2id with 19 MiB unless set otherwise, two passes and one lane, as OWASP's password storage
 * cheat sheet asks for.
 */
@ApplicationScoped
class Passwords {
    private static final Logger LOG = Logger.getLogger(Passwords.class);
    private static final int LEAST_ADVISED = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;

    /** A hash that no password is known to have, without its parameters. */
    private static final String OF_NOBODY = "$Loov6bPbZgFEqnKdzkK4ZQ$RC8r+6HEN4JrTK4+RDF8lHoVZC72kPrtJva1Pb5PXOc";

    /** Each at work holds its memory and a core; more at once would take the memory of all other work, and no less time. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Argon2Function function;
    private final String nobodys;

    @Inject
    Passwords(AccessSettings settings) {
        this(settings.passwordMemory());
        if (settings.passwordMemory() < LEAST_ADVISED) {
            LOG.warnf(
                    "Passwords are hashed in %,d KiB, less than the %,d that keep stolen hashes hard to guess: see plumbline.access.password-memory",
                    settings.passwordMemory(), LEAST_ADVISED);
        }
    }

    /** @param memory in KiB */
    Passwords(int memory) {
        function = Argon2Function.getInstance(memory, PASSES, LANES, LENGTH, Argon2.ID);
        nobodys = "$argon2id$v=19$m=" + memory + ",t=" + PASSES + ",p=" + LANES + OF_NOBODY;
    }

    /** What a name without an account is held against, so that both take as long. */
    String nobodys() {
        return nobodys;
    }

    /** A salted hash in the PHC form, which names its parameters. */
    String hash(String password) {
        return atWork(
                () -> Password.hash(password).addRandomSalt(SALT).with(function).getResult());
    }

    /** Whether a password has a hash; takes its time where the hash is null, and says no. */
    boolean fits(String password, String hash) {
        String held = hash == null ? nobodys : hash;
        boolean fits = atWork(() -> Password.check(password, held).with(Argon2Function.getInstanceFromHash(held)));
        return fits && hash != null;
    }

    private <T> T atWork(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
