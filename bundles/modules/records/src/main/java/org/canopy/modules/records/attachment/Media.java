package org.canopy.modules.records.attachment;

import java.util.Arrays;
import java.util.Optional;
import org.canopy.api.preview.Previews;

/** The kinds of files that a child's file takes. */
public enum Media {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private final String type;
    private final String extension;

    Media(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    public static Optional<Media> of(String type) {
        return Arrays.stream(values()).filter(media -> media.type.equals(type)).findFirst();
    }

    /** {@code application/pdf}. */
    public String type() {
        return type;
    }

    /** {@code pdf}. */
    public String extension() {
        return extension;
    }

    /** How it can be drawn; Office files cannot. */
    Optional<Previews.Kind> drawn() {
        return switch (this) {
            case PDF -> Optional.of(Previews.Kind.PDF);
            case PNG, JPEG -> Optional.of(Previews.Kind.IMAGE);
            case DOCX, XLSX, PPTX -> Optional.empty();
        };
    }
}
