/** What every other package names things by: identifiers, slugs, revisions, and how bad input is refused. */
@NullMarked
package org.ecm.core.shared;

import org.jspecify.annotations.NullMarked;
