package org.ecm.web.database;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;

/** The columns in which a row stores a permalink. */
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
     * @param permalink the current and former slugs
     */
    public static PermalinkColumns of(Permalink permalink) {
        var columns = new PermalinkColumns();
        columns.slug = permalink.slug().text();
        columns.former = permalink.former().stream().map(Slug::text).toList();
        return columns;
    }

    /** {@return the permalink in these columns} */
    public Permalink toPermalink() {
        return new Permalink(new Slug(slug), former.stream().map(Slug::new).toList());
    }
}
