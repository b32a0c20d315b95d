package org.amparo.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import org.amparo.confidential.Confidential;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How JSON is read and written over HTTP. Strictly: what would be lost in silence (a misspelt property, the first of
 * two of the same name, the decimals of a whole number) is refused, and what identifies a person cannot be written by
 * accident.
 */
@Configuration(proxyBeanMethods = false)
class JsonRules {
    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxStringLength(100_000)
                        .maxNameLength(500)
                        .maxNumberLength(50)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("amparo")
                        .addDeserializer(String.class, new OnlyText())
                        .addSerializer(Confidential.class, new NeverWritten()));
    }

    /** A number, a truth or a list is no text, even where it could be written as one. */
    private static final class OnlyText extends StdDeserializer<String> {
        OnlyText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? json.getString()
                    : context.reportInputMismatch(this, "not a text");
        }
    }

    /** Closed values are opened with a token and shown through a record of their own, or not at all. */
    @SuppressWarnings("rawtypes") // a module registers classes, and a class knows no type arguments
    private static final class NeverWritten extends ValueSerializer<Confidential> {
        @Override
        public void serialize(Confidential closed, JsonGenerator out, SerializationContext context) {
            throw new IllegalStateException("a confidential value is not written");
        }
    }
}
