/**
 * Participants over HTTP: paths, status codes and wire records. Not: any rule. Everything else is asked of the use cases.
 */
@NullMarked
package org.perilune.participants.web;

import org.jspecify.annotations.NullMarked;
