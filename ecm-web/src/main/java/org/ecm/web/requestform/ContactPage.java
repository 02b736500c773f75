package org.ecm.web.requestform;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.markdown.RenderedText;

/**
 * The contact page as visitors see it.
 *
 * @param layout the layout around it
 * @param heading its title
 * @param rendered the practice's own text, if it has a contact page
 * @param disclaimers the disclaimers that it must show
 * @param form the form for a short message
 * @param script the path of the script that empties the form once it was received
 */
public record ContactPage(
        PageLayout layout,
        String heading,
        Optional<RenderedText> rendered,
        List<DisclaimerText> disclaimers,
        FormView form,
        String script) {}
