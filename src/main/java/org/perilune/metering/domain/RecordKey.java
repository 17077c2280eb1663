package org.perilune.metering.domain;

/** What a participant itself calls a record; with the participant unique for ever. */
record RecordKey(String source, String recordId) {}
