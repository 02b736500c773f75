package org.ecm.web.outbox;

import java.time.Instant;
import org.ecm.core.consultation.Notice;

/**
 * A notice whose letter does not arrive.
 *
 * @param notice which
 * @param reason a key such as {@code mail.unreachable}; nothing personal
 * @param since when it was given up, or first tried in vain
 * @param givenUp whether it is not tried any more, unless somebody has it sent again
 */
public record Trouble(Notice notice, String reason, Instant since, boolean givenUp) {}
