/** Every port, kept in memory: for tests, demonstrations and small embeddings. */
@NullMarked
package org.ecm.core.memory;

import org.jspecify.annotations.NullMarked;
