package org.amparo.access.web;

/** A one-time password, on the only page that shows it. */
public record GivenPasswordView(String displayName, String username, String password) {
    @Override
    public String toString() {
        return "GivenPasswordView[]";
    }
}
