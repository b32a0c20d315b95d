package org.amparo.directory.web;

import java.util.List;

/** @param freezable the year whose edition the reader may freeze, or empty */
public record EditionsView(List<Row> rows, String freezable) {
    public record Row(String year, String href, String frozen, String sha256) {}
}
