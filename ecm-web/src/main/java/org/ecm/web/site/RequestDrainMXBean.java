package org.ecm.web.site;

/** Stops taking requests before the site stops, for whoever manages the process. */
public interface RequestDrainMXBean {

    /** The name under which it is registered. */
    String NAME = "org.ecm:type=RequestDrain";

    /** {@return how many requests are under way} */
    int getRequestsUnderWay();

    /**
     * Answers every new request with 503 from now on, and waits until those under way have their answers.
     *
     * @param maxMillis how long to wait at most, in milliseconds
     * @return whether all of them have
     */
    boolean drain(long maxMillis);
}
