package org.amparo.exchange.jsonlines;

import java.util.List;
import java.util.Optional;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.exchange.CaseFileWriter.Participant;
import org.amparo.identity.Identity;

/** A line of the file: a case. */
record CaseLine(
        String number,
        String institution,
        Optional<SharedSituation> situation,
        CaseContent content,
        List<NoteLine> notes,
        Identity identity,
        List<Participant> participants) {

    @Override
    public String toString() {
        return "CaseLine[" + number + "]";
    }
}
