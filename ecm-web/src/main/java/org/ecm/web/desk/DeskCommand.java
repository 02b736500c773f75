package org.ecm.web.desk;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.jspecify.annotations.Nullable;

/** What one page of a request sends: a decision, or a wish to see other times. What is not on a form is empty. */
public class DeskCommand {

    @FormParam("pass")
    @Nullable
    String pass;

    @FormParam("action")
    @Nullable
    String action;

    @FormParam("revision")
    @Nullable
    String revision;

    @FormParam("text")
    @Nullable
    String text;

    @FormParam("sure")
    @Nullable
    String sure;

    @FormParam("meeting")
    @Nullable
    String meeting;

    @FormParam("show")
    @Nullable
    String show;

    @FormParam("start")
    @Nullable
    Instant start;

    @FormParam("day")
    @Nullable
    String day;

    @FormParam("time")
    @Nullable
    String time;

    /** For JAX-RS. */
    public DeskCommand() {}

    /** {@return what is to be done; empty if a request is only looked at} */
    Optional<String> decision() {
        return show == null ? Optional.ofNullable(action) : Optional.empty();
    }

    /** {@return the revision the page was drawn from} */
    Revision expectedRevision() {
        var number = text(revision);
        return number.matches("[0-9]{1,9}") ? new Revision(Integer.parseInt(number)) : Revision.NONE;
    }

    boolean isSure() {
        return "yes".equals(sure);
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
