package org.perilune.rescue.web;

import java.util.List;
import org.perilune.rescue.NoticeDraft;

/** The notices on the wire. */
record NoticesJson(List<NoticeJson> notices) {

    /** One notice, as a draft. */
    record NoticeJson(String to, String addressee, String subject, String text) {}

    static NoticesJson of(List<NoticeDraft> drafts) {
        return new NoticesJson(drafts.stream()
                .map(draft -> new NoticeJson(draft.to().name(), draft.addressee(), draft.subject(), draft.text()))
                .toList());
    }
}
