package org.canopy.core.governance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.core.norm.HeadingLevel;
import org.canopy.core.norm.HeadingNumber;

/**
 * The six protections (六大保护体系) in the order of 未成年人保护法, each with its chapter. The speech has another order
 * ({@link #inOrderOfTheSpeech}); which one a page shows is the county's choice.
 */
public enum ProtectionDomain {
    FAMILY("家庭保护", 2, 15, 24),
    SCHOOL("学校保护", 3, 25, 41),
    SOCIAL("社会保护", 4, 42, 63),
    NETWORK("网络保护", 5, 64, 80),
    GOVERNMENT("政府保护", 6, 81, 99),
    JUDICIAL("司法保护", 7, 100, 116);

    private final String zh;
    private final HeadingNumber chapter;
    private final ArticleNumber first;
    private final ArticleNumber last;

    ProtectionDomain(String zh, int chapter, int first, int last) {
        this.zh = zh;
        this.chapter = new HeadingNumber(HeadingLevel.CHAPTER, chapter);
        this.first = ArticleNumber.of(first);
        this.last = ArticleNumber.of(last);
    }

    /** 家庭、学校、司法、网络、政府、社会. */
    public static List<ProtectionDomain> inOrderOfTheSpeech() {
        return List.of(FAMILY, SCHOOL, JUDICIAL, NETWORK, GOVERNMENT, SOCIAL);
    }

    /** The protection in whose chapter an article of 未成年人保护法 stands; empty for general rules and liability. */
    public static Optional<ProtectionDomain> ofArticle(ArticleNumber article) {
        return Arrays.stream(values())
                .filter(domain -> domain.first.number() <= article.number() && article.number() <= domain.last.number())
                .findFirst();
    }

    public String zh() {
        return zh;
    }

    /** Its chapter in 未成年人保护法. */
    public HeadingNumber chapter() {
        return chapter;
    }

    public ArticleNumber firstArticle() {
        return first;
    }

    public ArticleNumber lastArticle() {
        return last;
    }
}
