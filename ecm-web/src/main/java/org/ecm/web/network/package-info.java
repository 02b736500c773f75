/** Connections to other machines: their timeouts and the certificates they trust. */
@NullMarked
package org.ecm.web.network;

import org.jspecify.annotations.NullMarked;
