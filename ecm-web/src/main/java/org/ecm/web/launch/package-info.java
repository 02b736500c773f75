/** Runs the site on its own server, for the runnable jar. */
@NullMarked
package org.ecm.web.launch;

import org.jspecify.annotations.NullMarked;
