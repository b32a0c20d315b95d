package org.amparo.storage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amparo.Node;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test of the whole application, on a port of its own ({@code @LocalServerPort}) and on a fresh, migrated database.
 *
 * <p>Test classes share one application and one database unless their configuration differs, since starting costs
 * seconds: they must not count on empty tables. A class that must be alone says {@code @NodeTest(own = true)}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Node.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"amparo.audit.grow=false", "amparo.clockwork=false"})
@ContextCustomizerFactories(NodeTestDatabase.Factory.class)
public @interface NodeTest {
    /** Whether the class has an application and a database to itself. */
    boolean own() default false;
}
