package vn.thidua.secrecy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The device of somebody who has signed in to the product: a cookie for the session, one for forms. */
final class Phone {

    private static final HttpClient NETWORK =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    private Phone(int port) {
        this.port = port;
    }

    static Phone signedIn(int port, String username, String password) throws IOException {
        Phone phone = new Phone(port);
        phone.get("/dang-nhap");
        phone.post("/dang-nhap", "username", username, "password", password);
        return phone;
    }

    /** What the product answers; the token of a form on it is kept for the next sending. */
    HttpResponse<byte[]> get(String path) throws IOException {
        HttpResponse<byte[]> answer = send(request(path).GET());
        Matcher found = TOKEN.matcher(text(answer));
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form; fields are names and values in turn. @throws IOException where it was not accepted */
    HttpResponse<byte[]> post(String path, String... fields) throws IOException {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encode(token)));
        for (int index = 0; index < fields.length; index += 2) {
            pairs.add(encode(fields[index]) + "=" + encode(fields[index + 1]));
        }
        String body = pairs.stream().collect(Collectors.joining("&"));
        HttpResponse<byte[]> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return accepted(path, answer);
    }

    /** Sends what a device has sealed. @throws IOException where it was not accepted */
    HttpResponse<byte[]> put(String path, byte[] content) throws IOException {
        HttpResponse<byte[]> answer = send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", token)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
        return accepted(path, answer);
    }

    /** Sends the same, and is gone before there is an answer. */
    void putAndLose(String path, byte[] content) throws IOException {
        String head = "PUT %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nX-XSRF-TOKEN: %s\r\n"
                        .formatted(path, port, cookies(), token)
                + "Content-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n".formatted(content.length);
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(content);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> accepted(String path, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + text(answer));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    NETWORK.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
