/** What must be said beside what is read: versioned wordings, and what each of them covers. */
@NullMarked
package org.ecm.core.disclaimer;

import org.jspecify.annotations.NullMarked;
