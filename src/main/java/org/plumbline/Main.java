package org.plumbline;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.plumbline.cli.PlumblineCommand;

/** Where Plumbline starts. The command line is read before any container is, so that check and decide start fast. */
@QuarkusMain
public final class Main {
    Main() {}

    /** Does what the words ask for and ends with the exit code of the command line. */
    public static void main(String... words) {
        int code = PlumblineCommand.execute(words);
        if (code != 0) {
            System.exit(code);
        }
    }
}
