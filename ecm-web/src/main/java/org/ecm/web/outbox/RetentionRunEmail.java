package org.ecm.web.outbox;

import org.ecm.core.retention.RetentionRun;
import org.ecm.web.text.Texts;

/**
 * What a letter about a run of the rules says.
 *
 * @param texts in the language of the site
 * @param subject in one line
 * @param run what it came to
 * @param desk the address of the desk
 */
public record RetentionRunEmail(Texts texts, String subject, RetentionRun run, String desk) {}
