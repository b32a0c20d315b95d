package org.amparo.plan.negotiation.web;

/** What a closed version was sealed with. */
public record SealView(
        HeadView head,
        boolean whole,
        String closedAt,
        String hash,
        String note,
        String json,
        String akomaNtoso,
        String pdf) {}
