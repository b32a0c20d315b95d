package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.PerpetratorGroup;
import org.jspecify.annotations.Nullable;

@Schema(name = "Perpetrators", description = "Suspected perpetrators who are alike, never who they are.")
record PerpetratorsJson(
        @Schema(description = "How many, 1 to 999, where known.", example = "2") @Nullable
        Integer people,

        @Schema(description = "List `sex`.", example = "male") @Nullable
        String sex,

        @Schema(description = "List `country`.", example = "unknown") @Nullable
        String nationality,

        @Schema(description = "List `perpetrator_role`.", example = "[\"recruiter\"]") @Nullable
        List<String> roles,

        @Schema(description = "List `relation_to_trafficker`.", example = "unknown") @Nullable
        String relation,

        @Schema(example = "Se presentaron como contratistas.") @Nullable
        String details) {

    static PerpetratorsJson of(PerpetratorGroup group) {
        return new PerpetratorsJson(
                group.people().orElse(null),
                group.sex(),
                group.nationality(),
                group.roles(),
                group.relation(),
                group.details().orElse(null));
    }

    PerpetratorGroup read() {
        return new PerpetratorGroup(
                Optional.ofNullable(people),
                Reading.code(sex),
                Reading.code(nationality),
                Reading.several(roles),
                Reading.code(relation),
                Reading.text(details));
    }
}
