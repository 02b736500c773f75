/** Disclaimers: every wording there was, and the rows that keep them. */
@NullMarked
package org.ecm.web.disclaimer;

import org.jspecify.annotations.NullMarked;
