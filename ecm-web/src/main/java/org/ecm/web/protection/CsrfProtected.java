package org.ecm.web.protection;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is posted here comes from a page of this site, as far as the browser says: everything else is answered 403.
 *
 * <p>Jakarta MVC has an annotation of the same name; its tokens need a session or a cookie. A form that visitors fill
 * in carries a {@linkplain FormTokens token of ours} as well.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CsrfProtected {}
