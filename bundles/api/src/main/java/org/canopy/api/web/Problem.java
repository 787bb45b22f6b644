package org.canopy.api.web;

/**
 * What went wrong, in the words of RFC 9457. Carries no text of an exception.
 *
 * @param code last part of the problem's type address {@code /problems/<code>}
 * @param incident number that stands in the log too; empty where nothing broke on our side
 */
public record Problem(int status, String code, String incident) {
    public Problem {
        if (status < 400 || status > 599 || !code.matches("[a-z][a-z-]{1,40}")) {
            throw new IllegalArgumentException("not a problem: " + status + " " + code);
        }
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, "");
    }
}
