package org.canopy.modules.content.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Articles to be found: {@code corpus.jsonl}, packed ({@code .gz}) or not, one article a line. */
public record Corpus(List<CorpusArticle> articles) {
    private static final int MOST_ARTICLES = 200_000;

    /** @throws BadInput if a line is no article, an id comes twice, or there is none at all */
    public static Corpus read(Path file) throws BadInput {
        List<CorpusArticle> articles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        InputLines.read(file, (number, line) -> {
            CorpusArticle article = article(file, number, line);
            if (!ids.add(article.id())) {
                throw new BadInput(file, number, "编号 " + article.id() + " 出现了两次；每条的 id 要各不相同");
            }
            if (ids.size() > MOST_ARTICLES) {
                throw new BadInput(file, number, "语料太大（至多 20 万条）；请拆开");
            }
            articles.add(article);
        });
        if (articles.isEmpty()) {
            throw new BadInput(file, 0, "一条也没有；每行应是一个 JSON 对象，有 id、law、text");
        }
        return new Corpus(List.copyOf(articles));
    }

    /** SHA-256 of the file's bytes, in hexadecimal digits. */
    public static String digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int n = bytes.read(some); n >= 0; n = bytes.read(some)) {
                digest.update(some, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CorpusArticle article(Path file, long number, String line) throws BadInput {
        Map<String, Object> members = Questions.members(file, number, line);
        String id = Questions.text(file, number, members, "id");
        if (!id.matches("\\S+")) {
            throw new BadInput(file, number, "id 里有空白；请去掉，结果文件以空白分列");
        }
        return CorpusArticle.of(
                id,
                Questions.text(file, number, members, "law"),
                members.getOrDefault("article", "").toString(),
                members.getOrDefault("chapter", "").toString(),
                Questions.text(file, number, members, "text"));
    }
}
