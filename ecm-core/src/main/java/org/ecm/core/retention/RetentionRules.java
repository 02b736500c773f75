package org.ecm.core.retention;

import org.ecm.core.shared.InvalidValue;

/**
 * How long a practice keeps requests.
 *
 * @param openDays the inactive days after which an unanswered request lapses
 * @param closedMonths the months after which a closed request is erased
 * @param spamDays the days after which spam is erased
 */
public record RetentionRules(int openDays, int closedMonths, int spamDays) {

    /** The maximum for each rule, so that nothing is kept forever. */
    public static final int MOST = 1_200;

    /** The defaults: 30 days, 12 months, 30 days. */
    public static final RetentionRules INITIAL = new RetentionRules(30, 12, 30);

    /** @throws InvalidValue rule {@code retention.out-of-range} (the limit), unless each is from 1 to {@value #MOST} */
    public RetentionRules {
        if (!inRange(openDays) || !inRange(closedMonths) || !inRange(spamDays)) {
            throw new InvalidValue("retention.out-of-range", MOST);
        }
    }

    private static boolean inRange(int count) {
        return count >= 1 && count <= MOST;
    }
}
