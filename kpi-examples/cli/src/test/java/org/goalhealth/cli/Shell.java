package org.goalhealth.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command printed and how it ended. */
record Shell(int exit, String out, String err) {

    static Shell kpi(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exit = Kpi.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Shell(exit, out.toString(), err.toString());
    }
}
