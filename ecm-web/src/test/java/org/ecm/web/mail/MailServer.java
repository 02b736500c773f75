package org.ecm.web.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of the test's own on a free port, which keeps what it takes. */
public final class MailServer implements AutoCloseable {

    /** What it took, in the order it came. */
    public final List<Envelope> taken = new CopyOnWriteArrayList<>();

    final List<String> spoken = new CopyOnWriteArrayList<>();

    private final SMTPServer server;
    private final Refusal refusal;
    private final Consumer<Envelope> before;

    /** What it refuses; {@link #NOTHING} is none. */
    public record Refusal(String step, int code) {
        public static final Refusal NOTHING = new Refusal("", 0);

        void at(String reached) throws RejectException {
            if (step.equals(reached)) {
                throw new RejectException(code, "refused, and seen in no log");
            }
        }
    }

    /** A letter as it came, a character for each byte. */
    public record Envelope(String from, String to, String content) {

        /** {@return its Message-ID} */
        public String id() {
            return content.lines()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public MailServer(Refusal refusal, UnaryOperator<SMTPServer.Builder> more) {
        this(refusal, letter -> {}, more);
    }

    private MailServer(Refusal refusal, Consumer<Envelope> before, UnaryOperator<SMTPServer.Builder> more) {
        this.refusal = refusal;
        this.before = before;
        this.server = more.apply(SMTPServer.port(0)
                        .bindAddress(Letters.loopback())
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(context -> {
                            spoken.add(String.valueOf(context.getHelo().orElse("")));
                            return new Taking();
                        }))
                .build();
        server.start();
    }

    public static MailServer taking(UnaryOperator<SMTPServer.Builder> more) {
        return new MailServer(Refusal.NOTHING, more);
    }

    /** {@return one that takes a letter as soon as something is done with it} */
    public static MailServer takingAfter(Consumer<Envelope> before) {
        return new MailServer(Refusal.NOTHING, before, UnaryOperator.identity());
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Taking implements MessageHandler {

        private String from = "";
        private String to = "";

        @Override
        public void from(String address) throws RejectException {
            refusal.at("MAIL");
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            refusal.at("RCPT");
            to = address;
        }

        @Override
        public String data(InputStream data) throws IOException, RejectException {
            var content = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
            refusal.at("END");
            var letter = new Envelope(from, to, content);
            before.accept(letter);
            taken.add(letter);
            return "taken";
        }

        @Override
        public void done() {}
    }
}
