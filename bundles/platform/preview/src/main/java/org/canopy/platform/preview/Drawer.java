package org.canopy.platform.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** The other process: reads a file from its standard input, says on its standard output what it saw, and ends. */
final class Drawer {
    /** Its argument, for a PDF. */
    static final String PDF = "PDF";

    private Drawer() {}

    public static void main(String[] args) throws IOException {
        ImageIO.setUseCache(false);
        byte[] file = System.in.readAllBytes();
        Set<Seen> seen = EnumSet.noneOf(Seen.class);
        Optional<BufferedImage> drawn =
                args[0].equals(PDF) ? PdfPage.first(file, seen) : Optional.of(Picture.small(file));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.write(seen.stream().mapToInt(Seen::bit).sum());
        if (drawn.isPresent()) {
            ImageIO.write(drawn.get(), "jpeg", said);
        }
        System.out.write(said.toByteArray());
        System.out.flush();
        System.exit(0);
    }
}
