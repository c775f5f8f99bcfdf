package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;

/// Where somebody is among sticks and folders. Belongs to the screen's thread.
final class FoldersModel {
    private final FolderBook book;
    private final Visit visit;
    private Optional<FolderBook.Folder> now = Optional.empty();
    private int page;

    FoldersModel(FolderBook book, Visit visit) {
        this.book = book;
        this.visit = visit;
    }

    /// Empty while it is read.
    Optional<FolderBook.Folder> now() {
        return now;
    }

    List<FolderBook.Place> places() {
        return now.map(FolderBook.Folder::places).orElse(List.of());
    }

    int page() {
        return page;
    }

    void page(int next) {
        page = next;
        visit.changed();
    }

    void begin() {
        go(Optional.empty());
    }

    void go(Optional<String> path) {
        now = Optional.empty();
        page = 0;
        book.list(path, visit.take(told -> now = Optional.of(told)));
        visit.changed();
    }

    /// @return false where one began
    boolean back() {
        if (now.flatMap(FolderBook.Folder::path).isEmpty()) {
            return false;
        }
        go(now.get().parent());
        return true;
    }

    void forget() {
        now = Optional.empty();
        page = 0;
    }
}
