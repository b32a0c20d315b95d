package org.amparo.exchange.htcds;

import java.util.Optional;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.casework.Coordinates;
import org.amparo.casework.Situation;
import org.amparo.exchange.htcds.OverviewColumns.PlaceColumns;

/** The situation that a case shares with others, in columns: each of its cases repeats it. */
final class SituationColumns {
    private SituationColumns() {}

    static void write(SharedSituation shared, RowOut out) {
        var situation = shared.situation();
        out.text("amparo_Situation", shared.reference());
        out.own("amparo_SituationKind", situation.kind());
        out.partial("amparo_SituationDate", situation.foundOn());
        PlaceColumns.write("amparo_Situation", situation.place(), out);
        out.decimal("amparo_SituationLongitude", situation.coordinates().map(Coordinates::longitude));
        out.decimal("amparo_SituationLatitude", situation.coordinates().map(Coordinates::latitude));
        out.text("amparo_SituationDescription", situation.description());
    }

    static Optional<SharedSituation> read(RowIn in) {
        return in.text("amparo_Situation")
                .map(reference -> new SharedSituation(
                        reference,
                        new Situation(
                                in.own("amparo_SituationKind"),
                                in.partial("amparo_SituationDate"),
                                PlaceColumns.read("amparo_Situation", in),
                                RepeatedColumns.coordinates("amparo_Situation", in),
                                in.text("amparo_SituationDescription"))));
    }
}
