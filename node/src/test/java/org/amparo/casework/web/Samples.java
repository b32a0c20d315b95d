package org.amparo.casework.web;

/** Invented requests. */
final class Samples {
    private Samples() {}

    static final String SMALL = """
            {"overview": {"registeredOn": "2026-03-14"}}
            """;

    static final String NAME = "Albaluz Inventada";

    /** Every field of a case has an answer. */
    static final String FULL = """
            {
              "overview": {
                "status": "closed", "closingReason": "Regresó con su familia.", "owner": "marta.quispe",
                "registeredOn": "2026-03-14", "identifiedOn": "2026-03",
                "place": {"country": "UY", "subdivision": "UY-MO", "municipality": "Puerto Sereno"},
                "source": "hotline", "traffickingStatus": "confirmed", "decidedBy": "ngo", "interviewConsent": "yes"
              },
              "profile": {
                "sex": "female", "genderIdentity": "woman", "ageAtRegistration": 22, "ageAtRecruitment": 17,
                "nationalities": ["UY", "CO"], "peopleGroup": "indigenous_people", "peopleName": "Pueblo del Río",
                "languages": ["spa"], "disabilities": ["mobility"], "migratoryStatus": "irregular",
                "education": "isced_2", "maritalStatus": "single", "dependants": 2
              },
              "trafficking": {
                "exploitation": ["forced_labour", "sexual_exploitation"], "sexualExploitation": ["prostitution"],
                "industry": "I", "meansOfControl": ["debt_bondage"], "recruitmentMethods": ["friends"],
                "recruitmentSite": "Agencia Ejemplo", "exploitationSite": "Bar Ejemplo",
                "relationToTrafficker": "employer", "recruitmentPlatforms": ["unknown"],
                "exploitationPlatforms": ["refused"], "iccsCodes": ["02041"]
              },
              "events": [
                {"stage": "recruitment", "place": {"country": "CO"}, "began": "2019"},
                {
                  "stage": "exploitation", "place": {"country": "UY", "subdivision": "UY-MO"},
                  "street": "Calle de los Olmos 12", "postalCode": "10045",
                  "coordinates": {"latitude": -34.9, "longitude": -56.2},
                  "began": "2019-06", "ended": "2021-01-31", "description": "Línea uno\\nlínea dos"
                }
              ],
              "perpetrators": [
                {"people": 3, "sex": "male", "nationality": "unknown", "roles": ["recruiter", "exploiter"],
                 "relation": "employer", "details": "Contratistas."}
              ],
              "referrals": [
                {"direction": "outgoing", "organisation": "Casa de la Aurora", "caseWorker": "T. Ibarra",
                 "on": "2026-03-15", "reason": "not_asked", "details": "Cerca de su hermana."}
              ],
              "local": {},
              "identity": {
                "firstName": "Albaluz", "secondName": "Inventada", "birthDate": "2003-09",
                "documents": [{"kind": "pasaporte", "country": "UY", "number": "X0000000"}],
                "email": "alba@example.org", "address": {"city": "Puerto Sereno", "country": "UY"}
              },
              "notes": ["Llegó con una trabajadora social."]
            }
            """;
}
