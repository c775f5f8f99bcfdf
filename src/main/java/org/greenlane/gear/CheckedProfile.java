package org.greenlane.gear;

import java.util.List;
import org.greenlane.gear.ProfileException.Problem;

/// A profile that is good, and what a technician should know of it all the same.
///
/// @param source its file
/// @param remarks in the order of the file
public record CheckedProfile(HardwareProfile profile, String source, List<Problem> remarks) {
    public CheckedProfile {
        remarks = remarks.stream().sorted(ProfileException.inOrder()).toList();
    }

    /// The remarks, a line each, with its place.
    public List<String> remarkLines() {
        return remarks.stream()
                .map(remark -> ProfileException.place(source, remark) + remark.message())
                .toList();
    }
}
