/** Low-level HTTP: limits and headers for every request and response, redirects, and parameter conversion. */
@NullMarked
package org.ecm.web.http;

import org.jspecify.annotations.NullMarked;
