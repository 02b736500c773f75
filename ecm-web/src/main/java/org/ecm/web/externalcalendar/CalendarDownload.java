package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.web.ical.UnreadableCalendar;
import org.ecm.web.network.Timeouts;

/**
 * Gets a calendar from where it lies: over https, from a machine that may be asked, within its time and size.
 *
 * <p>{@link HttpsURLConnection} asks its socket factory for the connection, so the address it goes to can be the checked
 * one and every step has its time. The newer client of the JDK resolves names by itself, and does not let go of the Host
 * header without a setting of the whole process.
 */
final class CalendarDownload {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressCheck check;
    private final NameResolver resolver;
    private final SSLSocketFactory tls;
    private final Timeouts timeouts;
    private final long begun = System.nanoTime();

    /**
     * Makes one; its time begins now.
     *
     * @param check which machines may be asked
     * @param resolver finds them
     * @param tls whom to believe
     * @param timeouts how long all of it may take
     */
    CalendarDownload(AddressCheck check, NameResolver resolver, SSLSocketFactory tls, Timeouts timeouts) {
        this.check = check;
        this.resolver = resolver;
        this.tls = tls;
        this.timeouts = timeouts;
    }

    /**
     * {@return what lies at {@code address}}
     *
     * @throws UnreadableCalendar if it cannot be had
     */
    String text(URI address) {
        try {
            var next = address;
            for (int asked = 0; asked <= MAX_REDIRECTS; asked++) {
                var answer = answer(next);
                if (answer.text().isPresent()) {
                    return answer.text().get();
                }
                next = answer.elsewhere().orElseThrow();
            }
            throw new UnreadableCalendar("calendar.too-many-redirects");
        } catch (UnreadableCalendar e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw new UnreadableCalendar("calendar.timeout");
        } catch (IOException
                | RuntimeException e) { // the JDK has both for odd answers, and either may tell the address
            throw new UnreadableCalendar("calendar.unreachable");
        }
    }

    /** What lies there, or where it lies instead. */
    private record Answer(Optional<String> text, Optional<URI> elsewhere) {}

    private Answer answer(URI address) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new UnreadableCalendar("calendar.forbidden");
        }
        IOException failure = new ConnectException();
        for (var machine : machines(address.getHost())) {
            try {
                return answer(address, machine);
            } catch (ConnectException | NoRouteToHostException e) {
                failure = e; // the next address of the same name may do
            }
        }
        throw failure;
    }

    private List<InetAddress> machines(String host) throws IOException {
        var machines = resolver.addresses(host.replaceAll("[\\[\\]]", ""), left());
        if (!machines.stream().allMatch(check::allows)) {
            throw new UnreadableCalendar("calendar.forbidden");
        }
        return machines;
    }

    private Answer answer(URI address, InetAddress machine) throws IOException {
        var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setSSLSocketFactory(new PinnedSockets(tls, machine, patienceLeft()));
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestProperty("Accept", "text/calendar");
            connection.setRequestProperty("Accept-Encoding", "gzip");
            connection.setRequestProperty("Connection", "close");
            connection.setRequestProperty("User-Agent", "ECM");
            int status = connection.getResponseCode();
            if (REDIRECTS.contains(status)) {
                return new Answer(Optional.empty(), Optional.of(elsewhere(address, connection)));
            }
            refuse(status);
            return new Answer(Optional.of(body(connection)), Optional.empty());
        } finally {
            connection.disconnect();
        }
    }

    private static URI elsewhere(URI address, HttpsURLConnection connection) {
        var location = connection.getHeaderField("Location");
        if (location == null) {
            throw new UnreadableCalendar("calendar.answer");
        }
        return address.resolve(location);
    }

    private static void refuse(int status) {
        switch (status) {
            case 200 -> {}
            case 401, 403 -> throw new UnreadableCalendar("calendar.refused");
            case 404, 410 -> throw new UnreadableCalendar("calendar.not-found");
            default -> throw new UnreadableCalendar("calendar.answer");
        }
    }

    /** What is packed may be a thousand times as large: it is counted as it comes out. */
    private static String body(HttpsURLConnection connection) throws IOException {
        try (InputStream raw = connection.getInputStream();
                InputStream body =
                        "gzip".equalsIgnoreCase(connection.getContentEncoding()) ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableCalendar("calendar.too-large");
            }
            return new String(bytes, UTF_8);
        }
    }

    private Timeouts patienceLeft() throws IOException {
        return new Timeouts(timeouts.connect(), timeouts.read(), timeouts.write(), left());
    }

    private Duration left() throws SocketTimeoutException {
        var left = timeouts.overall().minusNanos(System.nanoTime() - begun);
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException();
        }
        return left;
    }
}
