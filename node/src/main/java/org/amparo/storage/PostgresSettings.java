package org.amparo.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The embedded server's settings, written whole before each start. They fit a machine of two cores and 4 GB; durability
 * is never traded; and no statement, value or error of a statement reaches the server's log, for those name persons.
 */
final class PostgresSettings {
    private PostgresSettings() {}

    static String text(Map<String, String> changed) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "''");
        settings.put("unix_socket_permissions", "0700");
        settings.put("max_connections", "60");
        settings.put("password_encryption", "'scram-sha-256'");

        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "1GB");
        settings.put("min_wal_size", "80MB");
        settings.put("checkpoint_timeout", "15min");

        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("huge_pages", "off");
        // Containers have a /dev/shm of 64 MB: keep room for parallel queries in the main segment.
        settings.put("min_dynamic_shared_memory", "32MB");
        settings.put("max_worker_processes", "4");
        settings.put("max_parallel_workers_per_gather", "1");
        settings.put("io_workers", "2");
        settings.put("autovacuum_max_workers", "2");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");

        // A client that was killed leaves nothing running, nor any transaction open.
        settings.put("client_connection_check_interval", "1s");
        settings.put("idle_in_transaction_session_timeout", "10min");

        settings.put("log_min_messages", "fatal");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_checkpoints", "off");
        settings.put("log_timezone", "'UTC'");
        settings.put("timezone", "'UTC'");
        settings.put("lc_messages", "'C'");
        settings.putAll(changed);
        StringBuilder text = new StringBuilder(2048);
        text.append("# Written by Amparo before each start: changes here are lost.\n");
        settings.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /** Who may connect: whoever reaches the private socket and knows a role's password. */
    static String access() {
        return "local all all scram-sha-256\n";
    }
}
