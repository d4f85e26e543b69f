package org.plumbline.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set of the service. */
@ConfigMapping(prefix = "plumbline")
public interface Settings {

    /** The folder that holds config, dmn and rules. */
    @WithDefault(".")
    Path root();

    Http http();

    Facts facts();

    /** False for a command that only looks at the ledger: nothing is put in force, and nothing is written. */
    @WithDefault("true")
    boolean serve();

    Database database();

    /** What becomes of a text that looks like personal data. */
    Treatment privacy();

    Ledger ledger();

    Releases releases();

    Replays replays();

    Tries tries();

    Duties duties();

    Engines engines();

    /** What becomes of a text that looks like personal data. */
    enum Treatment {
        /** The submission is refused, but for what is only flagged. */
        REFUSE,
        /** It is taken with a warning. */
        FLAG,
        /** It is taken without a word. */
        ACCEPT
    }

    /** Bounds of the HTTP interface. */
    interface Http {
        /** The largest request body, such as 2M. */
        MemorySize maxBody();
    }

    /** Bounds of what is decided at a time. */
    interface Facts {
        /** The most items of all lists of a submission together. */
        int mostRows();
    }

    /** The database. */
    interface Database {
        /** The folder of the embedded one, which is started before the service is. */
        Path folder();

        /** How long a statement may take, as PostgreSQL writes it; 0 for as long as it likes. */
        String longestStatement();
    }

    /** How rulebooks are published. */
    interface Releases {
        /** Whether another person than those who changed it must approve a release. */
        @WithDefault("true")
        boolean secondPerson();

        /** How often an instance looks for what another one published. */
        @WithDefault("2s")
        Duration followEvery();
    }

    /** What belongs to the ledger outside the database. */
    interface Ledger {
        /** The key it is sealed with. */
        Path keyFile();

        /** The file to which the newest seal of a chain is appended. */
        Path headsFile();
    }

    /** Bounds of replays. */
    interface Replays {
        /** How many may wait or run at once. */
        int most();
    }

    /** Engines that decided before, and decide again what they decided. */
    interface Engines {
        /** Where their distributions are, each in a folder named by its version; none where there is none. */
        Optional<Path> folder();

        /** How long one may take for a decision that somebody waits for. */
        @WithDefault("2m")
        Duration longest();
    }

    /** Bounds of what is tried with drafts. */
    interface Tries {
        /** How long an evaluation may take. */
        Duration longest();

        /** Rows of a CSV file. */
        int mostRows();

        /** How long a draft may take to compile and to be checked. */
        Duration longestCheck();

        /** The memory of a process that works on drafts. */
        MemorySize memory();

        /** How many of them try drafts at once; one more checks them. */
        int atOnce();
    }

    /** What the parties do around a decision. */
    interface Duties {
        /** How often an instance looks for what became overdue. */
        @WithDefault("1h")
        Duration lookEvery();

        /** The most entries of an agenda. */
        @WithDefault("10000")
        int mostEntries();
    }
}
