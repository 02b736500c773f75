package org.ecm.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;

/** Renders views that end in {@code .jte} from precompiled templates, with the model {@code page}. */
@ApplicationScoped
@Priority(ViewEngine.PRIORITY_APPLICATION)
public class JteViewEngine implements ViewEngine {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.ecm.web.template");

    @Override
    public boolean supports(String view) {
        return view.endsWith(".jte");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        var page = context.getModels().get("page");
        if (page == null) {
            throw new ViewEngineException("no model named page for " + context.getView());
        }
        context.getResponseHeaders().putSingle("Content-Type", "text/html;charset=UTF-8");
        try {
            context.getOutputStream().write(render(context.getView(), page));
        } catch (IOException e) {
            throw new ViewEngineException(e);
        }
    }

    /**
     * {@return the HTML of a page, in UTF-8}
     *
     * @param view the path of its template below {@code src/main/jte}
     * @param page the model that the template shows
     */
    public byte[] render(String view, Object page) {
        var output = new Utf8ByteOutput();
        templates.render(view, page, output);
        return output.toByteArray();
    }
}
