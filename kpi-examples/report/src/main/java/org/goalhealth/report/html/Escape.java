package org.goalhealth.report.html;

/** Makes texts harmless where they are put. */
final class Escape {

    private Escape() {}

    /** HTML text. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * JSON inside a script element: it reads back equal, and holds nothing that could end the element.
     *
     * <p>In valid JSON these characters stand inside strings only, so an escape means the same.
     */
    static String json(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
