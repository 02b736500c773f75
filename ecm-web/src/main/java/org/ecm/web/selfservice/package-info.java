/** The page that somebody who wrote to the practice has for themselves, by the link in their mail. */
@NullMarked
package org.ecm.web.selfservice;

import org.jspecify.annotations.NullMarked;
