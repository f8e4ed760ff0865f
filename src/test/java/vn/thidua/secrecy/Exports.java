package vn.thidua.secrecy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the product gives out of a vote: its pages as several people see them, the record of the year, a backup, its log. */
final class Exports {

    private final Path folder;
    private int files;

    Exports(Path folder) {
        this.folder = folder;
    }

    /** Everything there is of this vote, in files; archives are unpacked. */
    void take(Cluster cluster, PolledElection election) throws IOException {
        List<String> pages = List.of(
                election.poll(),
                election.poll() + "/man-hinh",
                election.poll() + "/bien-ban",
                election.poll() + "/hom-phieu/phieu",
                election.poll() + "/hom-phieu/phieu/da-mo",
                election.poll() + "/hom-phieu/khoa",
                election.poll() + "/hom-phieu/mo-khoa-1",
                election.poll() + "/hom-phieu/mo-khoa-1/hop",
                election.poll() + "/hom-phieu/mo-khoa-2",
                election.poll() + "/hom-phieu/mo-khoa-2/hop",
                election.poll().replace("/bieu-quyet", ""),
                cluster.path() + "/binh-xet",
                cluster.path() + "/binh-xet/tai-ve",
                cluster.path() + "/lich-su",
                cluster.path() + "/ban-giao/ho-so.zip",
                cluster.meeting(),
                cluster.meeting() + "/bien-ban");
        int last = cluster.phones().size() - 1;
        for (Phone phone : List.of(
                cluster.phones().get(0),
                cluster.phones().get(1),
                cluster.phones().get(2),
                cluster.phones().get(last),
                cluster.staff())) {
            for (String page : pages) {
                HttpResponse<byte[]> answer = phone.get(page);
                if (answer.statusCode() == 200) {
                    keep(page.replaceAll("\\W+", "-"), answer.body());
                }
            }
        }
        Path backup = folder.resolve("backup.zip");
        cluster.product().backup(backup);
        keep("backup", Files.readAllBytes(backup));
        keep("log", String.join("\n", cluster.product().log().toList()).getBytes(StandardCharsets.UTF_8));
    }

    /** A row for each line of a table or list, for each paragraph, and for each line of what is no page. */
    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                rows.addAll(rows(file));
            }
        }
        return rows;
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String origin = file.getFileName().toString().replaceAll("\\d+", "");
        Stream<String> parts = text.contains("<html")
                ? Jsoup.parse(text).select("tr, li, p, dd").stream().map(Element::outerHtml)
                : text.replace("\\\\x", "\\x").lines();
        parts.forEach(part -> rows.add(new Row(origin, 0, 0, rows.size(), columns(part))));
        return rows;
    }

    private static Map<String, String> columns(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] columns = line.split("\t");
        for (int index = 0; index < columns.length; index++) {
            values.put(Integer.toString(index), columns[index]);
        }
        return values;
    }

    private void keep(String name, byte[] content) throws IOException {
        Path file = folder.resolve(++files + "-" + name);
        Files.write(file, content);
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            unpack(file, name);
            Files.delete(file);
        }
    }

    private void unpack(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    String within = name + "-" + entry.getName().replaceAll("\\W+", "-");
                    keep(within, zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }
}
