package org.ecm.web.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.database.StoredNames;
import org.jspecify.annotations.Nullable;

/** Converts the events of requests to and from the names that the database stores. */
@Converter
public class RequestEventConverter implements AttributeConverter<@Nullable RequestEvent, @Nullable String> {

    private static final StoredNames<RequestEvent> NAMES = new StoredNames<>(
            RequestEvent.class,
            Map.of(
                    RequestEvent.ATTENDED,
                    "HELD",
                    RequestEvent.NO_SHOW,
                    "MISSED",
                    RequestEvent.CANCELED,
                    "CANCELLED",
                    RequestEvent.NOTE_ADDED,
                    "NOTED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RequestEvent constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable RequestEvent convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
