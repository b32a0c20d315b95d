package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * What stands above all pages of a version.
 *
 * @param language of the text
 * @param seal whether the seal of a closed version holds, in words
 */
public record HeadView(
        String path,
        String text,
        String language,
        String title,
        String seal,
        boolean open,
        boolean mayKeep,
        List<Link> tabs) {}
