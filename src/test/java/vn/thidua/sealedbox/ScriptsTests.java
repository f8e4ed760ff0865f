package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Sha256;

class ScriptsTests {

    private static final Path FOLDER = Path.of("src/main/resources/static/js");

    @Test
    void areAllThatTouchAKeyOrAVoteAlsoWhereTheKeyIsMade() throws IOException {
        List<Path> all = Stream.of(scripts("vendor", ".*\\.js"), scripts("", "seal\\.js"), scripts("", "box.*\\.js"))
                .flatMap(List::stream)
                .toList();
        MessageDigest digest = Sha256.digest();
        for (Path script : all) {
            digest.update(Files.readAllBytes(script));
        }

        assertThat(all).contains(FOLDER.resolve("box-key.js"), FOLDER.resolve("box-vote.js"));
        assertThat(new Scripts().fingerprint()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Path> scripts(String folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
    }
}
