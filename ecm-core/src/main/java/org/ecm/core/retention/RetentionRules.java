package org.ecm.core.retention;

import org.ecm.core.shared.InvalidValue;

/**
 * How long a practice keeps requests.
 *
 * @param openDays after how many silent days one that waits lapses
 * @param closedMonths after how many months one that is over is erased
 * @param spamDays after how many days one that is none is erased
 */
public record RetentionRules(int openDays, int closedMonths, int spamDays) {

    /** The most days, and the most months, a rule may say: nothing is kept for want of an end. */
    public static final int MOST = 1_200;

    /** What holds until a practice says otherwise: 30 days, 12 months, 30 days. */
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
