package org.canopy.platform.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom this installation trusts: the certificates in {@code etc/trust/*.crt}, less those in {@code etc/trust/revoked.txt}.
 * One file that cannot be read, and nobody is trusted: a typing error must not bring a revoked signer back.
 */
final class TrustStore {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final Pattern REVOKED = Pattern.compile("[0-9a-f]{1,64}");

    private final Set<X509Certificate> anchors;
    private final Set<String> revoked;
    private final Optional<String> trouble;

    private TrustStore(Set<X509Certificate> anchors, Set<String> revoked, Optional<String> trouble) {
        this.anchors = anchors;
        this.revoked = revoked;
        this.trouble = trouble;
    }

    static TrustStore of(Path folder) {
        try {
            return new TrustStore(anchors(folder), revoked(folder.resolve("revoked.txt")), Optional.empty());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new TrustStore(Set.of(), Set.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Set<X509Certificate> anchors(Path folder) throws IOException, GeneralSecurityException {
        Set<X509Certificate> anchors = new HashSet<>();
        for (Path file : files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(one -> anchors.add((X509Certificate) one));
            } catch (GeneralSecurityException e) {
                throw new GeneralSecurityException("etc/trust/" + file.getFileName()
                        + " is no certificate (PEM or DER); replace it or take it away");
            }
        }
        return anchors;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".crt"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static Set<String> revoked(Path file) throws IOException {
        Set<String> revoked = new HashSet<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i)
                    .replaceFirst("#.*", "")
                    .replace(":", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (!line.isEmpty() && !REVOKED.matcher(line).matches()) {
                throw new IllegalArgumentException("etc/trust/revoked.txt line " + (i + 1)
                        + ": write one serial number or SHA-256 fingerprint in hexadecimal digits");
            }
            if (!line.isEmpty()) {
                revoked.add(withoutZeros(line));
            }
        }
        return revoked;
    }

    Optional<String> trouble() {
        return trouble;
    }

    /** @param chain the signer's certificate first */
    Verdict judge(List<X509Certificate> chain, Instant now) {
        if (trouble.isPresent()) {
            return new Verdict(Reason.NO_TRUST, trouble.get());
        }
        X509Certificate signer = chain.get(0);
        String who = signer.getSubjectX500Principal().getName();
        for (X509Certificate one : chain) {
            if (revoked.contains(serial(one)) || revoked.contains(withoutZeros(fingerprint(one)))) {
                return new Verdict(Reason.REVOKED, "revoked: " + who + ", serial " + serial(one));
            }
        }
        try {
            if (signer.getExtendedKeyUsage() == null
                    || !signer.getExtendedKeyUsage().contains(CODE_SIGNING)) {
                return new Verdict(Reason.UNFIT, "the certificate of " + who + " is not made for signing code");
            }
            return path(chain, signer, who, now);
        } catch (GeneralSecurityException e) {
            return new Verdict(Reason.FOREIGN, "the certificate of " + who + " cannot be checked: " + e.getMessage());
        }
    }

    private Verdict path(List<X509Certificate> chain, X509Certificate signer, String who, Instant now)
            throws GeneralSecurityException {
        Date at = Date.from(now);
        List<X509Certificate> below =
                chain.stream().takeWhile(one -> !anchors.contains(one)).collect(Collectors.toList());
        try {
            if (anchors.contains(signer)) {
                signer.checkValidity(at);
                return signed(who, signer);
            }
            if (anchors.isEmpty()) {
                return foreign(who);
            }
            PKIXParameters rules = new PKIXParameters(
                    anchors.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()));
            rules.setRevocationEnabled(false);
            rules.setDate(at);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), rules);
            return signed(who, signer);
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return expired(who, signer);
        } catch (CertPathValidatorException e) {
            return e.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                            || e.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID
                    ? expired(who, signer)
                    : foreign(who);
        }
    }

    private static Verdict signed(String who, X509Certificate signer) {
        return new Verdict(
                Reason.SIGNED,
                who + ", valid until "
                        + signer.getNotAfter().toInstant().toString().substring(0, 10));
    }

    private static Verdict expired(String who, X509Certificate signer) {
        return new Verdict(
                Reason.EXPIRED,
                "the certificate of " + who + " is valid from "
                        + signer.getNotBefore().toInstant().toString().substring(0, 10) + " to "
                        + signer.getNotAfter().toInstant().toString().substring(0, 10));
    }

    private static Verdict foreign(String who) {
        return new Verdict(Reason.FOREIGN, "signed by " + who + ", whom etc/trust does not know");
    }

    private static String serial(X509Certificate one) {
        return one.getSerialNumber().abs().toString(16);
    }

    private static String fingerprint(X509Certificate one) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(one.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String withoutZeros(String hex) {
        return hex.replaceFirst("^0+(?=.)", "");
    }
}
