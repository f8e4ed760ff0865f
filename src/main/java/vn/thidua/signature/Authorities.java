package vn.thidua.signature;

import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Whom the installation trusts: read when first asked for, and again whenever the files of its two folders have changed. */
class Authorities {

    private record Read(SortedMap<Path, Folder.Stamp> anchors, SortedMap<Path, Folder.Stamp> lists, Trust trust) {}

    private final Folder anchors;
    private final Folder lists;
    private @Nullable Read read;

    Authorities(Folder anchors, Folder lists) {
        this.anchors = anchors;
        this.lists = lists;
    }

    synchronized Trust current() {
        SortedMap<Path, Folder.Stamp> anchorsNow = anchors.files();
        SortedMap<Path, Folder.Stamp> listsNow = lists.files();
        Read before = read;
        if (before != null && before.anchors.equals(anchorsNow) && before.lists.equals(listsNow)) {
            return before.trust;
        }
        Trust trust = Trust.read(anchorsNow.keySet(), listsNow.keySet());
        read = new Read(anchorsNow, listsNow, trust);
        return trust;
    }
}
