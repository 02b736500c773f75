package org.ecm.web.content;

/**
 * A value and where it was read.
 *
 * @param value what was read
 * @param line counts from 1
 */
record LocatedValue<T>(T value, int line) {}
