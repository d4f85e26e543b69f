package org.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.evaluation.Tried;
import org.plumbline.rulebook.RulebookFiles;

@DisplayName("A process that tries drafts")
class SandboxTest {
    private static final String PATH = "dmn/tried.dmn";
    private static final String DOUBLES = "count(for i in 1..100 return flatten(append(partial, 1)))";
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Children children = new Children();

    @AfterEach
    void leaveNoneBehind() {
        children.stop(null);
    }

    private SandboxPool pool(Duration longestTry) {
        return pool(longestTry, Clock.systemUTC());
    }

    private SandboxPool pool(Duration longestTry, Clock clock) {
        List<String> options = List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC");
        return new SandboxPool(
                1, LONG, clock, () -> new Sandbox(children.ours(options, List.of("sandbox")), LONG, longestTry));
    }

    private static RulebookFiles model(String expression) {
        return RulebookFiles.of(new TreeMap<>(Map.of(
                PATH,
                ("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"M\" namespace=\"n\" id=\"m\">"
                                + "<decision id=\"d\" name=\"d\"><variable name=\"d\"/><literalExpression><text>"
                                + expression
                                + "</text></literalExpression></decision></definitions>")
                        .getBytes(StandardCharsets.UTF_8))));
    }

    private static Tried evaluated(SandboxPool pool, String expression) {
        RulebookFiles files = model(expression);
        return pool.with(files.fingerprint(), () -> files, sandbox -> {
            sandbox.compiling().model(PATH, List.of());
            return sandbox.evaluating().evaluate(PATH, List.of(), Map.of());
        });
    }

    private static GivenUp givenUp(SandboxPool pool, String expression) {
        return catchThrowableOfType(GivenUp.class, () -> evaluated(pool, expression));
    }

    private static Sandbox taken(SandboxPool pool) {
        return pool.with("", () -> null, sandbox -> sandbox);
    }

    private static Object value(SandboxPool pool) {
        return evaluated(pool, "1.10 + 2").decisions().get(0).value();
    }

    @Test
    void isGivenUpWhenItTakesMoreMemoryThanItMayAndTheNextGoesOn() {
        SandboxPool pool = pool(LONG);
        assertThat(value(pool)).isEqualTo("3.1");
        assertThat(givenUp(pool, DOUBLES).code()).isEqualTo("RB-092");
        assertThat(value(pool)).isEqualTo("3.1");
    }

    @Test
    void isKilledWhenItTakesLongerThanItMay() {
        GivenUp work = givenUp(pool(Duration.ofMillis(1)), DOUBLES);
        assertThat(work.code()).isEqualTo("RB-089");
        assertThat(work).hasMessageContaining("given up");
    }

    @Test
    void thatNobodyUsedSinceEndsByTheClockOfTheService() {
        SandboxPool pool = pool(LONG, Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC));
        Sandbox used = taken(pool);
        pool.endIdle(Duration.ZERO);
        assertThat(taken(pool)).isSameAs(used);
        pool.endIdle(Duration.ofSeconds(-1));
        assertThat(taken(pool)).isNotSameAs(used);
    }

    @Test
    void endsWithTheService() {
        Child child = children.ours(List.of(), List.of("sandbox"));
        assertThat(child.isAlive()).isTrue();
        children.stop(null);
        child.awaitEnd();
        assertThat(child.isAlive()).isFalse();
    }
}
