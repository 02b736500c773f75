/** Starts the site in a server of its own, for the runnable jar. */
@NullMarked
package org.ecm.web.launch;

import org.jspecify.annotations.NullMarked;
