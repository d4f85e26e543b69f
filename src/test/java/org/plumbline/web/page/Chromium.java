package org.plumbline.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser that all tests share: chromium of the machine, or the one CHROMIUM_PATH names; where there is neither,
 * Playwright brings its own. It ends with the tests.
 */
public final class Chromium {
    private static final Path INSTALLED =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM_PATH")).orElse("/usr/bin/chromium"));

    private static final boolean IS_INSTALLED = Files.isExecutable(INSTALLED);
    private static final Map<String, String> ENVIRONMENT =
            IS_INSTALLED ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    private static Browser browser;

    private Chromium() {}

    /** The browser, started where it is not yet. */
    public static synchronized Browser shared() {
        if (browser == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
            browser = playwright.chromium().launch(options());
        }
        return browser;
    }

    private static BrowserType.LaunchOptions options() {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        return IS_INSTALLED ? options.setExecutablePath(INSTALLED) : options;
    }
}
