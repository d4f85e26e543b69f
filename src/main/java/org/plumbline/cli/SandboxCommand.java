package org.plumbline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plumbline.sandbox.SandboxWork;
import picocli.CommandLine.Command;

/** What the service starts to work on drafts: answers each line of standard input by one, and ends with the service. */
@Command(name = "sandbox", hidden = true, description = "Works on drafts for a service, which speaks with it.")
final class SandboxCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Quiet.logs();
        PrintStream answers = System.out;
        // Whatever else prints must not be taken for an answer.
        System.setOut(System.err);
        SandboxWork work = new SandboxWork();
        ExecutorService working = Executors.newSingleThreadExecutor();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String each = line;
            working.execute(() -> {
                byte[] answer = (work.answer(each) + "\n").getBytes(StandardCharsets.UTF_8);
                answers.write(answer, 0, answer.length);
                answers.flush();
            });
        }
        // Nobody waits for an answer any more, whatever it is at.
        Runtime.getRuntime().halt(0);
        return 0;
    }
}
