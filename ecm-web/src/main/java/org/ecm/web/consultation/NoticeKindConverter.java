package org.ecm.web.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.web.database.StoredNames;
import org.jspecify.annotations.Nullable;

/** Converts the kinds of notices to and from the names that the database stores. */
@Converter
public class NoticeKindConverter implements AttributeConverter<@Nullable NoticeKind, @Nullable String> {

    private static final StoredNames<NoticeKind> NAMES = new StoredNames<>(
            NoticeKind.class,
            Map.of(NoticeKind.CANCELED, "CANCELLED", NoticeKind.MEETING_CANCELED, "MEETING_CANCELLED"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable NoticeKind constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable NoticeKind convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
