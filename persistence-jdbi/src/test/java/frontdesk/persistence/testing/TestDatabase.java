package frontdesk.persistence.testing;

/** Where a test's own database is. */
public record TestDatabase(String jdbcUrl, String user, String password) {}
