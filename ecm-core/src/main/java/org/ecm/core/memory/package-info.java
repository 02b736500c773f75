/** In-memory implementations of every port, for tests, demonstrations and small applications. */
@NullMarked
package org.ecm.core.memory;

import org.jspecify.annotations.NullMarked;
