package org.canopy.platform.rest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of addresses: {@code 10.0.0.0/8}, {@code ::1}, {@code 192.0.2.7}. Never asks a name server. */
record Network(InetAddress first, int bits) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]+");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[0-9.]+):\\d{1,5}");
    static final Loopback LOOPBACK = new Loopback();

    /** @throws IllegalArgumentException if {@code text} is no address, with or without {@code /bits} */
    static Network parse(String text) {
        String[] parts = text.trim().split("/", 2);
        InetAddress first = address(parts[0]);
        int most = first.getAddress().length * 8;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new Network(first, bits);
    }

    boolean holds(String peer) {
        byte[] mine = first.getAddress();
        byte[] other = address(peer).getAddress();
        int shift = mine.length * 8 - bits;
        return mine.length == other.length
                && new BigInteger(1, mine).shiftRight(shift).equals(new BigInteger(1, other).shiftRight(shift));
    }

    /**
     * The network that counts as one caller: an IPv4 address, or the first 64 bits of an IPv6 one. A port is left out; what
     * is no address ({@code unknown}, {@code _hidden}) counts by its text.
     */
    static byte[] site(String caller) {
        Matcher named = WITH_PORT.matcher(caller.trim());
        String bare = named.matches() ? named.group(1) : caller.trim();
        try {
            byte[] all = address(bare).getAddress();
            return all.length == 4 ? all : Arrays.copyOf(all, 8);
        } catch (IllegalArgumentException e) {
            return bare.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static InetAddress address(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        // fe80::1%eth0: which cable it came by is no part of the address
        bare = bare.replaceFirst("%.*", "");
        if (!ADDRESS.matcher(bare).matches() || bare.indexOf(':') < 0 && bare.split("\\.").length != 4) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    /** This very machine. */
    static final class Loopback {
        boolean holds(String peer) {
            return address(peer).isLoopbackAddress();
        }
    }
}
