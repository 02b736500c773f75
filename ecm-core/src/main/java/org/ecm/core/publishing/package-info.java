/** Publishing: makes articles visible after checking the disclaimers they need. */
@NullMarked
package org.ecm.core.publishing;

import org.jspecify.annotations.NullMarked;
