package org.ecm.web.content;

import org.ecm.core.article.Publication;
import org.ecm.core.shared.InvalidValue;

/** Reads from when to when something can be read: {@code published}, {@code withdrawn} and its {@code reason}. */
final class PublicationKeys {

    private PublicationKeys() {}

    /** {@return the publication; a draft, if it has a problem} */
    static Publication read(YamlFields fields, Moments moments) {
        var published = fields.optional("published", moments::instant);
        var withdrawn = fields.optional("withdrawn", moments::instant);
        var reason = fields.optional("reason", YamlValue::text);
        if (fields.has("withdrawn") && !fields.has("published")) {
            fields.problem("withdrawn", "needs the key published: what was never published cannot be withdrawn");
        }
        if (fields.has("reason") && !fields.has("withdrawn")) {
            fields.problem("reason", "needs the key withdrawn");
        }
        if (published.isEmpty()) {
            return Publication.draft();
        }
        try {
            return withdrawn
                    .<Publication>map(at -> new Publication.Withdrawn(published.get(), at, reason))
                    .orElseGet(() -> Publication.at(published.get()));
        } catch (InvalidValue e) {
            fields.problem("withdrawn", Sentences.of(e));
            return Publication.draft();
        }
    }
}
