/**
 * Mandates and the reads under them. Not: visibility, which the database's policies judge by the viewings a mandate
 * opens. No read is answered that could not be recorded.
 */
@NullMarked
package org.perilune.oversight.domain;

import org.jspecify.annotations.NullMarked;
