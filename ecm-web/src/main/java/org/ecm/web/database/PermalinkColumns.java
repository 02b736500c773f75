package org.ecm.web.database;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;

/** The columns that a permalink fills in. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class PermalinkColumns {

    @Column(name = "slug")
    private String slug;

    @Column(name = "former_slugs")
    @Convert(converter = StringListConverter.class)
    private List<String> former;

    /** For JPA. */
    protected PermalinkColumns() {}

    /**
     * {@return the columns of a permalink}
     *
     * @param permalink where something is, and was
     */
    public static PermalinkColumns of(Permalink permalink) {
        var columns = new PermalinkColumns();
        columns.slug = permalink.slug().text();
        columns.former = permalink.former().stream().map(Slug::text).toList();
        return columns;
    }

    /** {@return what these columns say} */
    public Permalink toPermalink() {
        return new Permalink(new Slug(slug), former.stream().map(Slug::new).toList());
    }
}
