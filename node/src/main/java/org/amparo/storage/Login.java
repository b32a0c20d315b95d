package org.amparo.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How one role reaches the database. Its text shows no password. */
record Login(String url, String user, @Nullable String password) {

    /** The driver's settings that hold for every role: no row's content in its messages. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "amparo");
        return properties;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    Login as(String otherUser, @Nullable String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
