/** What a link in a mail lets its holder do: open the page of one request, and nothing else. */
@NullMarked
package org.ecm.web.links;

import org.jspecify.annotations.NullMarked;
