/** Builds the core from what this application stores and configures. */
@NullMarked
package org.ecm.web.wiring;

import org.jspecify.annotations.NullMarked;
