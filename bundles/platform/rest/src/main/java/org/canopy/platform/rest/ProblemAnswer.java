package org.canopy.platform.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Visit;

/** The two twins of a problem: {@code application/problem+json} and a page. */
final class ProblemAnswer {
    private final Supplier<Optional<Drawing>> drawing;

    ProblemAnswer(Supplier<Optional<Drawing>> drawing) {
        this.drawing = drawing;
    }

    static byte[] json(Problem problem, String base) {
        String incident =
                problem.incident().isEmpty() ? "" : ",\"instance\":\"urn:canopy:incident:" + problem.incident() + '"';
        return ("{\"type\":\"" + base + "/problems/" + problem.code() + "\",\"title\":\""
                        + problem.code().replace('-', ' ') + "\",\"status\":" + problem.status() + incident + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Through the shell when there is one and a county is known; else the barest page that still says something. */
    byte[] page(Problem problem, Optional<Visit> visit) {
        try {
            Optional<Drawing> shell = drawing.get();
            if (shell.isPresent() && visit.isPresent()) {
                return shell.get().problem(visit.get(), problem);
            }
        } catch (RuntimeException | LinkageError e) {
            Trouble.of(e);
        }
        return ("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + problem.status()
                        + "</title><h1>暂时打不开</h1><p>" + problem.status() + " " + problem.code() + " "
                        + problem.incident() + "</p><p>遇到危险,请拨打 110。</p></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
