package org.ecm.web.errors;

import org.ecm.web.http.UnsavedForm;
import org.ecm.web.layout.PageLayout;

/**
 * What people read when their form arrived and could not be saved: what they wrote, and a button that sends it again.
 *
 * @param frame the site's frame
 * @param form what they sent
 */
public record UnsavedFormPage(PageLayout frame, UnsavedForm form) {

    static UnsavedFormPage of(PageLayout frame, UnsavedForm form) {
        return new UnsavedFormPage(
                frame.titled(frame.texts().text("errors.unsaved.title")).unlisted(), form);
    }
}
