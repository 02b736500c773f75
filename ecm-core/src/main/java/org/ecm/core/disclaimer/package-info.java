/** Disclaimers: versioned wordings, and the content that each of them covers. */
@NullMarked
package org.ecm.core.disclaimer;

import org.jspecify.annotations.NullMarked;
