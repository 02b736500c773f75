/** Builds the core's services from this application's stores and settings. */
@NullMarked
package org.ecm.web.wiring;

import org.jspecify.annotations.NullMarked;
