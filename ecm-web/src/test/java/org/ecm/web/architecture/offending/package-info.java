/**
 * What the site must never look like: in each room, something that offends against a rule.
 *
 * <p>The rules run against it as well, and each must fail here; one that cannot fail guards nothing.
 */
@NullMarked
package org.ecm.web.architecture.offending;

import org.jspecify.annotations.NullMarked;
