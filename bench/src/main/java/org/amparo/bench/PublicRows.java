package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** An invented file in the shape of CTDC's published data set: rows repeat each other by the dozen, as there. */
final class PublicRows {
    private static final List<List<String>> CELLS = List.of(
            List.of("2015", "2016", "2017", "2018", "2019", "2020"),
            List.of("Case Management", "Hotline", "Hotline", "Hotline"),
            List.of("Female", "Female", "Female", "Male"),
            List.of("0", "US", "UA", "PH", "CO", "ID", "0", "0"),
            List.of("0", "0", "0", "1"),
            List.of("Threats", "Financial", "Physical", "Other", "Other"),
            List.of("Not Specified", "Not Specified", "Friend/Acquaintance", "Intimate Partner", "Other"),
            List.of("Sexual Exploitation", "Sexual Exploitation", "Forced Labor"),
            List.of("Unknown", "Unknown", "Unknown", "Domestic Work", "Agriculture"),
            List.of("Age 9-17", "Age 18-20", "Age 21-23", "Age 24-26", "Age 30-38"));

    private PublicRows() {}

    static void write(Path file, int size) throws IOException {
        var chance = new Random(size);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,"
                    + "RecruiterCategory,ExploitType,Labor_Type,ageCategories\n");
            for (int i = 0; i < size; i++) {
                for (int c = 0; c < CELLS.size(); c++) {
                    var choices = CELLS.get(c);
                    out.write(c == 0 ? "" : ",");
                    out.write(choices.get(chance.nextInt(choices.size())));
                }
                out.write("\n");
            }
        }
    }
}
