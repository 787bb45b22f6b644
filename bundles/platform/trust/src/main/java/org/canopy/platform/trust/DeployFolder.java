package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.canopy.platform.gate.Gate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code deploy/}: watched in development mode only, by Karaf's own folder watcher; the gate judges what it installs. */
@Component(service = {})
public final class DeployFolder {
    private static final String FACTORY = "org.apache.felix.fileinstall";

    @Activate
    public DeployFolder(BundleContext context, @Reference ConfigurationAdmin configurations) throws IOException {
        ServiceReference<Gate> gate = context.getServiceReference(Gate.class);
        boolean wanted = gate != null && context.getService(gate).development().deploy();
        Configuration watcher = configurations.getFactoryConfiguration(FACTORY, "canopy-deploy", null);
        if (!wanted) {
            // it outlives a restart, also one that ended development mode
            watcher.delete();
            return;
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty("karaf.base", "."), "deploy"));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("felix.fileinstall.dir", folder.toString());
        properties.put("felix.fileinstall.filter", ".*[.]jar");
        properties.put("felix.fileinstall.tmpdir", System.getProperty("java.io.tmpdir"));
        properties.put("felix.fileinstall.poll", "1000");
        properties.put("felix.fileinstall.start.level", "80");
        watcher.update(properties);
    }
}
