/**
 * Reading reports leniently, moving calls, and watching them. Everything is read straight from the module's own small tables.
 * Not: a gate of any kind; who may read what is personal is decided by the database's policies alone.
 */
@NullMarked
package org.perilune.rescue.domain;

import org.jspecify.annotations.NullMarked;
