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
 * Several threads that start the same thing at once.
 *
 * @param winners what those who succeeded got
 * @param failures what those who failed threw
 * @param <T> what success gives
 */
record Race<T>(List<T> winners, List<Throwable> failures) {

    static final int THREADS = 8;

    /** How often a race is run: one that goes well once proves little. */
    static final int ROUNDS = 10;

    /** Lets {@link #THREADS} threads go at once; {@code runner} makes what the n-th of them does, n from 1. */
    static <T> Race<T> between(IntFunction<Callable<T>> runner) {
        return between(THREADS, runner);
    }

    /** Lets so many threads go at once. */
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
