package org.amparo.plan.negotiation.web;

import org.amparo.web.Form;

/**
 * Where a version is closed.
 *
 * @param live how many proposals go on, in words
 * @param doubts how many doubts are left, in words
 */
public record CloseView(HeadView head, String live, String doubts, Form form) {}
