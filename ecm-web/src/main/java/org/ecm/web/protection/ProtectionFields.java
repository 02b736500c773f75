package org.ecm.web.protection;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/**
 * The fields that {@code protection/fields.jte} adds to a form, as the visitor's browser sends them: a {@code @BeanParam} for
 * methods that accept a POST.
 *
 * <p>Browsers don't recognize the names, so they don't autofill the fields.
 */
public class ProtectionFields {

    /** The name of the field with the form's token. */
    public static final String TOKEN = "ecm-token";

    /** The name of the hidden field, which people leave empty. */
    public static final String UNSEEN = "ecm-more";

    /** The name of the button that sends a form despite the suspicion. */
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
     * Creates the fields as a form would send them.
     *
     * @param token the form's token; null if it sent none
     * @param unseen the value of the hidden field; null if the form sent none
     * @param anyway the value of the button that sends the form despite the suspicion; null if it wasn't pressed
     */
    public ProtectionFields(@Nullable String token, @Nullable String unseen, @Nullable String anyway) {
        this.token = token;
        this.unseen = unseen;
        this.anyway = anyway;
    }
}
