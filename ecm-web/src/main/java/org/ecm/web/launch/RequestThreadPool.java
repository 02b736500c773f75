package org.ecm.web.launch;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that answer requests: up to {@value #COUNT}, each of which ends after a minute without work. The server
 * makes one by name.
 *
 * <p>They are plain threads on purpose. The server's own kind keeps buffers for reuse, and hands out the memory of a
 * request with a body while the request behind it in the pipeline is still to be read from there.
 */
public final class RequestThreadPool extends ThreadPoolExecutor {

    static final int COUNT = 200;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Makes the pool; a request that finds no free thread waits for one. */
    public RequestThreadPool() {
        super(COUNT, COUNT, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), RequestThreadPool::thread);
        allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "request-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
