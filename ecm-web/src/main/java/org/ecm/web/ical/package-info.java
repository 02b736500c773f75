/** Reads other people's calendars (RFC 5545) to find when their owner is busy. Uses neither CDI nor JPA. */
@NullMarked
package org.ecm.web.ical;

import org.jspecify.annotations.NullMarked;
