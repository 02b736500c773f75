package org.ecm.web.author;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.ecm.core.author.CredentialKind;
import org.ecm.web.database.StoredNames;
import org.jspecify.annotations.Nullable;

/** Stores kinds of credentials. */
@Converter
public class CredentialKindConverter implements AttributeConverter<@Nullable CredentialKind, @Nullable String> {

    private static final StoredNames<CredentialKind> NAMES =
            new StoredNames<>(CredentialKind.class, Map.of(CredentialKind.LICENSE, "LICENCE"));

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CredentialKind constant) {
        return NAMES.name(constant);
    }

    @Override
    public @Nullable CredentialKind convertToEntityAttribute(@Nullable String name) {
        return NAMES.constant(name);
    }
}
