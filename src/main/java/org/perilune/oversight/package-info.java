/**
 * Treaty officers: a party appoints one for an agreement, the officer reads its ledger and statements, and each read is
 * recorded before it is answered. Not: what the entries mean. An officer changes nothing and sees nothing else.
 */
@NullMarked
package org.perilune.oversight;

import org.jspecify.annotations.NullMarked;
