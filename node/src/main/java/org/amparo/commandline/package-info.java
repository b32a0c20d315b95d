/**
 * What a person types at a terminal: {@code amparo serve}, {@code backup}, {@code restore}, and the commands that rooms
 * contribute ({@link org.amparo.commandline.NodeCommand}).
 *
 * <p>Personal data held: none. It shows no row; what a command prints are counts.
 */
@NullMarked
@ApplicationModule(
        displayName = "commandline",
        allowedDependencies = {"storage"})
package org.amparo.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
