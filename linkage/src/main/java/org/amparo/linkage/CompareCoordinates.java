package org.amparo.linkage;

import java.util.List;

/** Points on the Earth, by the distance between them. */
final class CompareCoordinates implements Comparison {
    private static final double EARTH_KM = 6371.0088;
    /** Up to these distances, in kilometres; what is further is different. */
    private static final double[] WITHIN = {0.2, 2, 20};

    private final double[] latitudes;
    private final double[] longitudes;

    CompareCoordinates(List<String> values) {
        this.latitudes = values.stream().mapToDouble(point -> radians(point, 0)).toArray();
        this.longitudes =
                values.stream().mapToDouble(point -> radians(point, 1)).toArray();
    }

    @Override
    public List<String> levels() {
        return List.of("missing", "same", "within 200 m", "within 2 km", "within 20 km", "different");
    }

    @Override
    public int compare(int a, int b) {
        double km = kilometres(a, b);
        for (int band = 0; band < WITHIN.length; band++) {
            if (km <= WITHIN[band]) {
                return 2 + band;
            }
        }
        return 2 + WITHIN.length;
    }

    /** By the haversine formula. */
    private double kilometres(int a, int b) {
        double north = Math.sin((latitudes[b] - latitudes[a]) / 2);
        double east = Math.sin((longitudes[b] - longitudes[a]) / 2);
        double chord = north * north + Math.cos(latitudes[a]) * Math.cos(latitudes[b]) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double radians(String point, int part) {
        return Math.toRadians(Double.parseDouble(point.split(",")[part]));
    }

    /** The square of about a kilometre that a point is in. */
    static String square(String point) {
        String[] parts = point.split(",");
        return Math.round(Double.parseDouble(parts[0]) * 100) + "," + Math.round(Double.parseDouble(parts[1]) * 100);
    }
}
