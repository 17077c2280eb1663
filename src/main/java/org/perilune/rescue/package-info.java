/** Distress first: calls that pass no gate, are never refused for their content and reach everybody. Not: commerce; no ledger is known here, so nothing of a rescue can be billed. */
@NullMarked
package org.perilune.rescue;

import org.jspecify.annotations.NullMarked;
