/**
 * What an embedder tests their own store with: a contract for each port, assertions that read well, and examples.
 *
 * <p>Implement a contract in a test class of yours, say how an empty store is made, and its tests run:
 *
 * <pre>{@code
 * class MyArticlesTest implements ArticlesContract {
 *     public Articles articles(Clock clock) { return new MyArticles(emptyDatabase(), clock); }
 * }
 * }</pre>
 */
@NullMarked
package org.ecm.core.testing;

import org.jspecify.annotations.NullMarked;
