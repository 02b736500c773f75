package org.ecm.web.errors;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.text.Texts;

/**
 * The page that a visitor sees when a request fails: the problem in plain words, and the next step.
 *
 * @param layout the page layout
 * @param status the HTTP status
 * @param heading the problem in plain words
 * @param text an explanation, with the next step
 * @param incident the incident number to quote, if the site itself failed
 */
public record ErrorPage(PageLayout layout, int status, String heading, String text, Optional<String> incident) {

    /**
     * {@return the page for a status}
     *
     * @param layout the page layout
     * @param status the HTTP status, 400 or more
     * @param incident the incident number to quote, if the site itself failed
     * @param reason the author's reason for withdrawing the content, if any
     */
    public static ErrorPage of(PageLayout layout, int status, Optional<String> incident, Optional<String> reason) {
        var texts = layout.texts();
        var heading = heading(texts, status);
        return new ErrorPage(
                layout.titled(heading).unlisted(),
                status,
                heading,
                reason.orElseGet(() -> text(texts, status)),
                incident);
    }

    /** {@return whether this page may respond to a form that was rejected, too slow, too frequent or too long} */
    public boolean concernsForm() {
        return status == 403 || status == 408 || status == 413 || status == 429;
    }

    private static String heading(Texts texts, int status) {
        return switch (status) {
            case 400 -> texts.text("errors.address.title");
            case 403 -> texts.text("errors.not-from-here.title");
            case 404 -> texts.text("errors.not-found.title");
            case 405 -> texts.text("errors.read-only.title");
            case 408 -> texts.text("errors.too-slow.title");
            case 410 -> texts.text("errors.taken-down.title");
            case 413 -> texts.text("errors.too-long.title");
            case 415 -> texts.text("errors.file-type.title");
            case 429 -> texts.text("errors.too-many.title");
            case 503 -> texts.text("errors.unavailable.title");
            default -> texts.text(status < 500 ? "errors.other.title" : "errors.broken.title");
        };
    }

    private static String text(Texts texts, int status) {
        return switch (status) {
            case 400 -> texts.text("errors.address.text");
            case 403 -> texts.text("errors.not-from-here.text");
            case 404 -> texts.text("errors.not-found.text");
            case 405 -> texts.text("errors.read-only.text");
            case 408 -> texts.text("errors.too-slow.text");
            case 410 -> texts.text("errors.taken-down.text");
            case 413 -> texts.text("errors.too-long.text");
            case 415 -> texts.text("errors.file-type.text");
            case 429 -> texts.text("errors.too-many.text");
            case 503 -> texts.text("errors.unavailable.text");
            default -> texts.text(status < 500 ? "errors.other.text" : "errors.broken.text");
        };
    }
}
