package org.perilune.kernel;

import java.util.UUID;

/**
 * Something that two or more share is being read. Fired inside the transaction of the read, before its answer exists; an
 * observer may refuse it. It is how a read under a mandate is recorded wherever it happens, without the modules that are
 * read knowing of mandates.
 *
 * @param what a code: AGREEMENT, ENTRIES, STATEMENTS or STATEMENT
 * @param subject the id of what is read
 */
public record ScopeRead(Caller caller, ScopeId scope, String what, UUID subject) {}
