/** Who may deal with whom: effective-dated legal rules of named authorities, and the certifications that open what a rule closes. Not: what is offered or agreed. Any DENY wins. */
@NullMarked
package org.perilune.clearance;

import org.jspecify.annotations.NullMarked;
