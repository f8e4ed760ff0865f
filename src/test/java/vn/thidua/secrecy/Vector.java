package vn.thidua.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The official test vector of our suite: what every right implementation of HPKE makes of it, byte for byte. */
record Vector(Map<String, String> values) {

    private static final String FILE = "/secrecy/hpke-p256-sha256-aes256gcm.properties";

    static Vector read() {
        Properties properties = new Properties();
        try (InputStream file = Vector.class.getResourceAsStream(FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vector(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    byte[] bytes(String name) {
        return HexFormat.of().parseHex(values.get(name));
    }

    Envelope.Keys recipient() {
        return new Envelope.Keys(bytes("skRm"), bytes("pkRm"));
    }

    /** The pair that a sender otherwise draws. */
    Envelope.Keys ephemeral() {
        return new Envelope.Keys(bytes("skEm"), bytes("pkEm"));
    }

    /** The sequence numbers of the encryptions it has, in order. */
    List<Integer> encryptions() {
        return numbers("encryption");
    }

    List<Integer> exports() {
        return numbers("export");
    }

    private List<Integer> numbers(String kind) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(kind + "."))
                .map(name -> Integer.valueOf(name.split("\\.")[1]))
                .distinct()
                .sorted()
                .toList();
    }
}
