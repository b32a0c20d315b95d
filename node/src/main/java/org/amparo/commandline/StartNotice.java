package org.amparo.commandline;

import java.util.List;

/**
 * What a room wants whoever starts the node to read, once it serves: the demonstration's sign-ins, the link that sets up
 * the first administrator. Beans of this type are asked in their order ({@code @Order}).
 */
public interface StartNotice {
    /**
     * What to print behind the address, on the same line; none when there is nothing to say.
     *
     * @param address of this node, without a slash at its end
     */
    List<String> lines(String address);
}
