package org.ecm.web.launch;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Handles the signals that stop the site, {@code SIGTERM} and {@code SIGINT}.
 *
 * <p>The JDK class that catches signals isn't part of its supported API, though it remains available (JEP 260), so this
 * class uses it by reflection. Without it, a signal ends the process at once through the server's own shutdown hook.
 */
final class ShutdownSignal {

    private static final List<String> NAMES = List.of("TERM", "INT");

    private ShutdownSignal() {}

    /**
     * Makes the first signal stop the site gracefully, and a second one end the process at once.
     *
     * @param stop stops the site and ends the process
     */
    static void handle(Runnable stop) {
        var stopping = new AtomicBoolean();
        Runnable signaled = () -> {
            if (stopping.getAndSet(true)) {
                Runtime.getRuntime().halt(128 + 15);
            }
            var thread = new Thread(stop, "ecm-stop"); // a signal handler must not block further signals
            thread.setDaemon(false); // the process must not exit before the shutdown completes
            thread.start();
        };
        NAMES.forEach(name -> handle(name, signaled));
    }

    private static void handle(String name, Runnable signaled) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            signaled.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // the JVM or the operating system lacks this signal, so its default action stays
        }
    }
}
