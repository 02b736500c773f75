package org.ecm.web.structureddata;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.object;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.LocalDate;
import org.ecm.core.author.Byline;
import org.ecm.core.author.Credential;
import org.ecm.core.author.Jurisdiction;
import org.ecm.web.layout.SiteContext;

/**
 * Builds the structured data of an author: {@code Person} of schema.org.
 *
 * <p>Its {@code name} is the name alone; {@code honorificSuffix} has the post-nominals, and {@code hasCredential} the
 * credentials behind them. Only current credentials are included.
 */
public final class PersonStructuredData {

    private PersonStructuredData() {}

    /**
     * {@return an author as a {@code Person} of schema.org}
     *
     * @param signature the author with current credentials
     * @param site makes addresses absolute
     */
    public static JsonObjectBuilder of(Byline.BylineAuthor signature, SiteContext site) {
        var author = signature.author();
        var address = site.absolute("/authors/" + author.slug());
        var person = object("Person")
                .add("@id", address)
                .add("url", address)
                .add("name", author.name().text());
        add(person, "jobTitle", author.title());
        if (!signature.credentials().isEmpty()) {
            person.add("honorificSuffix", String.join(", ", signature.postNominals()));
            var held = Json.createArrayBuilder();
            signature.credentials().forEach(credential -> held.add(credential(credential)));
            person.add("hasCredential", held);
        }
        return person;
    }

    private static JsonObjectBuilder credential(Credential credential) {
        var data = object("EducationalOccupationalCredential")
                .add("name", credential.title())
                .add("credentialCategory", category(credential))
                .add("recognizedBy", object("Organization").add("name", credential.issuer()));
        add(data, "identifier", credential.number());
        add(data, "validIn", credential.jurisdiction().map(Jurisdiction::code));
        add(data, "validFrom", credential.issued().map(LocalDate::toString));
        add(data, "expires", credential.registeredUntil().map(LocalDate::toString));
        add(data, "url", credential.verificationUrl().map(URI::toString));
        return data;
    }

    private static String category(Credential credential) {
        return switch (credential.kind()) {
            case DEGREE -> "degree";
            case LICENSE -> "license"; // schema.org uses American spelling
            case CERTIFICATION -> "certification";
            case FELLOWSHIP -> "fellowship";
        };
    }
}
