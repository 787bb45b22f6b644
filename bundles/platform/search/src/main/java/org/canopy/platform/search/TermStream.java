package org.canopy.platform.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands ready-made terms to Lucene, one after the other: a bag, no graph. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private Iterator<String> left;

    TermStream(List<String> terms) {
        this.terms = terms;
        this.left = terms.iterator();
    }

    @Override
    public void reset() {
        left = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        term.append(left.next());
        return true;
    }
}
