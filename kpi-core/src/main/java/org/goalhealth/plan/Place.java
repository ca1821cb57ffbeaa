package org.goalhealth.plan;

/**
 * Where something was written.
 *
 * @param file a file's name, or what stands for it
 * @param line counted from 1; 0 where it is not known
 * @param column counted from 1; 0 where it is not known
 */
public record Place(String file, int line, int column) {

    /** Built in Java. */
    public static final Place JAVA = new Place("Java", 0, 0);

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
