package org.greenlane.desk.parts;

import java.util.List;
import java.util.Optional;

/// Where somebody is among sticks and folders. Belongs to the screen's thread.
public final class FoldersModel {
    private final FolderBook book;
    private final Visit visit;
    private Optional<FolderBook.Folder> now = Optional.empty();
    private int page;

    /// @param visit hands answers over to the screen's thread
    public FoldersModel(FolderBook book, Visit visit) {
        this.book = book;
        this.visit = visit;
    }

    /// Empty while it is read.
    public Optional<FolderBook.Folder> now() {
        return now;
    }

    public List<FolderBook.Place> places() {
        return now.map(FolderBook.Folder::places).orElse(List.of());
    }

    public int page() {
        return page;
    }

    public void page(int next) {
        page = next;
        visit.changed();
    }

    public void begin() {
        go(Optional.empty());
    }

    public void go(Optional<String> path) {
        now = Optional.empty();
        page = 0;
        book.list(path, visit.take(told -> now = Optional.of(told)));
        visit.changed();
    }

    /// @return false where one began
    public boolean back() {
        if (now.flatMap(FolderBook.Folder::path).isEmpty()) {
            return false;
        }
        go(now.get().parent());
        return true;
    }

    public void forget() {
        now = Optional.empty();
        page = 0;
    }
}
