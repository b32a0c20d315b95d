package org.amparo.directory.web;

import java.util.List;
import org.amparo.web.Moment;

/** What was said of an authority, and by whom. */
public record HistoryView(String name, String back, List<Moment> moments) {}
