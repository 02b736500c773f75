/** Where requests and responses end, and how long the site waits for a client: the HTTP that no page knows of. */
@NullMarked
package org.ecm.web.http;

import org.jspecify.annotations.NullMarked;
