/** The wire of agreements: paths, status codes and records. What is signed goes out as the bytes it is. No rules here. */
@NullMarked
package org.perilune.agreements.web;

import org.jspecify.annotations.NullMarked;
