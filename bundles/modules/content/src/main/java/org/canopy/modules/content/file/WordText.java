package org.canopy.modules.content.file;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads word/document.xml: a paragraph is a line, a row of a table is a line. What was deleted under "track changes", hidden
 * text and drawings are left out; footnotes lie in another file. No DTD, so no entities and nothing from outside.
 */
final class WordText {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> LEFT_OUT = Set.of(
            "moveFrom", "drawing", "pict", "object", "rt", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange");
    private static final int DEEPEST = 200;
    private static final int MOST_PARAGRAPHS = 50_000;

    private final XMLStreamReader xml;
    private final WordLines lines = new WordLines();
    private int depth;
    private int inProperties;
    private boolean inText;
    private boolean hidden;
    private boolean markDeleted;

    private WordText(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<FileLine> read(InputStream document) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from outside");
        });
        try {
            WordText text = new WordText(factory.createXMLStreamReader(document));
            text.all();
            return text.lines.all();
        } catch (XMLStreamException broken) {
            throw new Unreadable(0, "Word 正文损坏（word/document.xml 不是完好的 XML）；请重新下载，或用 Word 打开后另存为 .docx");
        }
    }

    private void all() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(0, "Word 正文里有 DTD 或实体定义，Word 从不这样写，可能有害；请重新下载");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end();
            } else if (inText
                    && !hidden
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                lines.add(xml.getText());
            }
        }
    }

    private void begin() throws XMLStreamException, Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable(lines.paragraph(), "Word 正文的嵌套超过 " + DEEPEST + " 层，不是 Word 存出来的文件；请重新下载");
        }
        String name = xml.getLocalName();
        if (!WORD.contains(String.valueOf(xml.getNamespaceURI()))) {
            if (name.equals("Fallback")) {
                skip();
            }
            return;
        }
        if (inProperties > 0) {
            property(name);
        } else if (LEFT_OUT.contains(name) || name.equals("del")) {
            skip();
        } else {
            content(name);
        }
    }

    /** Inside pPr and rPr, where {@code del} is the deleted end of a paragraph: it then goes on in the next. */
    private void property(String name) throws XMLStreamException, Unreadable {
        switch (name) {
            case "pPr", "rPr" -> inProperties++;
            case "del" -> markDeleted = true;
            case "vanish" -> hidden |= inProperties == 1 && on();
            case "numId" -> lines.numbered(!"0".equals(value()));
            default -> {
                if (LEFT_OUT.contains(name)) {
                    skip();
                }
            }
        }
    }

    private void content(String name) throws Unreadable {
        switch (name) {
            case "pPr", "rPr" -> inProperties++;
            case "p" -> {
                lines.beginParagraph();
                if (lines.paragraph() > MOST_PARAGRAPHS) {
                    throw new Unreadable(MOST_PARAGRAPHS, "超过 " + MOST_PARAGRAPHS + " 段，不像是一部法规");
                }
                hidden = false;
                markDeleted = false;
            }
            case "r" -> hidden = false;
            case "t" -> inText = true;
            case "tab" -> lines.add("\t");
            case "br", "cr" -> lines.add("\n");
            case "noBreakHyphen" -> lines.add("-");
            case "tbl" -> lines.beginTable();
            case "tr" -> lines.beginRow();
            case "tc" -> lines.beginCell();
            default -> {}
        }
    }

    private void end() throws Unreadable {
        depth--;
        if (!WORD.contains(String.valueOf(xml.getNamespaceURI()))) {
            return;
        }
        switch (xml.getLocalName()) {
            case "pPr", "rPr" -> inProperties--;
            case "p" -> lines.endParagraph(markDeleted);
            case "r" -> hidden = false;
            case "t" -> inText = false;
            case "tbl" -> lines.endTable();
            case "tr" -> lines.endRow();
            default -> {}
        }
    }

    private void skip() throws XMLStreamException, Unreadable {
        int outside = depth - 1;
        while (depth > outside) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new Unreadable(lines.paragraph(), "Word 正文的嵌套超过 " + DEEPEST + " 层，不是 Word 存出来的文件；请重新下载");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private boolean on() {
        return !Set.of("0", "false", "off").contains(value());
    }

    private String value() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
