/** The requester's own pages, opened with the link in their email: reschedule, cancel, withdraw, download, erase. */
@NullMarked
package org.ecm.web.selfservice;

import org.jspecify.annotations.NullMarked;
