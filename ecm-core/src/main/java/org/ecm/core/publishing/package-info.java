/** The one way an article becomes visible: checked against the disclaimers it needs. */
@NullMarked
package org.ecm.core.publishing;

import org.jspecify.annotations.NullMarked;
