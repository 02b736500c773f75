package org.ecm.web.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.web.database.Compaction;

/**
 * The bytes that erased requests leave behind in the files of the database, whoever erased them.
 *
 * <p>To sweep them out keeps everybody waiting who needs the database. So nobody does it in a transaction or while a
 * visitor waits for an answer, and many erasures are swept out at once: {@link RetentionTimer} asks for it every minute.
 */
@ApplicationScoped
public class ErasedDataSweeper {

    private final AtomicBoolean left = new AtomicBoolean();

    @Inject
    private Compaction compaction;

    @SuppressWarnings("NullAway.Init")
    ErasedDataSweeper() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    public ErasedDataSweeper(Compaction compaction) {
        this.compaction = compaction;
    }

    /** Hears of an erasure when it is committed: a sweep before that would come too early. */
    public void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasureRecord erasure) {
        left.set(true);
    }

    /** Removes them, whether or not this process knows of any: an earlier one may have ended too soon. */
    void sweepAnyway() {
        left.set(true);
        sweep();
    }

    /** Removes them, if there may be any. */
    public void sweep() {
        if (left.getAndSet(false)) {
            boolean swept = false;
            try {
                compaction.run();
                swept = true;
            } finally {
                if (!swept) {
                    left.set(true);
                }
            }
        }
    }
}
