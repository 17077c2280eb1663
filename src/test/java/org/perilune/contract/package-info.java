/** The contract held against the running service from outside: what it promises of every request, however hostile. */
package org.perilune.contract;
