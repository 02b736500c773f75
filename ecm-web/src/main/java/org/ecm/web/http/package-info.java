/** Low-level HTTP: where requests and responses end, and how long the site waits for a client. */
@NullMarked
package org.ecm.web.http;

import org.jspecify.annotations.NullMarked;
