package org.ecm.web.desk;

import org.ecm.core.shared.InvalidValue;

/** Says in a sentence what is to be put right at the desk. */
final class Sentences {

    private Sentences() {}

    static String of(InvalidValue refusal) {
        return switch (refusal.rule()) {
            case "note.blank" -> "A note needs a word at least.";
            case "note.too-long" -> "A note has at most " + refusal.values().get(0) + " characters.";
            case "note.control-character" -> "There is a sign in this note that cannot be kept. Please write it again.";
            default -> "Something in this form cannot be kept. Please look at it again.";
        };
    }
}
