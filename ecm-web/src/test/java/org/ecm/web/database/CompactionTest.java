package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.ecm.web.configuration.Settings;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final String CANARY = "canary-of-a-row";

    @TempDir
    Path data;

    @Test
    void what_was_deleted_or_overwritten_is_in_no_file_any_more() throws Exception {
        var database = new EcmDataSource(() -> Settings.read(name -> name.equals("ECM_DATA") ? data.toString() : null));
        try (var open = database.getConnection()) {
            execute(database, "create cached table note (id integer primary key, text varchar(90))");
            for (int n = 0; n < 300; n++) {
                execute(database, "insert into note values (" + n + ", '" + CANARY + "-" + n + "-')");
            }
            execute(database, "checkpoint");
            execute(database, "update note set text = 'another' where id = 100");
            execute(database, "delete from note where id = 101");
            assertThat(filesWith(CANARY + "-100-")).as("overwritten").isNotEmpty();
            assertThat(filesWith(CANARY + "-101-")).as("deleted").isNotEmpty();

            new Compaction(database).run();

            assertThat(filesWith(CANARY + "-100-")).isEmpty();
            assertThat(filesWith(CANARY + "-101-")).isEmpty();
            assertThat(filesWith(CANARY + "-102-")).isNotEmpty();
            assertThat(open.isValid(1)).isTrue();
        }
    }

    @Test
    void postgresql_is_left_to_itself() {
        var database = TestDatabase.dataSource(Product.POSTGRESQL, TestDatabase.freshUrl(Product.POSTGRESQL));

        assertThatNoException().isThrownBy(() -> new Compaction(database).run());
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        return new DataFiles(data).with(text);
    }
}
