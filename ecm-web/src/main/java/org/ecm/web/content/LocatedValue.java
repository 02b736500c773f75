package org.ecm.web.content;

/**
 * A value and the line it was read from.
 *
 * @param value the value
 * @param line the line in the file, from 1
 */
record LocatedValue<T>(T value, int line) {}
