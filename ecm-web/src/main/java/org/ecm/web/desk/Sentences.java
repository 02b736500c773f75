package org.ecm.web.desk;

import org.ecm.core.shared.InvalidValue;

/** Says in a sentence what is to be put right at the desk, and who is told of what was done there. */
final class Sentences {

    private Sentences() {}

    /**
     * {@return what was done, and whether the enquirer hears of it}
     *
     * @param done what was done
     * @param mail whether letters are sent
     */
    static String told(String done, boolean mail) {
        return done + (mail ? " They are told by e-mail." : " No e-mail is sent: please tell them yourself.");
    }

    static String of(InvalidValue refusal) {
        return switch (refusal.rule()) {
            case "note.blank" -> "A note needs a word at least.";
            case "note.too-long" -> "A note has at most " + refusal.values().get(0) + " characters.";
            case "note.control-character" -> "There is a sign in this note that cannot be kept. Please write it again.";
            default -> "Something in this form cannot be kept. Please look at it again.";
        };
    }
}
