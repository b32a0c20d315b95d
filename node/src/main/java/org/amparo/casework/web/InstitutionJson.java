package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;

@Schema(name = "Institution", description = "An institution of this node.")
record InstitutionJson(
        @Schema(example = "3") int id,
        @Schema(example = "Casa de la Aurora") String name) {
    static InstitutionJson of(InstitutionId id, Institutions institutions) {
        return new InstitutionJson(
                id.value(), institutions.find(id).map(Institution::name).orElse(""));
    }
}
