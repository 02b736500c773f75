package org.ecm.web.desk;

import java.util.List;
import org.ecm.web.text.Texts;

/**
 * A text of the desk that is chosen before the language of its page is known.
 *
 * @param key of the text
 * @param arguments name, value, name, value
 */
public record DeskMessage(String key, List<Object> arguments) {

    /** Takes a copy. */
    public DeskMessage {
        arguments = List.copyOf(arguments);
    }

    static DeskMessage text(String key, Object... arguments) {
        return new DeskMessage(key, List.of(arguments));
    }

    /**
     * {@return the text}
     *
     * @param texts in the language of the page
     */
    public String in(Texts texts) {
        return texts.text(key, arguments.toArray());
    }
}
