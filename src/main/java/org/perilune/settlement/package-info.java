/**
 * What is owed: accepted usage rated into ledger entries, periods closed into statements both parties sign, and the mark
 * that a statement was settled. Not: what was used, nor how the ledger keeps its entries. A statement is the sum of its
 * lines, its lines are the accepted usage of its period, and computing it again gives the same bytes.
 */
@NullMarked
package org.perilune.settlement;

import org.jspecify.annotations.NullMarked;
