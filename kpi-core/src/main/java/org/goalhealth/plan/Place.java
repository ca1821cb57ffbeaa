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

    /** The same place without the folders of its file: what a report says, wherever it was made. */
    public Place withoutFolders() {
        int name = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return name == 0 ? this : new Place(file.substring(name), line, column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
