package org.ecm.web.booking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.web.database.StoredNames;
import org.jspecify.annotations.Nullable;

/** Stores what became of meetings. */
@Converter
public class MeetingStatusConverter implements AttributeConverter<@Nullable MeetingStatus, @Nullable String> {

    private static final StoredNames<MeetingStatus> NAMES = new StoredNames<>(
            MeetingStatus.class,
            Map.of(
                    MeetingStatus.ATTENDED,
                    "HELD",
                    MeetingStatus.NO_SHOW,
                    "MISSED",
                    MeetingStatus.CANCELED,
                    "CANCELLED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MeetingStatus constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable MeetingStatus convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
