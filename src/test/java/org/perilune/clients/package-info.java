/** The clients generated from the contract, in use: what a partner nation's first day looks like. */
package org.perilune.clients;
