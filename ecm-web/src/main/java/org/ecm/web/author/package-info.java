/** Authors: their pages, credentials and database rows. */
@NullMarked
package org.ecm.web.author;

import org.jspecify.annotations.NullMarked;
