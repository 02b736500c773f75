package org.ecm.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.mail.Delivery.Deferred;

/** Makes the transport that the settings ask for. */
@ApplicationScoped
public class MailTransportProducer {

    /** Without a server in the settings, every letter waits: {@code mail.not-configured}. */
    @Produces
    @Singleton
    MailTransport transport(Configuration configuration, Clock clock) {
        return configuration
                .mail()
                .<MailTransport>map(
                        mail -> new SmtpTransport(mail, configuration.baseUrl().getHost(), clock))
                .orElse(email -> new Deferred("mail.not-configured"));
    }
}
