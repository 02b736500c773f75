/** Authors: who they are, what they hold, and the rows that keep them. */
@NullMarked
package org.ecm.web.author;

import org.jspecify.annotations.NullMarked;
