package org.ecm.web.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.web.store.StoredNames;
import org.jspecify.annotations.Nullable;

/** Stores the events of requests. */
@Converter
public class RequestEventConverter implements AttributeConverter<@Nullable Event, @Nullable String> {

    private static final StoredNames<Event> NAMES = new StoredNames<>(
            Event.class,
            Map.of(
                    Event.ATTENDED,
                    "HELD",
                    Event.NO_SHOW,
                    "MISSED",
                    Event.CANCELED,
                    "CANCELLED",
                    Event.NOTE_ADDED,
                    "NOTED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Event constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable Event convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
