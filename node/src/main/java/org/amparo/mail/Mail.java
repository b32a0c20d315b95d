package org.amparo.mail;

/** Whether custodians are told by mail, and how that goes. */
public interface Mail {
    /** Whether the node was told of a mail server. */
    boolean isSet();

    /** How many mails could not be delivered so far, or were given up in the last thirty days. */
    int troubled();
}
