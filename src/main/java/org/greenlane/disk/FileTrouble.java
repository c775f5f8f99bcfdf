package org.greenlane.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What went wrong with a file, in words for whoever named it: Java's own message is often no more than the path.
public final class FileTrouble {
    private FileTrouble() {}

    /// What went wrong, without the file's name.
    public static String what(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException _, FileNotFoundException _ -> "There is no such file or folder.";
            case AccessDeniedException _ -> "This user may not read or write it.";
            case FileAlreadyExistsException _ -> "Something else stands in its place.";
            case NotDirectoryException _ -> "It is no folder.";
            case FileSystemException other when other.getReason() != null -> ended(other.getReason());
            default -> ended(String.valueOf(trouble.getMessage()));
        };
    }

    /// What went wrong, after the file's name where that is known.
    public static String sentence(IOException trouble) {
        return trouble instanceof FileSystemException named && named.getFile() != null
                ? named.getFile() + ": " + what(trouble)
                : what(trouble);
    }

    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
