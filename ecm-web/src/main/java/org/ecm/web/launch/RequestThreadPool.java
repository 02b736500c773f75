package org.ecm.web.launch;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pool of threads that answer requests: up to {@value #COUNT}, each of which ends after a minute without work. The
 * server creates the pool by its class name.
 *
 * <p>The threads are plain ones on purpose: the server's own threads reuse buffers, and can reassign the memory of a
 * request with a body before the next request in the pipeline has been read from it.
 */
public final class RequestThreadPool extends ThreadPoolExecutor {

    static final int COUNT = 200;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Creates the pool; requests wait until a thread is free. */
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
