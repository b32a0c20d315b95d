package org.amparo.commandline;

/** How far long work has come. Shown on a terminal, and nowhere else; may be told as often as one likes. */
public interface Progress {
    /** Shows nothing: for work that nobody watches. */
    Progress SILENT = (work, done, all) -> {};

    /**
     * @param work what is being done, in a word or two
     * @param done how much of it
     * @param all how much there is, or 0 when that is not known
     */
    void at(String work, long done, long all);
}
