package org.plumbline.watching;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** The lines that a part of the service writes into its log while this is open, also those that are usually left out. */
final class LogLines extends ExtHandler {
    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final java.util.logging.Level before;

    private LogLines(Logger logger) {
        this.logger = logger;
        this.before = logger.getLevel();
    }

    static LogLines of(String category) {
        LogLines lines = new LogLines(LogContext.getLogContext().getLogger(category));
        lines.logger.setLevel(Level.DEBUG);
        lines.logger.addHandler(lines);
        return lines;
    }

    /** Those that name a value beside their words. */
    List<ExtLogRecord> naming(String name, String value) {
        return lines.stream().filter(line -> value.equals(line.getMdc(name))).toList();
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
        line.copyMdc();
        lines.add(line);
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
