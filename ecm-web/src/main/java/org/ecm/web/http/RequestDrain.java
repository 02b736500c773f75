package org.ecm.web.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Counts running requests, and rejects new ones during shutdown.
 *
 * <p>The runnable jar runs in the same process as the site, but can't see its classes, so it uses JMX.
 */
@ApplicationScoped
public class RequestDrain implements RequestDrainMXBean {

    private int underWay;
    private boolean closed;

    /** For the container. */
    public RequestDrain() {}

    /** Registers the bean itself at startup, not its proxy, because only the site's class loader can resolve a proxy. */
    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            unregister(server);
            server.registerMBean(new StandardMBean(this, RequestDrainMXBean.class, true), new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void unregister() {
        try {
            unregister(ManagementFactory.getPlatformMBeanServer());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unregister(MBeanServer server) throws JMException {
        var name = new ObjectName(NAME);
        if (server.isRegistered(name)) {
            server.unregisterMBean(name);
        }
    }

    /** {@return whether a request may proceed; if so, the caller must call {@link #leave} afterward} */
    public synchronized boolean enter() {
        if (closed) {
            return false;
        }
        underWay++;
        return true;
    }

    /** Marks a request that entered as finished. */
    public synchronized void leave() {
        underWay--;
        notifyAll();
    }

    @Override
    public synchronized int getRequestsUnderWay() {
        return underWay;
    }

    @Override
    public synchronized boolean drain(long maxMillis) {
        closed = true;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMillis);
        try {
            for (long left = maxMillis; underWay > 0 && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return underWay == 0;
    }
}
