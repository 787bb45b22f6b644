import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load of search-http.sh: eight clients on kept-alive connections of loopback, as little work as a client can do. */
final class SearchLoad {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 7;
    private static final long SECONDS = 4;
    private static final int WARM_UP = 6;

    private final int port;
    private final List<String> searches = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private SearchLoad(int port, Path questions) throws IOException {
        this.port = port;
        Pattern text = Pattern.compile("\"text\"\\s*:\\s*\"([^\"]*)\"");
        for (String line : Files.readAllLines(questions)) {
            Matcher json = text.matcher(line);
            String question = json.find() ? json.group(1) : line.split("\t", 2)[0];
            if (!question.isBlank()) {
                searches.add("/search?limit=10&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
            }
        }
    }

    private record Round(double perSecond, double[] millis) {
        double at(double share) {
            return millis[(int) Math.min(millis.length - 1, millis.length * share)];
        }
    }

    public static void main(String[] args) throws Exception {
        SearchLoad load = new SearchLoad(Integer.parseInt(args[0]), Path.of(args[1]));
        Supplier<String> empty = () -> "/second/empty";
        Supplier<String> search =
                () -> load.searches.get(Math.floorMod(load.next.getAndIncrement(), load.searches.size()));
        for (int i = 0; i < WARM_UP; i++) {
            load.round(search);
            load.round(empty);
        }
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Round plain = load.round(empty);
            Round found = load.round(search);
            ratios[i] = found.perSecond() / plain.perSecond();
            System.out.printf(
                    "empty %.0f/s p99 %.1f ms   search %.0f/s p50 %.1f p99 %.1f ms   ratio %.3f%n",
                    plain.perSecond(), plain.at(0.99), found.perSecond(), found.at(0.5), found.at(0.99), ratios[i]);
        }
        Arrays.sort(ratios);
        System.out.printf("%d questions, %d clients; ratio: median %.3f, least %.3f, most %.3f%n",
                load.searches.size(), CLIENTS, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
    }

    private Round round(Supplier<String> paths) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<List<Double>> client = () -> client(paths, end);
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : pool.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
                all.addAll(done.get());
            }
            double[] millis = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Round(millis.length / (double) SECONDS, millis);
        } finally {
            pool.shutdown();
        }
    }

    private List<Double> client(Supplier<String> paths, long end) throws IOException {
        List<Double> millis = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                String request = "GET " + paths.get() + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                read(in);
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200 ") && !status.contains(" 204 ")) {
            throw new IOException(status);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
