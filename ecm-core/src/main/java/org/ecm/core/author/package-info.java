/** Authors: names, credentials that can expire, and the bylines made of both. */
@NullMarked
package org.ecm.core.author;

import org.jspecify.annotations.NullMarked;
