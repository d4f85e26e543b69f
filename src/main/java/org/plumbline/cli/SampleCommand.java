package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a running service with a year of an invented issuer, to look around in. */
@Command(
        name = "sample",
        description = {
            "Loads the year of an invented issuer, " + SampleYear.CONTRACTOR
                    + ", into a running service: months with misses and a",
            "correction, corrective steps, a claim, reports, an invoice, a dispute, a credit note and the payment.",
            "The password is taken from PLUMBLINE_ADMIN_PASSWORD. What is loaded stays: use a ledger that is not in earnest."
        },
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    private static final String PASSWORD = "PLUMBLINE_ADMIN_PASSWORD";

    @Option(
            names = "--url",
            description = "Where the service is (default: ${DEFAULT-VALUE}).",
            defaultValue = "http://localhost:8080")
    private URI service;

    @Option(names = "--user", description = "Who signs in (default: ${DEFAULT-VALUE}).", defaultValue = "admin")
    private String user;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String password = System.getenv(PASSWORD);
        if (password == null) {
            err.println("Set " + PASSWORD + " to the password of " + user + ".");
            return PlumblineCommand.MISUSED;
        }
        String authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        SampleYear year = new SampleYear(service, authorization, SampleYear.CONTRACTOR);
        try {
            if (year.isThere()) {
                err.println(SampleYear.CONTRACTOR + " has a year there already.");
                return PlumblineCommand.FELL_SHORT;
            }
            year.make(told -> {
                out.println(told + ".");
                out.flush();
            });
        } catch (SampleYear.Refused refused) {
            err.println(refused.getMessage());
            return PlumblineCommand.FELL_SHORT;
        } catch (IOException away) {
            err.println("No service answers at " + service + "; start it, or name it with --url.");
            return PlumblineCommand.FELL_SHORT;
        }
        out.println("See " + service.resolve("/years/qdp-2017/" + SampleYear.CONTRACTOR + "/INDIVIDUAL/2017"));
        out.flush();
        return 0;
    }
}
