/**
 * The conformance kit: numbered sequences that prove, from outside and with nothing but an address and credentials, that a
 * service keeps the contract. It knows the contract and no class of the service.
 */
@NullMarked
package org.perilune.kit;

import org.jspecify.annotations.NullMarked;
