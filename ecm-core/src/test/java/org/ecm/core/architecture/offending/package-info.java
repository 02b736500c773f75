/**
 * Fixtures that break the rules: at least one in each package.
 *
 * <p>The architecture tests also run every rule against these fixtures, where each must fail.
 */
@NullMarked
package org.ecm.core.architecture.offending;

import org.jspecify.annotations.NullMarked;
