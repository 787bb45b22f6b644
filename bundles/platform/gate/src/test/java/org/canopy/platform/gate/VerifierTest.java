package org.canopy.platform.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
    @TempDir
    Path folder;

    private Path trust;
    private Keys maker;

    @BeforeEach
    void someoneIsTrusted() throws Exception {
        trust = folder.resolve("trust");
        maker = Keys.ofAMaker(folder, "maker");
        maker.trustIn(trust);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\r\n\r\n"));
        files.put("a/One.class", bytes("one"));
        files.put("a/Two.class", bytes("two"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Reason judged(byte[] jar) throws IOException {
        return judged(jar, Clock.systemUTC());
    }

    private Reason judged(byte[] jar, Clock clock) throws IOException {
        Verdict verdict = new Verifier(clock).judge(ZipContent.of(jar), TrustStore.of(trust));
        assertTrue(!verdict.words().isBlank());
        return verdict.reason();
    }

    private byte[] changed(Consumer<Map<String, byte[]>> change) throws Exception {
        ZipContent signed = ZipContent.of(maker.signed(Keys.zip(files())));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : signed.names()) {
            files.put(name, signed.bytes(name));
        }
        change.accept(files);
        return Keys.zip(files);
    }

    @Test
    void whatATrustedMakerSignedIsAdmittedInWhateverOrderItsFilesStand() throws Exception {
        assertEquals(Reason.SIGNED, judged(maker.signed(Keys.zip(files()))));
        assertEquals(Reason.SIGNED, judged(changed(files -> files.put("a/Two.class", files.remove("a/Two.class")))));
    }

    @Test
    void whatIsNotSignedIsRefused() throws Exception {
        assertEquals(Reason.UNSIGNED, judged(Keys.zip(files())));
        assertEquals(Reason.UNSIGNED, judged(changed(files -> files.remove("META-INF/MANIFEST.MF"))));
        assertEquals(Reason.UNSIGNED, judged(Keys.zip(Map.of("a/One.class", bytes("one")))));
    }

    @Test
    void whatWasAlteredAddedOrTakenOutAfterSigningIsRefused() throws Exception {
        assertEquals(Reason.TAMPERED, judged(changed(files -> files.put("a/One.class", bytes("evil")))));
        assertEquals(Reason.TAMPERED, judged(changed(files -> files.put("b/Three.class", bytes("three")))));
        assertEquals(Reason.TAMPERED, judged(changed(files -> files.put("META-INF/services/x", bytes("three")))));
        assertEquals(Reason.TAMPERED, judged(changed(files -> files.remove("a/Two.class"))));
        assertEquals(
                Reason.TAMPERED,
                judged(changed(files -> files.put("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\r\n\r\n")))));
    }

    @Test
    void aHeaderAddedToTheManifestIsNoticed() throws Exception {
        Reason reason = judged(changed(files -> files.compute(
                "META-INF/MANIFEST.MF",
                (name, was) -> bytes(new String(was, StandardCharsets.UTF_8)
                        .replaceFirst("\r\n", "\r\nExtensionBundle-Activator: evil.Comp\r\n")))));
        assertEquals(Reason.TAMPERED, reason);
    }

    @Test
    void aPartThatAnotherMakerSignedIsRefused() throws Exception {
        Keys other = Keys.ofAMaker(folder, "other");
        other.trustIn(trust);
        ZipContent mine = ZipContent.of(maker.signed(Keys.zip(files())));
        ZipContent theirs = ZipContent.of(other.signed(Keys.zip(Map.of("b/Three.class", bytes("three")))));
        Map<String, byte[]> both = new LinkedHashMap<>();
        for (String name : mine.names()) {
            both.put(name, mine.bytes(name));
        }
        both.put("b/Three.class", theirs.bytes("b/Three.class"));
        assertEquals(Reason.TAMPERED, judged(Keys.zip(both)));
    }

    @Test
    void aStrangerIsRefusedUntilTheirCertificateIsLaidDown() throws Exception {
        Keys stranger = Keys.ofAMaker(folder, "stranger");
        byte[] jar = stranger.signed(Keys.zip(files()));
        assertEquals(Reason.FOREIGN, judged(jar));
        stranger.trustIn(trust);
        assertEquals(Reason.SIGNED, judged(jar));
    }

    @Test
    void anExpiredCertificateIsRefusedAndSoIsOneThatIsNotValidYet() throws Exception {
        byte[] jar = maker.signed(Keys.zip(files()));
        Instant end = maker.certificate().getNotAfter().toInstant();
        Instant begin = maker.certificate().getNotBefore().toInstant();
        assertEquals(Reason.SIGNED, judged(jar, Clock.fixed(end.minusSeconds(60), ZoneOffset.UTC)));
        assertEquals(Reason.EXPIRED, judged(jar, Clock.fixed(end.plusSeconds(60), ZoneOffset.UTC)));
        assertEquals(Reason.EXPIRED, judged(jar, Clock.fixed(begin.minus(Duration.ofDays(1)), ZoneOffset.UTC)));
    }

    @Test
    void aRevokedCertificateIsRefusedBySerialAndByFingerprint() throws Exception {
        byte[] jar = maker.signed(Keys.zip(files()));
        String serial = maker.certificate().getSerialNumber().toString(16);
        Files.writeString(trust.resolve("revoked.txt"), "# lost on a bus\n" + serial.toUpperCase() + "  # maker\n");
        assertEquals(Reason.REVOKED, judged(jar));
        byte[] print = Baseline.sha256().digest(maker.certificate().getEncoded());
        String fingerprint =
                java.util.HexFormat.ofDelimiter(":").withUpperCase().formatHex(print);
        Files.writeString(trust.resolve("revoked.txt"), fingerprint);
        assertEquals(Reason.REVOKED, judged(jar));
    }

    @Test
    void aCertificateForOtherPurposesIsRefused() throws Exception {
        Keys web = Keys.made(folder, "web", "-ext", "eku=serverAuth");
        web.trustIn(trust);
        assertEquals(Reason.UNFIT, judged(web.signed(Keys.zip(files()))));
        Keys none = Keys.made(folder, "none");
        none.trustIn(trust);
        assertEquals(Reason.UNFIT, judged(none.signed(Keys.zip(files()))));
    }

    @Test
    void aFileThatCannotBeReadEndsAllTrustAndIsNamed() throws Exception {
        byte[] jar = maker.signed(Keys.zip(files()));
        Files.writeString(trust.resolve("revoked.txt"), "the one from the bus\n");
        Verdict verdict = new Verifier(Clock.systemUTC()).judge(ZipContent.of(jar), TrustStore.of(trust));
        assertEquals(Reason.NO_TRUST, verdict.reason());
        assertTrue(verdict.words().contains("revoked.txt line 1"), verdict.words());
        Files.delete(trust.resolve("revoked.txt"));
        Files.writeString(trust.resolve("broken.crt"), "nothing");
        assertEquals(Reason.NO_TRUST, judged(jar));
    }

    @Test
    void aFragmentIsRefusedEvenIfSigned() throws Exception {
        Map<String, byte[]> files = files();
        files.put(
                "META-INF/MANIFEST.MF",
                bytes("Manifest-Version: 1.0\r\nFragment-Host: system.bundle; extension:=framework\r\n\r\n"));
        assertEquals(Reason.FRAGMENT, judged(maker.signed(Keys.zip(files))));
    }

    @Test
    void namesThatLeadOutAndNamesThatStandTwiceAreRefused() throws Exception {
        for (String name : new String[] {"../evil", "a/../../evil", "/etc/evil", "a\\evil", "C:evil", "a/./b"}) {
            assertThrows(IOException.class, () -> ZipContent.of(Keys.zip(Map.of(name, bytes("x")))), name);
        }
        assertThrows(IOException.class, () -> ZipContent.of(bytes("no archive at all")));
        byte[] twice = Keys.zip(Map.of("aa", bytes("x"), "ab", bytes("y")));
        for (int i = 0; i + 1 < twice.length; i++) {
            if (twice[i] == 'a' && twice[i + 1] == 'b') {
                twice[i + 1] = 'a';
            }
        }
        assertThrows(IOException.class, () -> ZipContent.of(twice));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        byte[] bomb = Keys.zip(Map.of("zeros", new byte[Limits.BYTES + 1]));
        assertTrue(bomb.length < 100_000);
        assertThrows(TooLarge.class, () -> ZipContent.of(bomb));
    }
}
