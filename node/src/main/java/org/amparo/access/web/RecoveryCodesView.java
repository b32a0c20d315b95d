package org.amparo.access.web;

import java.util.List;

/** Recovery codes, this once. */
public record RecoveryCodesView(List<String> codes) {
    public RecoveryCodesView {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodesView[]";
    }
}
