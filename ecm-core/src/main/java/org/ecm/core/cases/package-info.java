/** Requests with everything that pages and emails say about them: the meeting, the practitioner, and what each side can do. */
@NullMarked
package org.ecm.core.cases;

import org.jspecify.annotations.NullMarked;
