/** Inquiries: what requesters write. All of it is personal data and never appears in a {@code toString}. */
@NullMarked
package org.ecm.core.inquiry;

import org.jspecify.annotations.NullMarked;
