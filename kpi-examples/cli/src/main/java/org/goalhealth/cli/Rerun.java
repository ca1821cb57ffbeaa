package org.goalhealth.cli;

/** Does something now, and again whenever files have changed. */
record Rerun(FolderWatch watch, Pause pause) {

    private static final int MILLIS = 300;

    /** Looks a few times a second, until the thread is interrupted. */
    static final Pause POLLING = () -> {
        try {
            Thread.sleep(MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    };

    /** Waits a little. */
    interface Pause {
        /** Whether to go on. */
        boolean passed();
    }

    /** What is done. */
    interface Task {
        void run() throws Exception;
    }

    void each(Task task) throws Exception {
        task.run();
        while (pause.passed()) {
            if (watch.changed()) {
                task.run();
            }
        }
    }
}
