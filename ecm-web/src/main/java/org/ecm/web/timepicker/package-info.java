/** When a meeting could be, as people read it: by day, on the clock of where they are. */
@NullMarked
package org.ecm.web.timepicker;

import org.jspecify.annotations.NullMarked;
