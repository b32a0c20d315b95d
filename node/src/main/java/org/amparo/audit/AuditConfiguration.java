package org.amparo.audit;

import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The thread that writes the entries of reads. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean(destroyMethod = "close")
    GroupCommit groupCommit(@Qualifier("auditWriter") DataSource connections) {
        var db = DSL.using(connections, SQLDialect.POSTGRES);
        return new GroupCommit(entries -> EntryRows.insert(db, entries));
    }
}
