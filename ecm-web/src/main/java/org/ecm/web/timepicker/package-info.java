/** Presents open slots by day in the visitor's time zone, and the list of time zones to choose from. */
@NullMarked
package org.ecm.web.timepicker;

import org.jspecify.annotations.NullMarked;
