package org.canopy.platform.vault;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.canopy.api.vault.SealBroken;

/** {@code device.properties} of a county whose master key is in a device: where it is, and the signing key under it. */
record DeviceFile(KeyFolder folder) {
    static final String NAME = "device.properties";

    Path file() {
        return folder.folder().resolve(NAME);
    }

    boolean stands() {
        return Files.exists(file());
    }

    /**
     * Makes the county's master key inside of the device.
     *
     * @throws KeysRefused if the token holds one of this county already
     */
    void create(Path library, long slot, int county, char[] pin) {
        MasterName name = new MasterName(1, county);
        try (Token token = Token.open(library, slot, pin);
                Secret signing = Secret.fresh()) {
            if (token.has(name.alias())) {
                throw new KeysRefused("the token holds a key " + name.alias() + " already: bring " + NAME
                        + " back from your copy, or take an empty token");
            }
            token.make(name.alias());
            byte[] wrapped = token.wrap(name.alias(), signing, context(county));
            String text = "library = " + library + "\nslot = " + slot + "\nkey = " + name.alias() + "\nsigning = "
                    + Base64.getEncoder().encodeToString(wrapped) + "\n";
            folder.write(NAME, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws KeysRefused if the device is not there, is another, or the PIN is */
    DeviceKeys open(char[] pin) {
        Properties lines = read();
        try {
            MasterName name = MasterName.of(line(lines, "key")).orElseThrow(this::damaged);
            byte[] signing = Base64.getDecoder().decode(line(lines, "signing"));
            if (signing.length != Wrap.BYTES) {
                throw damaged();
            }
            Token token = Token.open(Path.of(line(lines, "library")), Long.parseLong(line(lines, "slot")), pin);
            try {
                return new DeviceKeys(token, name, token.unwrap(name.alias(), signing, context(name.county())));
            } catch (SealBroken e) {
                token.close();
                throw new KeysRefused("this token does not hold the key that " + file() + " belongs to");
            }
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static byte[] context(int county) {
        return new Context("canopy signing key 1").with(county).bytes();
    }

    private String line(Properties lines, String name) {
        String line = lines.getProperty(name, "");
        if (line.isEmpty()) {
            throw damaged();
        }
        return line;
    }

    private Properties read() {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(new String(SafeFile.read(file()), StandardCharsets.UTF_8)));
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private KeysRefused damaged() {
        return new KeysRefused(file() + " cannot be read; bring it back from your copy");
    }
}
