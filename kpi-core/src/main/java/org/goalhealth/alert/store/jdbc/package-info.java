/**
 * Alerts in a database: a {@link org.goalhealth.alert.store.jdbc.JdbcAlertStore} over H2 or PostgreSQL. Whoever uses it
 * adds Flyway, and for PostgreSQL its {@code flyway-database-postgresql}, to the class path.
 */
@NullMarked
package org.goalhealth.alert.store.jdbc;

import org.jspecify.annotations.NullMarked;
