package org.ecm.web.content;

import java.util.Arrays;
import java.util.Optional;

/** A kind of content, with one file per item in its own subfolder. */
enum FileKind {
    ARTICLE("articles", ".md", "article"),
    PAGE("pages", ".md", "page"),
    SERIES("series", ".yaml", "series"),
    AUTHOR("authors", ".yaml", "author"),
    DISCLAIMER("disclaimers", ".yaml", "disclaimer"),
    SCHEDULE("schedules", ".yaml", "schedule"),
    MEETING("meetings", ".yaml", "meeting type");

    private final String folder;
    private final String extension;
    private final String noun;

    FileKind(String folder, String extension, String noun) {
        this.folder = folder;
        this.extension = extension;
        this.noun = noun;
    }

    static Optional<FileKind> inFolder(String name) {
        return Arrays.stream(values()).filter(kind -> kind.folder.equals(name)).findFirst();
    }

    String folder() {
        return folder;
    }

    String extension() {
        return extension;
    }

    /** {@return the English noun for one item} */
    String noun() {
        return noun;
    }

    /** {@return whether the site generates a UUID for each item, instead of using an identifier from the file} */
    boolean hasUuid() {
        return switch (this) {
            case ARTICLE, PAGE, SERIES, AUTHOR -> true;
            case DISCLAIMER, SCHEDULE, MEETING -> false;
        };
    }

    /** {@return the path of the file named after {@code slug}} */
    String pathOf(Object slug) {
        return folder + "/" + slug + extension;
    }
}
