package org.amparo.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.Trafficking;

/** What was done to the person, as far as anybody found out. */
final class InventTrafficking {
    private static final Weighted<String> NOT_KNOWN = Weighted.of("not_asked 45, unknown 50, refused 5");
    private static final Weighted<String> PLATFORMS_AT_FIRST = Weighted.of("""
            facebook 62, whatsapp 16, facebook_messenger 8, instagram 6, twitter 4, 4sale 1, other 3""");
    private static final Weighted<String> PLATFORMS_AT_LAST = Weighted.of("""
            whatsapp 26, facebook 22, instagram 18, tiktok 16, telegram 9, facebook_messenger 4, snapchat 2, other 3""");

    private final RandomGenerator chance;

    InventTrafficking(RandomGenerator chance) {
        this.chance = chance;
    }

    /** @param doubtful whether no indicators were found, or nobody could ask */
    Trafficking of(Scene scene, boolean doubtful) {
        if (doubtful && chance.nextInt(5) > 1) {
            return nothing(scene);
        }
        var pattern = scene.pattern();
        boolean sexual = pattern.exploitation().equals("sexual_exploitation");
        var methods = methods(scene);
        boolean online = methods.contains("online_social_network") || methods.contains("online_advertisement");
        var sexualForms = sexual ? sexualForms(scene) : List.<String>of();
        boolean exploitedOnline = sexualForms.contains("pornography") || sexualForms.contains("remote_interactive");
        return new Trafficking(
                exploitation(pattern, sexual),
                sexualForms,
                scene.industry(),
                doubtful ? List.of("unknown") : means(pattern),
                methods,
                chance.nextInt(9) == 0 ? Optional.of(Texts.one(Texts.SITES, chance)) : Optional.empty(),
                chance.nextInt(7) == 0 ? Optional.of(Texts.one(Texts.WORKPLACES, chance)) : Optional.empty(),
                chance.nextInt(9) == 0
                        ? NOT_KNOWN.pick(chance)
                        : pattern.relation().pick(chance),
                online ? platforms(scene) : List.of(),
                exploitedOnline ? platforms(scene) : List.of(),
                List.of());
    }

    private Trafficking nothing(Scene scene) {
        return new Trafficking(
                List.of(NOT_KNOWN.pick(chance)),
                List.of(),
                scene.industry(),
                List.of(NOT_KNOWN.pick(chance)),
                List.of(NOT_KNOWN.pick(chance)),
                Optional.empty(),
                Optional.empty(),
                NOT_KNOWN.pick(chance),
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> exploitation(Pattern pattern, boolean sexual) {
        int at = chance.nextInt(100);
        if (at >= 8) {
            return List.of(pattern.exploitation());
        }
        if (at >= 5) {
            return List.of("unknown");
        }
        var second =
                sexual ? at < 3 ? "forced_labour" : "forced_criminality" : at < 2 ? "sexual_exploitation" : "slavery";
        return List.of(pattern.exploitation(), second);
    }

    private List<String> sexualForms(Scene scene) {
        double online = 0.04 + 0.2 * scene.progress();
        double at = chance.nextDouble();
        if (at < online) {
            return chance.nextBoolean() ? List.of("remote_interactive") : List.of("pornography", "remote_interactive");
        }
        return at < 0.8 ? List.of("prostitution") : at < 0.92 ? List.of("private_services") : List.of("unknown");
    }

    private List<String> means(Pattern pattern) {
        if (chance.nextInt(8) == 0) {
            return List.of(NOT_KNOWN.pick(chance));
        }
        int several = 1 + (int) Math.min(5, chance.nextExponential() * 1.6);
        var means = new LinkedHashSet<String>();
        for (int i = 0; i < several; i++) {
            means.add(pattern.means().pick(chance));
        }
        return new ArrayList<>(means);
    }

    private List<String> methods(Scene scene) {
        if (chance.nextInt(9) == 0) {
            return List.of(NOT_KNOWN.pick(chance));
        }
        if (chance.nextDouble() < scene.pattern().online() * (0.08 + 0.5 * scene.progress())) {
            return List.of(chance.nextInt(10) < 6 ? "online_social_network" : "online_advertisement");
        }
        var method = scene.pattern().methods().pick(chance);
        return chance.nextInt(12) == 0 && !method.equals("friends") ? List.of(method, "friends") : List.of(method);
    }

    private List<String> platforms(Scene scene) {
        if (chance.nextInt(12) == 0) {
            return List.of("unknown");
        }
        var platforms = chance.nextDouble() < scene.progress() ? PLATFORMS_AT_LAST : PLATFORMS_AT_FIRST;
        return List.of(platforms.pick(chance));
    }
}
