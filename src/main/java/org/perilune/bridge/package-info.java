/** Other people's formats, read and written: CCSDS schedules, requests and planning information. Every rule of the market holds behind it as in front. Not: any rule of its own about who may have what. */
@NullMarked
package org.perilune.bridge;

import org.jspecify.annotations.NullMarked;
