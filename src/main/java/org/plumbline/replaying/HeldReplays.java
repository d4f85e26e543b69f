package org.plumbline.replaying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The replays that this instance of the service has, by locks of one session of the database: when the instance ends,
 * however it ends, the session and its locks are gone, and every other instance sees it.
 */
@ApplicationScoped
class HeldReplays {
    private static final Logger LOG = Logger.getLogger(HeldReplays.class);
    private static final int LONGEST_ANSWER_SECONDS = 5;

    /** What a replay is locked by, from its id. */
    private static final String LOCK = "hashtextextended('replay ' || cast(%s as text), 0)";

    private static final String LOCKED =
            "select r.id from replay r join pg_locks l on l.locktype = 'advisory' and l.objsubid = 1"
                    + " and l.database = (select oid from pg_database where datname = current_database())"
                    + " and (cast(l.classid as bigint) << 32 | cast(l.objid as bigint)) = " + LOCK.formatted("r.id")
                    + " where r.id in (:ids)";

    private final DataSource connections;
    private final EntityManager database;
    private final Set<UUID> held = new HashSet<>();
    private Connection session;

    HeldReplays(DataSource connections, EntityManager database) {
        this.connections = connections;
        this.database = database;
    }

    /** Holds one until it is let go; those that were held by a session that was lost are held no longer. The session must not belong to a transaction, which would end it. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    synchronized void hold(UUID id) {
        try {
            if (session == null || !session.isValid(LONGEST_ANSWER_SECONDS)) {
                end();
                session = connections.getConnection();
            }
            run("select pg_try_advisory_lock(" + LOCK.formatted("?") + ")", id);
            held.add(id);
        } catch (SQLException away) {
            end();
            throw new IllegalStateException(away);
        }
    }

    /** Holds one no longer; the session ends with the last. */
    synchronized void letGo(UUID id) {
        if (!held.remove(id)) {
            return;
        }
        try {
            run("select pg_advisory_unlock(" + LOCK.formatted("?") + ")", id);
            if (held.isEmpty()) {
                end();
            }
        } catch (SQLException away) {
            end();
        }
    }

    /** Whether one is held here and has no end. Asked by the very session that holds it: if that is gone, so are its locks. */
    synchronized boolean goesOn(UUID id) {
        try {
            return held.contains(id) && run("select not exists (select 1 from replay_end where replay = ?)", id);
        } catch (SQLException away) {
            end();
            return false;
        }
    }

    /** Those of these that any instance holds. */
    Set<UUID> of(List<UUID> ids) {
        Set<UUID> locked = new HashSet<>();
        if (!ids.isEmpty()) {
            for (Object id : database.createNativeQuery(LOCKED, UUID.class)
                    .setParameter("ids", ids)
                    .getResultList()) {
                locked.add((UUID) id);
            }
        }
        return locked;
    }

    private boolean run(String query, UUID id) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void end() {
        held.clear();
        try (Connection ending = session) {
            session = null;
        } catch (SQLException away) {
            LOG.debugf(away, "The session that held replays was gone already");
        }
    }
}
