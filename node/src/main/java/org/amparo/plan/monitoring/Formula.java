package org.amparo.plan.monitoring;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * An expression that makes one figure of others (CEL): sums, differences, products, quotients and conditions over
 * {@code inputs.*} and {@code registry.*}, all of them numbers with a decimal point. It cannot loop, call or reach anything
 * else, so that what it costs is bounded by its length.
 */
final class Formula {
    private static final int LONGEST = 500;
    private static final int DECIMALS = 4;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .comprehensionMaxIterations(0)
            .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                    .includeFunctions(
                            StandardFunction.ADD,
                            StandardFunction.SUBTRACT,
                            StandardFunction.MULTIPLY,
                            StandardFunction.DIVIDE,
                            StandardFunction.NEGATE,
                            StandardFunction.CONDITIONAL,
                            StandardFunction.EQUALS,
                            StandardFunction.NOT_EQUALS,
                            StandardFunction.LESS,
                            StandardFunction.LESS_EQUALS,
                            StandardFunction.GREATER,
                            StandardFunction.GREATER_EQUALS,
                            StandardFunction.LOGICAL_AND,
                            StandardFunction.LOGICAL_OR,
                            StandardFunction.LOGICAL_NOT)
                    .build())
            .addVar("inputs", MapType.create(SimpleType.STRING, SimpleType.DOUBLE))
            .addVar("registry", MapType.create(SimpleType.STRING, SimpleType.DOUBLE))
            .setResultType(SimpleType.DOUBLE)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;

    private Formula(CelRuntime.Program program) {
        this.program = program;
    }

    /** Why an expression is none, as its author should read it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    static Formula of(String expression) throws Unreadable {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            return new Formula(RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /** As {@link #of(Map, Map)}, of an expression that was tried when it was loaded. */
    static Optional<BigDecimal> figure(
            String expression, Map<String, BigDecimal> inputs, Map<String, BigDecimal> registry) {
        try {
            return of(expression).of(inputs, registry);
        } catch (Unreadable e) {
            throw new IllegalStateException("expressions were tried when they were loaded", e);
        }
    }

    /** The figure; empty where one that it needs is missing, or where it divides by nothing. */
    Optional<BigDecimal> of(Map<String, BigDecimal> inputs, Map<String, BigDecimal> registry) {
        try {
            double figure = (Double) program.eval(Map.of("inputs", doubles(inputs), "registry", doubles(registry)));
            return Double.isFinite(figure)
                    ? Optional.of(new BigDecimal(figure)
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros())
                    : Optional.empty();
        } catch (CelEvaluationException missing) {
            return Optional.empty();
        }
    }

    private static Map<String, Double> doubles(Map<String, BigDecimal> figures) {
        return figures.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().doubleValue()));
    }
}
