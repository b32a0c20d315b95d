package org.amparo.access;

/** A case that nobody lived, with one word in each of its texts by which it is known again wherever it shows. */
final class MarkedCase {
    private MarkedCase() {}

    static String json(String mark) {
        return """
                {
                  "overview": {
                    "status": "active", "registeredOn": "2026-03-14", "source": "hotline",
                    "place": {"country": "XA", "municipality": "Villa MARK"}, "traffickingStatus": "confirmed"
                  },
                  "profile": {"sex": "female", "ageAtRegistration": 22, "peopleName": "Pueblo MARK"},
                  "trafficking": {
                    "exploitation": ["forced_labour"], "recruitmentSite": "Agencia MARK", "exploitationSite": "Bar MARK"
                  },
                  "events": [
                    {"stage": "exploitation", "place": {"country": "XA", "municipality": "Puerto MARK"},
                     "street": "Calle MARK 12", "description": "Relato MARK"}
                  ],
                  "perpetrators": [{"people": 1, "roles": ["recruiter"], "details": "Contratista MARK"}],
                  "referrals": [
                    {"direction": "outgoing", "organisation": "Casa MARK", "caseWorker": "T. MARK", "details": "De MARK"}
                  ],
                  "identity": {
                    "firstName": "MARK", "secondName": "Apellido MARK", "birthDate": "2003-09",
                    "documents": [{"kind": "pasaporte", "country": "XA", "number": "MARK0001"}],
                    "email": "MARK@example.org", "address": {"city": "Pueblo MARK", "country": "XA"}
                  },
                  "notes": ["Primera nota MARK"]
                }
                """.replace("MARK", mark);
    }

    static String situation(String mark) {
        return """
                {
                  "situation": {"kind": "farm", "description": "Galpón MARK",
                    "place": {"country": "XA", "municipality": "Campo MARK"}},
                  "persons": [{"overview": {"registeredOn": "2026-03-14"}, "identity": {"firstName": "Otra MARK"}}]
                }
                """.replace("MARK", mark);
    }
}
