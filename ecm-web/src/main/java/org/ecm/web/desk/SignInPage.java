package org.ecm.web.desk;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;

/**
 * The page that asks for the token of the desk.
 *
 * @param frame what stands around it
 * @param trouble why it is asked for again
 * @param done what was done just now
 */
public record SignInPage(PageLayout frame, Optional<DeskMessage> trouble, Optional<DeskMessage> done) {}
