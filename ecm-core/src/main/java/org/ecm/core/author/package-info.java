/** Who writes: names, credentials with a life of their own, and the byline that follows from both. */
@NullMarked
package org.ecm.core.author;

import org.jspecify.annotations.NullMarked;
