package org.ecm.web.errors;

import org.ecm.web.http.UnsavedForm;
import org.ecm.web.layout.PageLayout;

/**
 * The page that visitors see when the site couldn't save their form: their text, and a button that sends it again.
 *
 * @param layout the page layout
 * @param form the form that they sent
 */
public record UnsavedFormPage(PageLayout layout, UnsavedForm form) {

    static UnsavedFormPage of(PageLayout layout, UnsavedForm form) {
        return new UnsavedFormPage(
                layout.titled(layout.texts().text("errors.unsaved.title")).unlisted(), form);
    }
}
