package org.canopy.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import javax.security.auth.login.LoginException;
import org.canopy.api.vault.SealBroken;

/** A token of a device that speaks PKCS#11, through the JDK. Keys of it wrap and unwrap inside; none comes out. */
final class Token implements AutoCloseable {
    private static final String SAFE = "/[A-Za-z0-9/._+-]+";
    private static final int AES_BITS = 256;

    private final Provider device;
    private final KeyStore keys;

    private Token(Provider device, KeyStore keys) {
        this.device = device;
        this.keys = keys;
    }

    /**
     * @param library of the device's maker
     * @param slot where the token is, as the device numbers it
     * @throws KeysRefused if there is no such token, or the PIN is another
     */
    static Token open(Path library, long slot, char[] pin) {
        if (!library.toString().matches(SAFE) || !Files.isRegularFile(library)) {
            throw new KeysRefused(library + " is no library of a device; write its whole path, without blanks");
        }
        Provider pkcs11 = Optional.ofNullable(Security.getProvider("SunPKCS11"))
                .orElseThrow(() -> new KeysRefused("this Java has no PKCS#11 (module jdk.crypto.cryptoki)"));
        try {
            // what is generated stays in the token, and inside of it
            Provider device = pkcs11.configure("--name=canopy\nlibrary=" + library + "\nslot=" + slot
                    + "\nattributes(generate,CKO_SECRET_KEY,*) = {\nCKA_TOKEN = true\nCKA_SENSITIVE = true\n"
                    + "CKA_EXTRACTABLE = false\n}\n");
            KeyStore keys = KeyStore.getInstance("PKCS11", device);
            keys.load(null, pin);
            return new Token(device, keys);
        } catch (IOException e) {
            throw new KeysRefused(
                    "the token does not open with this PIN; try again, but mind that it may count the tries");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysRefused("there is no token in slot " + slot + " of " + library + "; is it plugged in?");
        }
    }

    boolean has(String name) {
        try {
            return keys.containsAlias(name);
        } catch (GeneralSecurityException | ProviderException e) {
            throw away();
        }
    }

    /** @throws KeysRefused if the device has no AES of 256 bits, or gives keys away */
    void make(String name) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES", device);
            generator.init(AES_BITS);
            Key key = generator.generateKey();
            keys.setKeyEntry(name, key, null, null);
            if (keys.getKey(name, null).getEncoded() != null) {
                throw new KeysRefused("the device gives its keys away, and is of no use");
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeysRefused("the device makes no AES key of 256 bits; its own tool says more");
        }
    }

    /** Nonce, encrypted key, tag: as {@link Wrap} gives them. */
    byte[] wrap(String name, Secret key, byte[] context) {
        byte[] nonce = Secret.random(Gcm.NONCE);
        try {
            byte[] text = cipher(name, Cipher.ENCRYPT_MODE, nonce, context).doFinal(key.bytes());
            return ByteBuffer.allocate(Wrap.BYTES).put(nonce).put(text).array();
        } catch (GeneralSecurityException | ProviderException e) {
            throw away();
        }
    }

    /** @throws SealBroken if it was altered, or is for another context; also if the device is gone: nobody can tell which */
    Secret unwrap(String name, byte[] wrapped, byte[] context) {
        try {
            Cipher cipher = cipher(name, Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, Gcm.NONCE), context);
            return new Secret(cipher.doFinal(wrapped, Gcm.NONCE, wrapped.length - Gcm.NONCE));
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealBroken();
        }
    }

    private Cipher cipher(String name, int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", device);
        cipher.init(mode, keys.getKey(name, null), new GCMParameterSpec(Gcm.TAG * 8, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static KeysRefused away() {
        return new KeysRefused("the device with the master key does not answer; is it plugged in?");
    }

    /** Nobody uses its keys any more until somebody gives the PIN again. */
    @Override
    public void close() {
        try {
            if (device instanceof AuthProvider shut) {
                shut.logout();
            }
        } catch (LoginException gone) {
            // whoever pulled it out has shut it
        }
    }
}
