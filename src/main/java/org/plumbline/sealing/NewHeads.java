package org.plumbline.sealing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes new heads to their file as soon as the transaction that made them is committed. */
@ApplicationScoped
public class NewHeads {
    private static final Logger LOG = Logger.getLogger(NewHeads.class);

    private final TransactionSynchronizationRegistry transactions;
    private volatile HeadsFile file;

    NewHeads(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    public void appendTo(HeadsFile heads) {
        file = heads;
    }

    /** Appends a head once the current transaction is committed; never if it is not. */
    void add(ChainHead head) {
        OfTransaction heads = (OfTransaction) transactions.getResource(NewHeads.class);
        if (heads == null) {
            heads = new OfTransaction();
            transactions.putResource(NewHeads.class, heads);
            transactions.registerInterposedSynchronization(heads);
        }
        heads.all.add(head);
    }

    private final class OfTransaction implements Synchronization {
        private final List<ChainHead> all = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Nothing is certain yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                file.append(all);
            } catch (UncheckedIOException unwritable) {
                // What was kept is kept; the ledger's own seals bring the file up to date at the next start.
                LOG.errorf("The file of the ledger's heads cannot be written: %s", unwritable.getMessage());
            }
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
