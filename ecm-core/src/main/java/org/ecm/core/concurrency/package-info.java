/** Optimistic concurrency: how the core repeats a change that failed because another one was saved first. Not part of the API. */
@NullMarked
package org.ecm.core.concurrency;

import org.jspecify.annotations.NullMarked;
