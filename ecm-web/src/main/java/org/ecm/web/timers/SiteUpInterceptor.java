package org.ecm.web.timers;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Skips the rounds of a bean's timers until the site is up, and once it stops. */
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
