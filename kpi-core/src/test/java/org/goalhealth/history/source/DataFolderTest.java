package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goalhealth.plan.DateColumn.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderBesideAFileThatIsNoneOfItsBusiness() throws IOException {
        folder = Files.createDirectories(parent.resolve("data"));
        Files.createDirectories(folder.resolve("sub"));
        Data.write(parent, "secret.csv", "date,region,orders");
        Data.write(folder, "orders.csv", "date,region,orders");
    }

    private Path file(String path) throws Unusable {
        return new DataFolder(folder).file(Data.csv(path, Names.END));
    }

    @Test
    void pathsWithinTheFolderAreFine() throws Unusable {
        assertThat(file("orders.csv")).isRegularFile();
        assertThat(file("sub/../orders.csv")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "sub/../../secret.csv", "../data-of-others/x.csv", "/etc/passwd"})
    void aPathThatLeavesTheFolderIsRefused(String path) {
        assertThatThrownBy(() -> file(path))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("leaves the data folder");
    }

    @Test
    void aLinkThatLeavesTheFolderIsRefusedAndOneWithinIsFollowed() throws IOException, Unusable {
        Files.createSymbolicLink(folder.resolve("link.csv"), parent.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("up"), parent);
        Files.createSymbolicLink(folder.resolve("same.csv"), folder.resolve("orders.csv"));
        assertThatThrownBy(() -> file("link.csv")).hasMessageContaining("leaves the data folder");
        assertThatThrownBy(() -> file("up/secret.csv")).hasMessageContaining("leaves the data folder");
        assertThat(file("same.csv")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "./", "./."})
    void theWorkingDirectoryIsAFolderLikeAnyOther(String working) throws IOException, Unusable {
        Path written = Files.createTempFile(Path.of("").toAbsolutePath(), "orders", ".csv");
        try {
            DataFolder here = new DataFolder(Path.of(working));
            String name = written.getFileName().toString();
            assertThat(here.file(Data.csv(name, Names.END))).isEqualTo(written.toRealPath());
            assertThatThrownBy(() -> here.file(Data.csv("../" + name, Names.END)))
                    .hasMessageContaining("leaves the data folder");
        } finally {
            Files.delete(written);
        }
    }

    @Test
    void aFolderMayBeRelative() throws IOException, Unusable {
        // both real: the way up from a linked working directory is another than its name says
        Path relative = Path.of("").toRealPath().relativize(folder.toRealPath());
        assertThat(new DataFolder(relative).file(Data.csv("orders.csv", Names.END)))
                .isRegularFile();
        assertThatThrownBy(() -> new DataFolder(relative).file(Data.csv("../secret.csv", Names.END)))
                .hasMessageContaining("leaves the data folder");
    }

    @Test
    void aFolderThatIsItselfALinkIsFine() throws IOException, Unusable {
        Path link = Files.createSymbolicLink(parent.resolve("linked"), folder);
        assertThat(new DataFolder(link).file(Data.csv("orders.csv", Names.END))).isRegularFile();
    }

    @Test
    void aMissingFileIsNamedWithTheNearestOne() {
        assertThatThrownBy(() -> file("order.csv"))
                .hasMessageContaining("file order.csv does not exist")
                .hasMessageContaining("did you mean orders.csv?");
    }

    @Test
    void whatIsNoFileOrNoPathIsRefused() {
        assertThatThrownBy(() -> file("sub")).hasMessageContaining("is no file");
        assertThatThrownBy(() -> file(".")).hasMessageContaining("is no file");
        assertThatThrownBy(() -> file("a\0b")).hasMessageContaining("is no path");
    }
}
