package org.ecm.web.launch;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The signals by which an operator ends the site, {@code SIGTERM} and {@code SIGINT}.
 *
 * <p>The JDK's way to catch them has no place among its supported classes, though it is kept (JEP 260), so it is reached
 * by reflection. Without it a signal ends the process at once, by way of the server's own shutdown hook.
 */
final class ShutdownSignal {

    private static final List<String> NAMES = List.of("TERM", "INT");

    private ShutdownSignal() {}

    /**
     * Lets the first signal stop the site in order, and a second one end the process at once.
     *
     * @param stop ends the process
     */
    static void handle(Runnable stop) {
        var stopping = new AtomicBoolean();
        Runnable signaled = () -> {
            if (stopping.getAndSet(true)) {
                Runtime.getRuntime().halt(128 + 15);
            }
            var thread = new Thread(stop, "ecm-stop"); // signals are handled one at a time
            thread.setDaemon(false); // the server's threads end before it does
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
            // a JVM or an operating system without this signal: the default stays
        }
    }
}
