package org.ecm.web.booking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.web.store.StoredNames;
import org.jspecify.annotations.Nullable;

/** Stores what became of meetings. */
@Converter
public class MeetingStatusConverter implements AttributeConverter<@Nullable Standing, @Nullable String> {

    private static final StoredNames<Standing> NAMES = new StoredNames<>(
            Standing.class,
            Map.of(Standing.ATTENDED, "HELD", Standing.NO_SHOW, "MISSED", Standing.CANCELED, "CANCELLED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Standing constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable Standing convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
