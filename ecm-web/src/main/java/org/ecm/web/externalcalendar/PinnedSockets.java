package org.ecm.web.externalcalendar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.web.network.TimedSocket;
import org.ecm.web.network.Timeouts;

/**
 * Connections to one address that was checked, whatever its name leads to by now, and whoever asks for them: so a name
 * that answers differently the second time gains nothing. TLS is laid over them with the name's certificate.
 */
final class PinnedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final InetAddress address;
    private final Timeouts timeouts;

    PinnedSockets(SSLSocketFactory tls, InetAddress address, Timeouts timeouts) {
        this.tls = tls;
        this.address = address;
        this.timeouts = timeouts;
    }

    /** {@return one that goes to the address and nowhere else; the caller lays TLS over it} */
    @Override
    public Socket createSocket() {
        return new TimedSocket(timeouts) {
            @Override
            public void connect(SocketAddress asked, int timeout) throws IOException {
                super.connect(new InetSocketAddress(address, ((InetSocketAddress) asked).getPort()), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, host, port, autoClose);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
