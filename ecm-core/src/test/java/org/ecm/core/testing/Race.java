package org.ecm.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * The result of several threads that start at the same moment.
 *
 * @param winners the results of the threads that succeeded
 * @param failures the exceptions of the threads that failed
 * @param <T> the type of the results
 */
record Race<T>(List<T> winners, List<Throwable> failures) {

    static final int THREADS = 8;

    /** How often a race is repeated, since a single success proves little. */
    static final int ROUNDS = 10;

    /** Starts {@link #THREADS} threads at once; {@code runner} makes the task of the n-th, n from 1. */
    static <T> Race<T> between(IntFunction<Callable<T>> runner) {
        return between(THREADS, runner);
    }

    /** Starts a number of threads at once. */
    static <T> Race<T> between(int runners, IntFunction<Callable<T>> runner) {
        var start = new CyclicBarrier(runners);
        var threads = Executors.newFixedThreadPool(runners);
        try {
            var runs = new ArrayList<Future<T>>();
            for (int n = 1; n <= runners; n++) {
                var run = runner.apply(n);
                runs.add(threads.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            return finished(runs);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Race<T> finished(List<Future<T>> runs) {
        var winners = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        for (var run : runs) {
            try {
                winners.add(run.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a race was on", e);
            }
        }
        return new Race<>(winners, failures);
    }
}
