/** Whole stories through several modules, with the clock moved by hand and every posting listed. */
package org.perilune.story;
