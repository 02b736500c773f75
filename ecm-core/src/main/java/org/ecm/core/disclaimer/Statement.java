package org.ecm.core.disclaimer;

import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * What a reader is told: the wording of a disclaimer that was in force, in one language.
 *
 * @param disclaimer whose wording
 * @param version of the wording
 * @param language of the text
 * @param text plain text
 * @param digest identifies the text, see {@link Wording#digest}
 */
public record Statement(DisclaimerId disclaimer, int version, Language language, String text, String digest) {}
