package org.ecm.web.externalcalendar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of a name. */
@FunctionalInterface
interface NameResolver {

    /** As this machine does. */
    NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * {@return all its addresses, in the order in which they are to be tried}
     *
     * @param host name or literal address
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /**
     * {@return the same, in time: the JDK waits for a name server as long as it takes}
     *
     * @param host name or literal address
     * @param time it may take
     * @throws SocketTimeoutException if it takes longer
     */
    default List<InetAddress> addresses(String host, Duration time) throws IOException {
        var task = new FutureTask<>(() -> addresses(host));
        var thread = new Thread(task, "ecm-resolver");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no name server answered in time");
        } catch (ExecutionException e) {
            throw new UnknownHostException(); // the cause would tell the name
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("interrupted");
        }
    }
}
