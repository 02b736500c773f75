package org.ecm.web.protection;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks methods that accept forms only from pages of this site, as far as the browser says; other forms get 403.
 *
 * <p>Jakarta MVC has an annotation of the same name, but its tokens need a session or a cookie. Forms that visitors fill in
 * also carry a {@linkplain FormTokens token} of this site.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CsrfProtected {}
