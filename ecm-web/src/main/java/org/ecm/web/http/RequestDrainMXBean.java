package org.ecm.web.http;

/** Lets the process that runs the site reject new requests before it stops. */
public interface RequestDrainMXBean {

    /** The JMX name of the bean. */
    String NAME = "org.ecm:type=RequestDrain";

    /** {@return the number of running requests} */
    int getRequestsUnderWay();

    /**
     * Rejects every new request with 503 from now on, and waits for the running ones.
     *
     * @param maxMillis the maximum time to wait, in milliseconds
     * @return whether all running requests finished in time
     */
    boolean drain(long maxMillis);
}
