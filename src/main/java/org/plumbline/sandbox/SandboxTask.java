package org.plumbline.sandbox;

import java.util.List;
import java.util.Map;

/**
 * What a sandbox is asked; all but the task is null where the task needs none.
 *
 * @param files of a draft, which what follows is about until others are given
 * @param path of a model
 * @param rows ids of the only rows to be active in the tables that have them
 * @param inputs of a model, by name
 * @param submission as its contract admitted it
 * @param standard whose decision is pinned
 * @param name of the case
 */
record SandboxTask(
        Task task,
        Map<String, byte[]> files,
        String path,
        List<String> rows,
        Map<String, Object> inputs,
        Map<String, Object> submission,
        String standard,
        String name) {

    /** What is to be done. */
    enum Task {
        /** Takes the files of a draft. */
        OPEN,
        /** Compiles, analyses, runs all cases. */
        CHECK,
        /** Compiles and analyses. */
        ANALYSE,
        /** Compiles, and tells what requests may plead. */
        COMPILE,
        /** Decides a submission. */
        ASSESS,
        /** Makes a case of what a submission comes to. */
        PIN,
        /** Tells the inputs and decisions of a model. */
        MODEL,
        /** Evaluates a model. */
        EVALUATE
    }

    static SandboxTask of(Task task) {
        return new SandboxTask(task, null, null, null, null, null, null, null);
    }

    static SandboxTask open(Map<String, byte[]> files) {
        return new SandboxTask(Task.OPEN, files, null, null, null, null, null, null);
    }

    static SandboxTask model(String path, List<String> rows) {
        return new SandboxTask(Task.MODEL, null, path, rows, null, null, null, null);
    }

    static SandboxTask evaluate(String path, List<String> rows, Map<String, Object> inputs) {
        return new SandboxTask(Task.EVALUATE, null, path, rows, inputs, null, null, null);
    }

    static SandboxTask assess(Map<String, Object> submission) {
        return new SandboxTask(Task.ASSESS, null, null, null, null, submission, null, null);
    }

    static SandboxTask pin(Map<String, Object> submission, String standard, String name) {
        return new SandboxTask(Task.PIN, null, null, null, null, submission, standard, name);
    }
}
