/** What keeps a form that anybody may send from abuse: no third party, no cookie, no session, no script. */
@NullMarked
package org.ecm.web.protection;

import org.jspecify.annotations.NullMarked;
