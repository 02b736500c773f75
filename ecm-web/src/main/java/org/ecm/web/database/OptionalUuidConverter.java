package org.ecm.web.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a UUID that may be null, which EclipseLink's built-in converter doesn't support. */
@Converter
public class OptionalUuidConverter implements AttributeConverter<@Nullable UUID, @Nullable UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID value) {
        return value;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
        return column;
    }
}
