package org.plumbline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as it was built. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = PlumblineCommand.class.getPackage().getImplementationVersion();
        return new String[] {"plumbline " + (built == null ? "(unpackaged)" : built)};
    }
}
