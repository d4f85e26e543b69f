package org.plumbline.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.access.People;

/**
 * Somebody's visit to the pages, in a browser window of their own. When it is over, whatever the browser complained of
 * fails the test: an error in its console, an answer that is an error and was not expected, a request to another host.
 */
public final class Visit implements AutoCloseable {
    public static final int DESK = 1280;
    public static final int PHONE = 360;

    private static final String AXE = read("/axe.min.js");

    /** What axe calls so keeps somebody out. */
    private static final List<String> SERIOUS = List.of("serious", "critical");

    private final BrowserContext window;
    private final Page page;
    private final String host = "http://localhost:" + RestAssured.port;
    private final List<String> complaints = new ArrayList<>();
    private int expected;
    private String alsoAsked;

    private Visit() {
        window = Chromium.shared().newContext();
        page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(DESK, 800);
        page.onConsoleMessage(message -> {
            boolean ofStatus = message.text().startsWith("Failed to load resource");
            if (List.of("error", "warning").contains(message.type()) && !ofStatus) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400 && response.status() != expected) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            boolean ofStory = alsoAsked != null && request.url().startsWith(alsoAsked);
            if (!request.url().startsWith(host) && !request.url().startsWith("data:") && !ofStory) {
                complaints.add("asks another host: " + request.url());
            }
        });
    }

    /** Somebody who is not signed in. */
    public static Visit nobody() {
        return new Visit();
    }

    /** Somebody of one role, signed in; an issuer for a contractor of that name. */
    public static Visit as(String role) {
        People.as(role);
        return new Visit().withSession(role + "-person");
    }

    /** An issuer's person, signed in. */
    public static Visit ofIssuer(String contractor) {
        People.issuer(contractor);
        return new Visit().withSession("of-" + contractor);
    }

    /** Somebody whose browser still has a session that the service knows nothing of. */
    public static Visit withForgottenSession() {
        return new Visit().withCookie("plumbline_of-another-ledger");
    }

    private Visit withSession(String name) {
        return withCookie(People.session(name));
    }

    private Visit withCookie(String session) {
        window.addCookies(List.of(new Cookie(People.SESSION, session).setUrl(host)));
        return this;
    }

    /** Goes to an address, such as {@code /decisions}. */
    public Page go(String address) {
        page.navigate(host + address);
        return page;
    }

    public Page page() {
        return page;
    }

    /** From here on an answer of this status is what the story is about. */
    public Visit expecting(int status) {
        expected = status;
        return this;
    }

    /** From here on another host is part of the story. */
    public Visit byWayOf(String another) {
        alsoAsked = another;
        return this;
    }

    /** Fails where axe finds what keeps somebody out, or the page is wider than the screen. */
    public Visit assertOpenToAll() {
        page.evaluate(AXE);
        // The DMN editor is not ours; all that it does can be done in a form beside it.
        Object found = page.evaluate(
                "axe.run({exclude: [['#model']]}, {resultTypes: ['violations']}).then(told => told.violations"
                        + ".map(each => [each.impact, each.id, each.nodes.map(node => node.html).slice(0, 3).join(' ')]))");
        assertThat(((List<?>) found).stream().map(List.class::cast).filter(each -> SERIOUS.contains(each.get(0))))
                .as("what axe finds at " + page.url())
                .isEmpty();
        return this;
    }

    /** Takes pictures into {@code target/screenshots}: light, dark and on a phone, where nothing may stick out. */
    public Visit pictures(String name) {
        picture(name + "-dark", ColorScheme.DARK, DESK);
        assertOpenToAll();
        picture(name + "-narrow", ColorScheme.LIGHT, PHONE);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width on a phone of " + page.url())
                .isEqualTo(PHONE);
        picture(name + "-light", ColorScheme.LIGHT, DESK);
        return assertOpenToAll();
    }

    private void picture(String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static String read(String resource) {
        try (InputStream script = Visit.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
