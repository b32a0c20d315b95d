package org.amparo.linkage.population;

/** A person as first written down. */
record Original(
        long person,
        long household,
        Country country,
        boolean woman,
        String given,
        String surname,
        String secondSurname,
        String dateOfBirth,
        String place,
        String document,
        String phone) {
    int year() {
        return Integer.parseInt(dateOfBirth, 0, 4, 10);
    }
}
