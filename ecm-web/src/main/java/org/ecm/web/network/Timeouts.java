package org.ecm.web.network;

import java.time.Duration;

/**
 * How long another machine is waited for.
 *
 * @param connect until it takes the connection
 * @param read until it says anything more
 * @param write until it takes what is said to it
 * @param overall until all is over, however it is spread
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration overall) {}
