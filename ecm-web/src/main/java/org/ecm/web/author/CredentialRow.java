package org.ecm.web.author;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** One credential of a recorded version of an author. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class CredentialRow {

    /** The columns that {@link #read} expects from index 1 on, in this order. */
    static final List<String> COLUMNS = List.of(
            "position",
            "code",
            "kind",
            "title",
            "issuer",
            "jurisdiction",
            "number",
            "issued",
            "registeredUntil",
            "verifiedOn",
            "verificationUrl");

    @Column(name = "position")
    private int position;

    @Column(name = "code")
    private String code;

    @Column(name = "kind")
    @Convert(converter = CredentialKindConverter.class)
    private CredentialKind kind;

    @Column(name = "title")
    private String title;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "jurisdiction")
    @Nullable
    private String jurisdiction;

    @Column(name = "registration")
    @Nullable
    private String number;

    @Column(name = "issued")
    @Nullable
    private LocalDate issued;

    @Column(name = "registered_until")
    @Nullable
    private LocalDate registeredUntil;

    @Column(name = "verified_on")
    @Nullable
    private LocalDate verifiedOn;

    @Column(name = "verification_url")
    @Nullable
    private String verificationUrl;

    protected CredentialRow() {}

    static CredentialRow read(Object[] columns) {
        var row = new CredentialRow();
        row.position = (int) columns[1];
        row.code = (String) columns[2];
        row.kind = (CredentialKind) columns[3];
        row.title = (String) columns[4];
        row.issuer = (String) columns[5];
        row.jurisdiction = (String) columns[6];
        row.number = (String) columns[7];
        row.issued = (LocalDate) columns[8];
        row.registeredUntil = (LocalDate) columns[9];
        row.verifiedOn = (LocalDate) columns[10];
        row.verificationUrl = (String) columns[11];
        return row;
    }

    /** {@return the rows with their positions, because EclipseLink loses embedded rows with a JPA order column} */
    static List<CredentialRow> of(List<Credential> credentials) {
        return IntStream.range(0, credentials.size())
                .mapToObj(position -> of(credentials.get(position), position))
                .toList();
    }

    static List<Credential> toCredentials(List<CredentialRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.position))
                .map(CredentialRow::toCredential)
                .toList();
    }

    private static CredentialRow of(Credential credential, int position) {
        var row = new CredentialRow();
        row.position = position;
        row.code = credential.code();
        row.kind = credential.kind();
        row.title = credential.title();
        row.issuer = credential.issuer();
        row.jurisdiction = credential.jurisdiction().map(Jurisdiction::code).orElse(null);
        row.number = credential.number().orElse(null);
        row.issued = credential.issued().orElse(null);
        row.registeredUntil = credential.registeredUntil().orElse(null);
        row.verifiedOn = credential.verifiedOn().orElse(null);
        row.verificationUrl = credential.verificationUrl().map(URI::toString).orElse(null);
        return row;
    }

    private Credential toCredential() {
        return new Credential(
                code,
                kind,
                title,
                issuer,
                Optional.ofNullable(jurisdiction).map(Jurisdiction::new),
                Optional.ofNullable(number),
                Optional.ofNullable(issued),
                Optional.ofNullable(registeredUntil),
                Optional.ofNullable(verifiedOn),
                Optional.ofNullable(verificationUrl).map(URI::create));
    }
}
