package org.ecm.web.protection;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/**
 * What {@code protection/fields.jte} adds to a form, as it came back: a {@code @BeanParam} of whatever takes a POST.
 *
 * <p>No name means anything to a browser that likes to fill in forms.
 */
public class ProtectionFields {

    /** The name of the field with the form's token. */
    public static final String TOKEN = "ecm-token";

    /** The name of the field that nobody sees, and that stays empty. */
    public static final String UNSEEN = "ecm-more";

    /** The name of the button that sends a form in spite of what looks suspicious. */
    public static final String ANYWAY = "ecm-anyway";

    @FormParam(TOKEN)
    @Nullable
    String token;

    @FormParam(UNSEEN)
    @Nullable
    String unseen;

    @FormParam(ANYWAY)
    @Nullable
    String anyway;

    /** For the container. */
    public ProtectionFields() {}

    /**
     * @param token of the form
     * @param unseen what stands in the field that nobody sees
     * @param anyway whether the button was pressed that sends it in spite of all
     */
    public ProtectionFields(@Nullable String token, @Nullable String unseen, @Nullable String anyway) {
        this.token = token;
        this.unseen = unseen;
        this.anyway = anyway;
    }
}
