package org.greenlane.verb;

import java.io.IOException;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileException;

/// Hardware profiles as somebody names them on the command line.
final class Profiles {
    private Profiles() {}

    static HardwareProfile find(String nameOrFile) throws VerbException {
        try {
            return HardwareProfile.find(nameOrFile);
        } catch (ProfileException e) {
            throw new VerbException("The hardware profile cannot be used. " + e.getMessage(), e);
        } catch (IOException e) {
            throw new VerbException("The hardware profile cannot be used. " + FileTrouble.what(e), e);
        }
    }
}
