package org.ecm.core.disclaimer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.StaleRevision;

/** Stores disclaimers and their complete history. Each call is atomic. */
public interface Disclaimers {

    /**
     * Saves a disclaimer and keeps its earlier versions.
     *
     * @param disclaimer the disclaimer at its expected revision
     * @return the disclaimer at its new revision
     * @throws StaleRevision if the disclaimer was saved meanwhile; nothing is saved
     * @throws InvalidValue rule {@code disclaimer.shown-wording-changed}, as for {@link Disclaimer#withWordings}; nothing is
     *     saved
     */
    Disclaimer save(Disclaimer disclaimer);

    /**
     * {@return the latest version of a disclaimer; empty if it was never saved}
     *
     * @param id the disclaimer's id
     */
    Optional<Disclaimer> find(DisclaimerId id);

    /**
     * {@return all disclaimers as of a moment}
     *
     * @param instant the moment; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The disclaimers as of one moment, without those first saved later. */
    interface Snapshot {

        /** {@return all disclaimers, by id} */
        List<Disclaimer> all();

        /**
         * {@return the disclaimers that must be shown with {@code subject}, each once, by id}
         *
         * @param subject the content being shown
         */
        default List<Disclaimer> required(CoverageSubject subject) {
            return all().stream()
                    .filter(disclaimer -> disclaimer.covers(subject))
                    .toList();
        }
    }
}
