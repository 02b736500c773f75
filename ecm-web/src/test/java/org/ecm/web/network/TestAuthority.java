package org.ecm.web.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of its own, made when a test asks for it and forgotten after: it vouches for servers of the tests. */
public final class TestAuthority {

    private static final char[] PASSWORD = "not a secret".toCharArray();

    private final Path keys;

    /**
     * Makes one.
     *
     * @param folder where its keys may lie while the test runs
     */
    public TestAuthority(Path folder) {
        this.keys = folder.resolve("authority.p12");
        keytool("ca", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
    }

    /** {@return what a client must believe, to believe its servers} */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) store().getCertificate("ca");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return the TLS of a server that it vouches for}
     *
     * @param names what the server's certificate is valid for, such as {@code dns:localhost}
     */
    public SSLContext server(String names) {
        keytool(names, "-signer", "ca", "-ext", "san=" + names);
        try {
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("server", store().getKey(names, PASSWORD), PASSWORD, store().getCertificateChain(names));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(own, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the certificate and the key of a server that it vouches for, for a program that is not Java.
     *
     * @param name of the server
     * @param certificate the file for its certificate, in PEM
     * @param key the file for its key, in PEM
     */
    public void writeServer(String name, Path certificate, Path key) {
        keytool(name, "-signer", "ca", "-ext", "san=dns:" + name);
        try {
            Files.writeString(
                    certificate, pem("CERTIFICATE", store().getCertificate(name).getEncoded()));
            Files.writeString(
                    key, pem("PRIVATE KEY", store().getKey(name, PASSWORD).getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what a client needs that believes it and nobody else} */
    public SSLContext client() {
        try {
            var believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("ca", certificate());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(believed);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private void keytool(String alias, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=of a test",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
