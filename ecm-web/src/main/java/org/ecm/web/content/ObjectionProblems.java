package org.ecm.web.content;

import java.util.List;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.publishing.Objection;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.ServiceId;

/** Reports why an article can't be published, each reason at the line of the key that can fix it. */
final class ObjectionProblems {

    private final ArticleFile file;
    private final Authors authors;
    private final ImportProblems problems;

    ObjectionProblems(ArticleFile file, Authors authors, ImportProblems problems) {
        this.file = file;
        this.authors = authors;
        this.problems = problems;
    }

    void add(List<Objection> objections) {
        objections.forEach(objection -> {
            var key = objection.fold(new Keys());
            var sentence = ProblemText.of(objection.rule(), objection.fold(new Values()));
            problems.add(file.address().path(), file.fields().line(key), key + ": " + sentence);
        });
    }

    private String signers() {
        return file.fields().has("author") ? "author" : "authors";
    }

    private Object named(AuthorId id) {
        return authors.find(id).<Object>map(Author::slug).orElse(id);
    }

    /** Finds the key of the article that can fix an objection. */
    private final class Keys implements Objection.ObjectionVisitor<String> {

        @Override
        public String unknownAuthor(AuthorId author) {
            return signers();
        }

        @Override
        public String unknownDisclaimer(DisclaimerId disclaimer) {
            return signers();
        }

        @Override
        public String noWordingInForce(DisclaimerId disclaimer, Language language) {
            return "published";
        }

        @Override
        public String uncoveredService(ServiceId service) {
            return file.metadata().services().contains(service) ? "services" : signers();
        }

        @Override
        public String uncoveredLicense(AuthorId author) {
            return signers();
        }
    }

    /** Finds the values that the message of an objection names. */
    private final class Values implements Objection.ObjectionVisitor<List<Object>> {

        @Override
        public List<Object> unknownAuthor(AuthorId author) {
            return List.of(named(author));
        }

        @Override
        public List<Object> unknownDisclaimer(DisclaimerId disclaimer) {
            return List.of(disclaimer);
        }

        @Override
        public List<Object> noWordingInForce(DisclaimerId disclaimer, Language language) {
            return List.of(disclaimer, language);
        }

        @Override
        public List<Object> uncoveredService(ServiceId service) {
            return List.of(service);
        }

        @Override
        public List<Object> uncoveredLicense(AuthorId author) {
            return List.of(named(author));
        }
    }
}
