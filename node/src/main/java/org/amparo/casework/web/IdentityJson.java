package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;
import org.jspecify.annotations.Nullable;

/** The only form in which who a person is leaves the program through the API; made by {@link #open} alone. */
@Schema(name = "Identity", description = "Who a person is. Every part may be missing.")
record IdentityJson(
        @Schema(description = "How a letter begins.", example = "Estimada") @Nullable
        String salutation,

        @Schema(description = "A degree or an office.", example = "Ing.") @Nullable
        String title,

        @Schema(example = "Alba") @Nullable String firstName,

        @Schema(example = "Luz") @Nullable String middleName,

        @Schema(description = "The family names.", example = "Del Ejemplo") @Nullable
        String secondName,

        @Schema(description = "The name the person wants to be called by.", example = "Luz") @Nullable
        String knownAs,

        @Schema(description = "A day, a month or a year.", example = "2006-09") @Nullable
        String birthDate,

        @Nullable List<DocumentJson> documents,

        @Schema(example = "alba@example.org") @Nullable String email,

        @Schema(example = "+000 555 0100") @Nullable String homePhone,

        @Schema(example = "+000 555 0101") @Nullable String mobilePhone,

        @Nullable AddressJson address,

        @Schema(
                description = "Answers to this node's own questions that identify a person, by key of the field.",
                example = "{}")
        @Nullable
        Map<String, String> localAnswers) {

    @Schema(name = "Document", description = "A document that proves who somebody is.")
    record DocumentJson(
            @Schema(
                    description = "What it is called where it was issued.",
                    example = "pasaporte",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String kind,

            @Schema(description = "ISO 3166-1 alpha-2 of the issuer.", example = "UY") @Nullable
            String country,

            @Schema(example = "X0000000", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String number) {
        private static DocumentJson of(IdentityDocument document) {
            return new DocumentJson(document.kind(), document.country().orElse(null), document.number());
        }

        private IdentityDocument read(Reading in) {
            return new IdentityDocument(
                    in.required("kind", kind), Reading.text(country), in.required("number", number));
        }

        @Override
        public String toString() {
            return "Document[]";
        }
    }

    @Schema(name = "Address", description = "Where a person can be written to.")
    record AddressJson(
            @Schema(example = "Calle de los Olmos 12") @Nullable
            String street,

            @Schema(example = "Puerto Sereno") @Nullable String city,

            @Schema(example = "Costa Clara") @Nullable String state,

            @Schema(example = "10045") @Nullable String postalCode,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "UY") @Nullable
            String country,

            @Schema(description = "Degrees north.", example = "-34.9") @Nullable
            BigDecimal latitude,

            @Schema(description = "Degrees east.", example = "-56.2") @Nullable
            BigDecimal longitude) {
        private static @Nullable AddressJson of(PostalAddress address) {
            return address.equals(PostalAddress.NONE)
                    ? null
                    : new AddressJson(
                            address.street().orElse(null),
                            address.city().orElse(null),
                            address.state().orElse(null),
                            address.postalCode().orElse(null),
                            address.country().orElse(null),
                            address.latitude().orElse(null),
                            address.longitude().orElse(null));
        }

        private PostalAddress read() {
            return new PostalAddress(
                    Reading.text(street),
                    Reading.text(city),
                    Reading.text(state),
                    Reading.text(postalCode),
                    Reading.text(country),
                    Optional.ofNullable(latitude),
                    Optional.ofNullable(longitude));
        }

        @Override
        public String toString() {
            return "Address[]";
        }
    }

    static IdentityJson open(Confidential<Identity> closed, AccessToken token) {
        var identity = closed.open(token);
        return new IdentityJson(
                identity.salutation().orElse(null),
                identity.title().orElse(null),
                identity.firstName().orElse(null),
                identity.middleName().orElse(null),
                identity.secondName().orElse(null),
                identity.knownAs().orElse(null),
                identity.birthDate().map(PartialDate::iso).orElse(null),
                identity.documents().stream().map(DocumentJson::of).toList(),
                identity.email().orElse(null),
                identity.homePhone().orElse(null),
                identity.mobilePhone().orElse(null),
                AddressJson.of(identity.address()),
                identity.localAnswers());
    }

    /** Nobody's, where nothing was sent. */
    static Confidential<Identity> read(@Nullable IdentityJson json, Reading in) {
        return Confidential.of(json == null ? Identity.UNKNOWN : json.read(in));
    }

    /** As the person who types it knows it: closed at once by the callers. */
    Identity read(Reading in) {
        return new Identity(
                Reading.text(salutation),
                Reading.text(title),
                Reading.text(firstName),
                Reading.text(middleName),
                Reading.text(secondName),
                Reading.text(knownAs),
                in.date("birthDate", birthDate),
                in.at("documents").each(documents, DocumentJson::read),
                Reading.text(email),
                Reading.text(homePhone),
                Reading.text(mobilePhone),
                address == null ? PostalAddress.NONE : address.read(),
                Reading.answers(localAnswers));
    }

    /** What a person typed is in no log. */
    @Override
    public String toString() {
        return "Identity[]";
    }
}
