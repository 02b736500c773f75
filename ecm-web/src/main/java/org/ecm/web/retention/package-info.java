/** Closes and erases requests on schedule, and keeps requests and their keys consistent. */
@NullMarked
package org.ecm.web.retention;

import org.jspecify.annotations.NullMarked;
