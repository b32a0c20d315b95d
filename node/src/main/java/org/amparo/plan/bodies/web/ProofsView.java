package org.amparo.plan.bodies.web;

import java.util.List;
import org.amparo.web.Form;

/**
 * Links and files beside a thing.
 *
 * @param path of the thing; empty where the reader may add and take out nothing
 * @param accept which files are taken
 */
public record ProofsView(List<Proof> proofs, String path, String accept, boolean links, Form form) {
    /** @param removeAction empty where the reader may not take it out */
    public record Proof(String title, String href, boolean file, String detail, String removeAction) {}
}
