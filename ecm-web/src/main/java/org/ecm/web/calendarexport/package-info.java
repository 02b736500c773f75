/** Writes our meetings for calendar programs: invitations, files and feeds to subscribe to. */
@NullMarked
package org.ecm.web.calendarexport;

import org.jspecify.annotations.NullMarked;
