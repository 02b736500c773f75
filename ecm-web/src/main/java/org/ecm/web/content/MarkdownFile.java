package org.ecm.web.content;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.ecm.core.article.Body;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.layout.MediaPath;

/**
 * A Markdown file with front matter whose values aren't parsed yet.
 *
 * @param fields the keys of the front matter
 * @param body the text; empty if it has a problem
 */
record MarkdownFile(YamlFields fields, Optional<Body> body) {

    /** Has the same limit as the renderer, because each open block costs stack. */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .build();

    /** The maximum depth of blocks and inline nodes, because the renderer recurses into them too. */
    private static final int DEEPEST = 200;

    private static final String TOO_DEEP = "has text that is nested too deeply";

    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    /** {@return the parts of the file; empty if its front matter can't be read at all} */
    static Optional<MarkdownFile> read(SourceFile source, Collection<String> known, ReadContext context) {
        var problems = context.problems().in(source.path());
        return FrontMatter.of(source, problems).flatMap(frontMatter -> {
            var body = body(frontMatter, context.media(), problems);
            return YamlFields.of(frontMatter.yaml(), FrontMatter.LINES_BEFORE, known, problems)
                    .map(fields -> new MarkdownFile(fields, body));
        });
    }

    private static Optional<Body> body(FrontMatter frontMatter, MediaFolder media, ImportProblems.InFile problems) {
        try {
            var body = new Body(frontMatter.body());
            new MediaCheck(frontMatter.bodyLine(), media, problems).check(PARSER.parse(frontMatter.body()));
            return Optional.of(body);
        } catch (InvalidValue e) {
            problems.add(frontMatter.bodyLine(), ProblemText.of(e));
        } catch (StackOverflowError e) {
            problems.add(frontMatter.bodyLine(), TOO_DEEP); // the parser recurses into inline nodes
        }
        return Optional.empty();
    }

    /** Reports links and images that refer to missing files of the media folder. */
    private record MediaCheck(int bodyLine, MediaFolder media, ImportProblems.InFile problems) {

        void check(Node document) {
            check(document, 0);
        }

        private void check(Node node, int depth) {
            if (depth > DEEPEST) {
                problems.add(lineOf(node), TOO_DEEP);
                return;
            }
            if (node instanceof Image image) {
                check(image);
            } else if (node instanceof Link link) {
                checkExists(link, link.getDestination());
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                check(child, depth + 1);
            }
        }

        private void check(Image image) {
            var destination = image.getDestination();
            if (MediaPath.of(destination).isPresent()) {
                checkExists(image, destination);
            } else if (!ELSEWHERE.matcher(destination).matches()) {
                problems.add(
                        lineOf(image),
                        "the image %s is not in media/; write media/<file>".formatted(ProblemText.shown(destination)));
            }
        }

        private void checkExists(Node node, String destination) {
            MediaPath.of(destination)
                    .filter(path -> media.find(path).isEmpty())
                    .ifPresent(path -> problems.add(
                            lineOf(node),
                            "there is no image " + path + SpellingSuggestion.hint(path.text(), media.paths())));
        }

        private int lineOf(Node node) {
            var spans = node.getSourceSpans();
            return bodyLine + (spans.isEmpty() ? 0 : spans.get(0).getLineIndex());
        }
    }
}
