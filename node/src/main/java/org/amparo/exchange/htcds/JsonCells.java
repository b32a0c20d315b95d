package org.amparo.exchange.htcds;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.identity.IdentityDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Cells that hold what has no columns: a list of documents, answers to a node's own questions. */
final class JsonCells {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();
    private static final TypeReference<List<IdentityDocument>> DOCUMENTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> ANSWERS = new TypeReference<>() {};

    private JsonCells() {}

    static String documents(List<IdentityDocument> documents) {
        return documents.isEmpty() ? "" : JSON.writeValueAsString(documents);
    }

    static List<IdentityDocument> readDocuments(String column, RowIn in) {
        return in.raw(column)
                .map(cell -> read(cell, DOCUMENTS, List.of(), column, in))
                .orElse(List.of());
    }

    static String answers(Map<String, String> answers) {
        return answers.isEmpty() ? "" : JSON.writeValueAsString(new TreeMap<>(answers));
    }

    static Map<String, String> readAnswers(String column, RowIn in) {
        return in.raw(column)
                .<Map<String, String>>map(cell -> read(cell, ANSWERS, new TreeMap<>(), column, in))
                .orElse(Map.of());
    }

    private static <T> T read(String cell, TypeReference<T> type, T otherwise, String column, RowIn in) {
        try {
            return JSON.readValue(cell, type);
        } catch (JacksonException e) {
            in.reject(column, "not the JSON that Amparo writes there");
            return otherwise;
        }
    }
}
