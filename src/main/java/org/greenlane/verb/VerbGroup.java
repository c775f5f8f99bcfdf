package org.greenlane.verb;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A verb that does nothing by itself: it says which verbs stand below it.
abstract class VerbGroup implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public final void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
