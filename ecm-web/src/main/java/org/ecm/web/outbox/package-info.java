/** Letters that wait to be sent: what they say as things stand then, and what becomes of them. */
@NullMarked
package org.ecm.web.outbox;

import org.jspecify.annotations.NullMarked;
