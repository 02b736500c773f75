package org.ecm.web.timers;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Guards the timers of a bean: their rounds are left out before the site is up and once it stops. */
public class SiteUpInterceptor {

    @Inject
    private TimerGate work;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public SiteUpInterceptor() {}

    @AroundTimeout
    @Nullable
    Object aroundTimeout(InvocationContext invocation) throws Exception {
        return work.round(invocation::proceed);
    }
}
