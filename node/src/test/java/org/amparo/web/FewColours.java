package org.amparo.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a picture of a page small: it keeps the 256 colours that occur most, and takes the nearest of them for others. */
final class FewColours {
    private final List<Integer> palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(List<Integer> palette) {
        this.palette = palette;
    }

    static BufferedImage of(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        return new FewColours(counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(256)
                        .map(Map.Entry::getKey)
                        .toList())
                .painted(picture);
    }

    private BufferedImage painted(BufferedImage picture) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xffffff;
                result.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, this::place));
            }
        }
        return result;
    }

    private int place(int colour) {
        return palette.indexOf(palette.stream()
                .min(Comparator.comparingInt(kept -> distance(kept, colour)))
                .orElseThrow());
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
