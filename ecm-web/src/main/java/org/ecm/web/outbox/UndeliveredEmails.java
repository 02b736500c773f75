package org.ecm.web.outbox;

import java.time.Instant;
import java.util.List;
import org.ecm.core.shared.NoticeId;

/** The letters that do not arrive, for those who can do something about it. Each call is atomic. */
public interface UndeliveredEmails {

    /**
     * {@return what was given up, what is being tried in vain, and what is held back, the latest trouble first}
     *
     * @param limit how many to give at most
     */
    List<UndeliveredEmail> latest(int limit);

    /** {@return how many letters were given up} */
    int givenUp();

    /**
     * Has a letter sent that was given up; it then has as much time as a new one.
     *
     * @param id of its notice
     * @param now the moment of the decision
     * @return whether it had been given up
     */
    boolean sendAgain(NoticeId id, Instant now);
}
