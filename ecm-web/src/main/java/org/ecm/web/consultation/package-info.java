/** Asking for a first conversation: the form and what follows it, and the rows that keep what was asked. */
@NullMarked
package org.ecm.web.consultation;

import org.jspecify.annotations.NullMarked;
