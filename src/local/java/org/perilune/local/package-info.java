/**
 * Local mode: the marketplace on its own PostgreSQL and its own Keycloak, with a demonstration world. It is compiled into
 * the program only by {@code mvn -Prun}; the tests start the same servers. Nothing of it is in the production package.
 */
@NullMarked
package org.perilune.local;

import org.jspecify.annotations.NullMarked;
