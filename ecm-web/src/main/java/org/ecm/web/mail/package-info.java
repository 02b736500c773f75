/** Letters, and how they are handed over to the server that delivers them. */
@NullMarked
package org.ecm.web.mail;

import org.jspecify.annotations.NullMarked;
