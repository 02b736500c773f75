package org.ecm.web.desk;

import java.util.Optional;

/**
 * One request in a list; nothing personal.
 *
 * @param reference what it is called
 * @param time of its meeting, or the one it asks for
 * @param what it is about
 * @param status where it stands, and since when
 */
public record RequestLine(String reference, Optional<String> time, String what, String status) {}
