package org.canopy.core.child;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.core.norm.Source;

/**
 * One reason of a proposal. Codes only, so it may be shown in any language.
 *
 * @param source who says that it matters
 */
public record Finding(
        Side side,
        Reason reason,
        Optional<Parent> parent,
        Optional<ParentStatus> status,
        Optional<Threshold> threshold,
        Source source) {
    static Finding of(Side side, Reason reason, Source source) {
        return new Finding(side, reason, Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    static Finding of(Side side, Reason reason, Parent parent, Source source) {
        return new Finding(side, reason, Optional.of(parent), Optional.empty(), Optional.empty(), source);
    }

    static Finding of(Side side, Reason reason, Parent parent, ParentStatus status) {
        return new Finding(side, reason, Optional.of(parent), Optional.of(status), Optional.empty(), status.source());
    }

    static Finding of(Side side, Parent parent, ParentStatus status, Threshold threshold) {
        return new Finding(
                side,
                Reason.THRESHOLD,
                Optional.of(parent),
                Optional.of(status),
                Optional.of(threshold),
                threshold.source());
    }

    /** 父亲 · 失联 · 失去联系满六个月: the words of each part. */
    public String zh() {
        return Stream.of(
                        parent.map(Parent::zh),
                        status.map(ParentStatus::zh),
                        Optional.of(threshold.map(Threshold::zh).orElse(reason.zh())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** Which way a reason points. */
    public enum Side {
        FOR,
        AGAINST,
        /** Nobody has said; the proposal waits for it. */
        MISSING,
        /** No source decides it: a person does. */
        QUESTION
    }
}
