/** The links in emails, which let anyone who has one open the page of one request, and nothing else. */
@NullMarked
package org.ecm.web.links;

import org.jspecify.annotations.NullMarked;
