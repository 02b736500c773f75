/** Values that all other packages share: ids, slugs, revisions, and validation. */
@NullMarked
package org.ecm.core.shared;

import org.jspecify.annotations.NullMarked;
