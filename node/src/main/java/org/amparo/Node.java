package org.amparo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** One installation of Amparo. The command line ({@code org.amparo.commandline}) starts it. */
@SpringBootApplication
@Modulithic(
        systemName = "Amparo",
        sharedModules = {"storage"})
public class Node {}
