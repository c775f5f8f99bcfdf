package org.greenlane.verb;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Damage;
import org.greenlane.status.VerifiedLayer;

/// What `status verify` found, in words and in JSON.
///
/// @param setAside files that could not even be opened
record StatusVerification(List<VerifiedLayer> layers, List<Damage> setAside) {
    boolean isWhole() {
        return setAside.isEmpty() && layers.stream().allMatch(VerifiedLayer::isWhole);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (VerifiedLayer layer : layers) {
            BundleOrigin origin = layer.header().origin();
            String name = origin.kind() + " " + origin.sequence() + " of region " + origin.region();
            if (layer.bad() == 0) {
                lines.add((layer.isWhole() ? "whole    " : "STOPPED  ") + name + ": " + layer.pages() + " of "
                        + layer.header().pages() + " pages checked");
            } else {
                lines.add("DAMAGED  " + name + ": " + layer.bad() + " of " + layer.pages() + " pages");
                layer.named().forEach(bad -> lines.add("           " + bad.sentence()));
                if (layer.bad() > layer.named().size()) {
                    lines.add("           and " + (layer.bad() - layer.named().size()) + " more");
                }
            }
        }
        setAside.forEach(file -> lines.add("DAMAGED  " + file.file() + ", set aside: " + file.sentence()));
        if (lines.isEmpty()) {
            lines.add("There are no statuses.");
        }
        return lines;
    }

    Json json() {
        Json json = new Json().beginObject();
        json.name("whole").value(isWhole());
        json.name("layers").beginArray();
        for (VerifiedLayer layer : layers) {
            BundleOrigin origin = layer.header().origin();
            json.beginObject();
            json.name("kind").value(origin.kind().name());
            json.name("region").value(origin.region().code());
            json.name("sequence").value(origin.sequence());
            json.name("pages").value(layer.header().pages());
            json.name("checked").value(layer.pages());
            json.name("bad").value(layer.bad());
            json.name("badPages").beginArray();
            for (VerifiedLayer.BadPage bad : layer.named()) {
                json.beginObject().name("page").value(bad.number()).name("sentence").value(bad.sentence()).endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().name("setAside").beginArray();
        for (Damage file : setAside) {
            json.beginObject().name("file").value(file.file()).name("sentence").value(file.sentence()).endObject();
        }
        return json.endArray().endObject();
    }
}
