package org.ecm.web.desk;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;

/**
 * The page that asks for the token of the desk.
 *
 * @param layout what stands around it
 * @param problem why it is asked for again
 * @param done what was done just now
 */
public record SignInPage(PageLayout layout, Optional<DeskMessage> problem, Optional<DeskMessage> done) {}
