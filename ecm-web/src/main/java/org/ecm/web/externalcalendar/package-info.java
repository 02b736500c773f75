/** Downloads the calendars that practitioners keep elsewhere, and remembers when those say they are busy. */
@NullMarked
package org.ecm.web.externalcalendar;

import org.jspecify.annotations.NullMarked;
