package org.ecm.web.site;

import java.util.Optional;

/**
 * What a visitor reads when there is nothing else to show: what it means for them, and a way on.
 *
 * @param frame the site's frame
 * @param status of HTTP
 * @param heading what happened, in a visitor's words
 * @param text what to do now
 * @param incident a number to quote, if something broke on our side
 */
public record ErrorPage(Frame frame, int status, String heading, String text, Optional<String> incident) {

    /**
     * {@return the page for a status}
     *
     * @param frame the site's frame
     * @param status of HTTP, 400 or more
     * @param incident a number to quote, if something broke on our side
     * @param reason what the author says of something withdrawn
     */
    public static ErrorPage of(Frame frame, int status, Optional<String> incident, Optional<String> reason) {
        var words = words(status);
        return new ErrorPage(
                frame.titled(words.heading).unlisted(), status, words.heading, reason.orElse(words.text), incident);
    }

    /** {@return whether it may answer a form that was sent: one that did not count, came too slowly or too often, or was too long} */
    public boolean isOfForm() {
        return status == 403 || status == 408 || status == 413 || status == 429;
    }

    private record Words(String heading, String text) {}

    private static Words words(int status) {
        return switch (status) {
            case 400 ->
                new Words(
                        "This address does not work",
                        "Something in the address is not as it should be; perhaps it was cut off on its way to you.");
            case 403 ->
                new Words(
                        "This was not sent",
                        "It did not come from a page of this site. If you wrote it here: go back, where your text still is,"
                                + " copy it, open the form anew from this site and paste it there.");
            case 404 ->
                new Words(
                        "There is no page here",
                        "The address may have been mistyped, or the page may not be published yet.");
            case 405 ->
                new Words("This page can only be read", "Nothing can be sent to this address. Nothing was changed.");
            case 408 ->
                new Words(
                        "That took too long",
                        "What you sent did not arrive in time, and nothing of it was kept. Please go back, where it may"
                                + " still stand, and send it again where the connection is better.");
            case 410 ->
                new Words(
                        "This page was taken back",
                        "It could be read here once. Its author has withdrawn it, and it is no longer available.");
            case 413 ->
                new Words(
                        "That was too long",
                        "This site takes about twenty pages of text at once, and what you sent is more."
                                + " Please go back, where it may still stand, and shorten it.");
            case 415 ->
                new Words(
                        "This kind of content is not understood",
                        "What was sent here has a format that this address does not take. Nothing was changed.");
            case 429 ->
                new Words(
                        "That was a little too fast",
                        "Many requests came from your network within a short time. Please wait a minute, then try again.");
            case 503 ->
                new Words(
                        "This site is not available for a moment",
                        "It is nothing that you did. Please wait a minute and load the page again.");
            default ->
                status < 500
                        ? new Words("This did not work", "The request could not be answered. Nothing was changed.")
                        : new Words(
                                "Something broke on our side",
                                "It is nothing that you did. Please wait a minute and load the page again.");
        };
    }
}
