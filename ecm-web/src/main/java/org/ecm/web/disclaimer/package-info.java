/** Keeps disclaimers, with everything that was ever recorded of them. */
@NullMarked
package org.ecm.web.disclaimer;

import org.jspecify.annotations.NullMarked;
