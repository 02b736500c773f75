package org.ecm.web.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.consultation.RequestState;
import org.ecm.web.database.StoredNames;
import org.jspecify.annotations.Nullable;

/** Converts the states of requests to and from the names that the database stores. */
@Converter
public class RequestStateConverter implements AttributeConverter<@Nullable RequestState, @Nullable String> {

    private static final StoredNames<RequestState> NAMES = new StoredNames<>(
            RequestState.class,
            Map.of(RequestState.ATTENDED, "HELD", RequestState.NO_SHOW, "MISSED", RequestState.CANCELED, "CANCELLED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RequestState constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable RequestState convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
