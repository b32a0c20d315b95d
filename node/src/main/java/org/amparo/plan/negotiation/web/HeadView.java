package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * What stands above all pages of a version.
 *
 * @param seal whether the seal of a closed version holds, in words
 */
public record HeadView(
        String path, String text, String title, String seal, boolean open, boolean mayKeep, List<Link> tabs) {}
