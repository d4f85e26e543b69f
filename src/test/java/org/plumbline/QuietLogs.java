package org.plumbline;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.plumbline.cli.Quiet;

/** Keeps the engines quiet in tests that have no container to configure their logs. */
public final class QuietLogs implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Quiet.logs();
    }
}
