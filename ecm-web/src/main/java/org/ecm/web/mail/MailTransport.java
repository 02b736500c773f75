package org.ecm.web.mail;

/** Hands letters over to the server that delivers them. */
public interface MailTransport {

    /**
     * Hands a letter over, and waits for the answer.
     *
     * <p>It never takes longer than a few minutes, and throws nothing for what another machine does or leaves undone.
     *
     * @param email to be handed over
     * @return what came of it
     */
    Delivery deliver(Email email);
}
