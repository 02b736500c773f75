package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import org.ecm.core.shared.InvalidValue;

/** Explains why a note can't be saved. */
final class NoteProblem {

    private NoteProblem() {}

    static DeskMessage of(InvalidValue refusal) {
        return switch (refusal.rule()) {
            case "note.blank" -> text("desk.notes.blank");
            case "note.too-long" ->
                text("desk.notes.too-long", "limit", refusal.values().get(0));
            case "note.control-character" -> text("desk.notes.character");
            default -> text("desk.not-done.form");
        };
    }
}
