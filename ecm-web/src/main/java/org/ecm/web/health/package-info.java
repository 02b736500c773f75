/** Whether the site can answer, for whoever keeps it running. */
@NullMarked
package org.ecm.web.health;

import org.jspecify.annotations.NullMarked;
