/** The forms that ask for a conversation or send a message, and the page that confirms them. */
@NullMarked
package org.ecm.web.requestform;

import org.jspecify.annotations.NullMarked;
