package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WorkbooksTests {

    @Test
    void keepsItsFilesInAFolderThatNobodyElseHasOrReads() throws IOException {
        new Workbooks(new Choices(new StaticMessageSource()));
        Path first = TempFile.createTempFile("bang", ".xml").toPath().getParent();
        new Workbooks(new Choices(new StaticMessageSource()));
        Path second = TempFile.createTempFile("bang", ".xml").toPath().getParent();

        assertThat(first).isNotEqualTo(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                .isEqualTo("rwx------");
    }
}
