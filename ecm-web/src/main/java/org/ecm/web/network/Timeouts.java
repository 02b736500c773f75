package org.ecm.web.network;

import java.time.Duration;

/**
 * The limits on how long the site waits for another machine.
 *
 * @param connect the time until it accepts the connection
 * @param read the time until it sends more data
 * @param write the time until it accepts sent data
 * @param overall the time for the whole connection
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration overall) {}
