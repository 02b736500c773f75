package org.ecm.web.http;

/** Lets the process that runs the site reject new requests before it stops. */
public interface RequestDrainMXBean {

    /** The name under which it is registered. */
    String NAME = "org.ecm:type=RequestDrain";

    /** {@return how many requests are under way} */
    int getRequestsUnderWay();

    /**
     * Rejects every new request with 503 from now on, and waits until the running ones are answered.
     *
     * @param maxMillis how long to wait at most, in milliseconds
     * @return whether all of them have
     */
    boolean drain(long maxMillis);
}
