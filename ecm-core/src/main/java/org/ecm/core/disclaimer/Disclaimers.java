package org.ecm.core.disclaimer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.StaleRevision;

/** Where disclaimers are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface Disclaimers {

    /**
     * Records a disclaimer, and keeps what it supersedes.
     *
     * @param disclaimer at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     * @throws InvalidValue rule {@code disclaimer.shown-wording-changed}, as {@link Disclaimer#amended} has it;
     *     nothing is kept
     */
    Disclaimer save(Disclaimer disclaimer);

    /**
     * {@return the latest record of a disclaimer; empty if there never was one}
     *
     * @param id which
     */
    Optional<Disclaimer> find(DisclaimerId id);

    /**
     * {@return all disclaimers as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records
     */
    Snapshot asOf(Instant instant);

    /** The disclaimers as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /** {@return all of them, by id} */
        List<Disclaimer> all();

        /**
         * {@return the disclaimers that must stand on {@code subject}, each once, by id}
         *
         * @param subject what is being shown
         */
        default List<Disclaimer> required(Subject subject) {
            return all().stream()
                    .filter(disclaimer -> disclaimer.covers(subject))
                    .toList();
        }
    }
}
