package org.ecm.web.running;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy of HTTP and SOCKS 5 that lets nothing through and records whom it was asked for. */
final class RecordingProxy implements AutoCloseable {

    private static final byte[] NO_LOGIN = {5, 0};
    private static final byte[] CONNECTION_REFUSED = {5, 5, 0, 1, 0, 0, 0, 0, 0, 0};

    private final ServerSocket listening;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RecordingProxy() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "recording-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return the options that send every connection of a JVM here, even one that stays on this machine} */
    String options() {
        int port = listening.getLocalPort();
        return "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=" + port + ""
                + " -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=" + port
                + " -DsocksProxyHost=127.0.0.1 -DsocksProxyPort=" + port + " -DsocksNonProxyHosts=";
    }

    /** {@return whom it was asked for, as an address and a port, or the first line of HTTP} */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var client = listening.accept()) {
                client.setSoTimeout(10_000);
                record(client);
            } catch (IOException e) {
                // it left, or this ends: what it asked for is recorded
            }
        }
    }

    private void record(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        int first = in.readUnsignedByte();
        if (first == 5) {
            in.readFully(new byte[in.readUnsignedByte()]);
            client.getOutputStream().write(NO_LOGIN);
            in.readFully(new byte[3]);
            var host = host(in);
            asked.add(host + ":" + in.readUnsignedShort());
            client.getOutputStream().write(CONNECTION_REFUSED);
        } else {
            asked.add((char) first + line(in));
        }
    }

    private static String host(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        var bytes = new byte[type == 1 ? 4 : type == 4 ? 16 : in.readUnsignedByte()];
        in.readFully(bytes);
        return type == 3
                ? new String(bytes, StandardCharsets.US_ASCII)
                : InetAddress.getByAddress(bytes).getHostAddress();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next > '\r' && line.length() < 500; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
