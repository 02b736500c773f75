/** What somebody writes who asks for a conversation: personal data, all of it, and never in a {@code toString}. */
@NullMarked
package org.ecm.core.enquiry;

import org.jspecify.annotations.NullMarked;
