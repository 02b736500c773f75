package org.ecm.web.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, which reads its schema once for all pages. */
final class HtmlChecker {

    private static final long STACK_BYTES = 16 << 20;

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(null, work, "html-checker", STACK_BYTES); // reading the schema recurses deeply
        thread.setDaemon(true);
        return thread;
    });

    private static final CompletableFuture<SimpleDocumentValidator> CHECKER =
            CompletableFuture.supplyAsync(HtmlChecker::withSchema, THREAD);

    private HtmlChecker() {}

    private static SimpleDocumentValidator withSchema() {
        try {
            var checker = new SimpleDocumentValidator(true, false, false); // it would guess languages by chance
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Findings());
            return checker;
        } catch (Exception e) {
            throw new IllegalStateException("the schema of HTML can't be read", e);
        }
    }

    /** {@return errors and warnings about a page, by line and column} */
    static List<String> check(String html) {
        return CHECKER.thenApplyAsync(checker -> check(checker, html), THREAD).join();
    }

    private static List<String> check(SimpleDocumentValidator checker, String html) {
        var findings = new Findings();
        try {
            checker.setUpValidatorAndParsers(findings, false, false);
            checker.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
        return findings.lines;
    }

    /** What the checker says, as it says it. */
    private static final class Findings implements ErrorHandler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            add("warning", finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add("error", finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add("fatal error", finding);
        }

        private void add(String kind, SAXParseException finding) {
            lines.add(finding.getLineNumber() + "." + finding.getColumnNumber() + ": " + kind + ": "
                    + finding.getMessage());
        }
    }
}
