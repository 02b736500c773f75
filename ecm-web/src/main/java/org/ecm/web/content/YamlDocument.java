package org.ecm.web.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document in the core schema, so {@code no} is a word and dates are text.
 *
 * <p>The document is read as nodes instead of objects: each node knows its line, and no tag can create an object.
 */
final class YamlDocument {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new WithoutMerging())
            .setMaxAliasesForCollections(20)
            .build();

    /** Limits the nesting, because composing is recursive; no content file needs more than five levels. */
    private static final int DEEPEST = 20;

    private YamlDocument() {}

    /** The strict core schema of YAML 1.2, in which {@code <<} is an ordinary key that merges nothing. */
    private static final class WithoutMerging extends CoreSchema {

        @Override
        public ScalarResolver getScalarResolver() {
            return new CoreScalarResolver(false);
        }
    }

    /**
     * {@return the document's one value; empty if it has a problem}
     *
     * @param text the text of the document
     * @param linesBefore the number of lines of the file before the document
     * @param problems collects the problems of the file
     */
    static Optional<YamlValue> read(String text, int linesBefore, ImportProblems.InFile problems) {
        try {
            checkDepth(text, linesBefore);
            var node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                problems.add(linesBefore + 1, "has no keys");
            }
            return node.map(root -> new YamlValue(root, linesBefore));
        } catch (MisreadValue e) {
            problems.add(e.line(), e.problem());
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0);
            problems.add(linesBefore + line + 1, "is not YAML here: " + ProblemText.shown(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(linesBefore + 1, "is not YAML: " + ProblemText.shown(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static void checkDepth(String text, int linesBefore) {
        int depth = 0;
        for (var event : new Parse(SETTINGS).parseString(text)) {
            var id = event.getEventId();
            if (id == Event.ID.MappingStart || id == Event.ID.SequenceStart) {
                depth++;
            } else if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
                depth--;
            }
            if (depth > DEEPEST) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0);
                throw new MisreadValue(linesBefore + line + 1, "is nested too deeply");
            }
        }
    }
}
