package org.ecm.web.requestform;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.markdown.RenderedText;

/**
 * The contact page as visitors see it.
 *
 * @param frame what stands around it
 * @param heading its title
 * @param prose what the practice says there, if it has such a page
 * @param disclaimers what must stand there
 * @param form for a short message
 * @param script the path of what empties the form once it was received, where scripts run
 */
public record ContactPage(
        PageLayout frame,
        String heading,
        Optional<RenderedText> prose,
        List<DisclaimerText> disclaimers,
        FormView form,
        String script) {}
