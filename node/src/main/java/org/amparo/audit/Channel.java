package org.amparo.audit;

/** The way by which somebody came. Stored in lower case; never rename one. */
public enum Channel {
    /** Pages. */
    WEB,
    /** The API. */
    API,
    /** A command on the machine. */
    COMMAND,
    /** The program by itself. */
    PROCESS
}
