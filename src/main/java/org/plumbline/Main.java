package org.plumbline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import org.plumbline.database.Database;
import org.plumbline.database.DatabaseRefused;

/** Where Plumbline starts: the first word of the command line says what it shall do, and without one it serves. */
@QuarkusMain
public final class Main {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    Main() {}

    /**
     * Does what the command line asks for. Ends with code 0; 1 if the service could not start; 2 if the command line is not understood.
     *
     * @param args nothing or {@code serve}, followed by arguments for the service
     */
    public static void main(String... args) {
        if (args.length == 0) {
            serve();
        } else if (args[0].equals("serve")) {
            serve(Arrays.copyOfRange(args, 1, args.length));
        } else {
            refuse(MISUSED, "Plumbline does not know the command \"" + args[0] + "\": use serve.");
        }
    }

    private static void serve(String... args) {
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            database.settings().forEach(System::setProperty);
            Quarkus.run(args);
        } catch (DatabaseRefused refused) {
            refuse(REFUSED, "Plumbline did not start. " + refused.getMessage());
        }
    }

    private static void refuse(int code, String sentence) {
        System.err.println(sentence);
        System.exit(code);
    }
}
