package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.Referral;
import org.amparo.casework.Referral.Direction;

/**
 * Referrals, in columns: those to us and those from us are two groups. How they follow each other, and that there was
 * one of which nothing is known, is said by {@code amparo_ReferralOrder} where it does not follow from the groups.
 */
final class ReferralColumns {
    private static final Way INCOMING = new Way(
            Direction.INCOMING,
            "incoming",
            'I',
            "cas_ReferringOrganisation",
            "cas_ReferringPrimaryCaseWorker",
            "cas_IncomingReferralDate",
            "cas_ReasonForIncomingReferral",
            "cas_IncomingReferralDetails");
    private static final Way OUTGOING = new Way(
            Direction.OUTGOING,
            "outgoing",
            'O',
            "cas_ReferredOrganisation",
            "cas_ReferredPrimaryCaseWorker",
            "cas_OutgoingReferralDate",
            "cas_ReasonForOutgoingReferral",
            "cas_OutgoingReferralDetails");

    private ReferralColumns() {}

    /** The columns of one direction. */
    private record Way(
            Direction direction,
            String group,
            char letter,
            String organisation,
            String caseWorker,
            String date,
            String reason,
            String details) {}

    static void write(List<Referral> referrals, RowOut row) {
        var order = new StringBuilder();
        var counts = new int[2];
        boolean blank = false;
        for (var referral : referrals) {
            var way = referral.direction() == Direction.INCOMING ? INCOMING : OUTGOING;
            int n = ++counts[referral.direction().ordinal()];
            order.append(way.letter());
            write(referral, way, row.nth(n));
            blank |= isBlank(referral);
        }
        var plainOrder =
                "I".repeat(counts[Direction.INCOMING.ordinal()]) + "O".repeat(counts[Direction.OUTGOING.ordinal()]);
        if (blank || !plainOrder.contentEquals(order)) {
            row.put("amparo_ReferralOrder", order.toString());
        }
    }

    private static void write(Referral referral, Way way, RowOut out) {
        out.text(way.organisation(), referral.organisation());
        out.text(way.caseWorker(), referral.caseWorker());
        out.date(way.date(), referral.on());
        out.answer(way.reason(), referral.reason());
        out.text(way.details(), referral.details());
    }

    private static boolean isBlank(Referral referral) {
        return referral.organisation().flatMap(PlainText::of).isEmpty()
                && referral.caseWorker().flatMap(PlainText::of).isEmpty()
                && referral.on().isEmpty()
                && referral.reason().equals(NOT_ASKED_CODE)
                && referral.details().flatMap(PlainText::of).isEmpty();
    }

    static List<Referral> read(RowIn row) {
        var order = row.text("amparo_ReferralOrder");
        return order.isPresent() ? inOrder(order.get(), row) : asTheyStand(row);
    }

    private static List<Referral> asTheyStand(RowIn row) {
        var referrals = new ArrayList<Referral>();
        for (var way : List.of(INCOMING, OUTGOING)) {
            for (int n = 1; n <= row.repetitions(way.group()); n++) {
                var in = row.nth(n);
                if (in.has(way.group())) {
                    referrals.add(read(way, in));
                }
            }
        }
        return referrals;
    }

    private static List<Referral> inOrder(String order, RowIn row) {
        var referrals = new ArrayList<Referral>();
        int incoming = 0;
        int outgoing = 0;
        for (char letter : order.toCharArray()) {
            switch (letter) {
                case 'I' -> referrals.add(read(INCOMING, row.nth(++incoming)));
                case 'O' -> referrals.add(read(OUTGOING, row.nth(++outgoing)));
                default -> {
                    row.reject("amparo_ReferralOrder", "letters I and O only, one for each referral");
                    return List.of();
                }
            }
        }
        if (isThereMore(INCOMING, incoming, row) || isThereMore(OUTGOING, outgoing, row)) {
            row.reject("amparo_ReferralOrder", "fewer letters than there are referrals: change or empty it");
        }
        return referrals;
    }

    private static boolean isThereMore(Way way, int read, RowIn row) {
        for (int n = read + 1; n <= row.repetitions(way.group()); n++) {
            if (row.nth(n).has(way.group())) {
                return true;
            }
        }
        return false;
    }

    private static Referral read(Way way, RowIn in) {
        var details = in.text(way.details());
        var reason = in.raw(way.reason()).filter(text -> !in.isOwn() && !in.knows(way.reason(), text));
        return new Referral(
                way.direction(),
                in.text(way.organisation()),
                in.text(way.caseWorker()),
                in.date(way.date()),
                reason.isPresent() ? "other" : in.answer(way.reason()),
                reason.isPresent() ? inWords(reason.get(), details) : details);
    }

    /** The XLSForm asks for the reason in free words: what is no code stays where the details are told. */
    private static Optional<String> inWords(String reason, Optional<String> details) {
        return PlainText.of(reason + details.map(more -> "\n" + more).orElse(""));
    }
}
