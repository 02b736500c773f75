package org.ecm.web.content;

import java.util.Arrays;
import java.util.Optional;

/** What a folder holds many of, each in a file of its own. */
enum FileKind {
    ARTICLE("articles", ".md", "article"),
    PAGE("pages", ".md", "page"),
    SERIES("series", ".yaml", "series"),
    AUTHOR("authors", ".yaml", "author"),
    DISCLAIMER("disclaimers", ".yaml", "disclaimer"),
    SCHEDULE("schedules", ".yaml", "schedule"),
    MEETING("meetings", ".yaml", "kind of meeting");

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

    /** {@return what people call one of them} */
    String noun() {
        return noun;
    }

    /** {@return whether a UUID is made for each, rather than people choosing its identifier} */
    boolean hasUuid() {
        return switch (this) {
            case ARTICLE, PAGE, SERIES, AUTHOR -> true;
            case DISCLAIMER, SCHEDULE, MEETING -> false;
        };
    }

    /** {@return the file that is named after {@code slug}} */
    String pathOf(Object slug) {
        return folder + "/" + slug + extension;
    }
}
