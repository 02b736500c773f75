/** Protects public forms from abuse without third parties, cookies, sessions or scripts. */
@NullMarked
package org.ecm.web.protection;

import org.jspecify.annotations.NullMarked;
