package org.canopy.platform.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468); text between them is passed over. */
record Pem(Path file, List<Block> blocks) {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]+-----");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    /** @param der what stands inside, decoded */
    record Block(String label, byte[] der) {}

    /** @throws Unusable if there is no block, or one is cut off */
    static Pem of(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), decode(file, block.group(2))));
        }
        long begun = BEGIN.matcher(text).results().count();
        // An old style of encryption puts header lines into the block.
        if (text.contains("Proc-Type: 4,ENCRYPTED")) {
            return new Pem(file, List.of(new Block("ENCRYPTED PRIVATE KEY", new byte[0])));
        }
        if (begun == 0) {
            throw new Unusable(file + " is no PEM file: it has no line -----BEGIN ...-----");
        }
        if (begun != blocks.size()) {
            throw cutOff(file);
        }
        return new Pem(file, List.copyOf(blocks));
    }

    private static byte[] decode(Path file, String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw cutOff(file);
        }
    }

    private static Unusable cutOff(Path file) {
        return new Unusable(file + " is cut off or damaged; copy it again");
    }
}
