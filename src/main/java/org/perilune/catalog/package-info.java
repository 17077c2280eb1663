/** What is offered: assets, the resources in them that have capacity, and offerings that draw on resources. Not: who holds which capacity. A value a viewer is not cleared for is not read for that viewer. */
@NullMarked
package org.perilune.catalog;

import org.jspecify.annotations.NullMarked;
