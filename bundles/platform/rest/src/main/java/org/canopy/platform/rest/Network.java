package org.canopy.platform.rest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses: {@code 10.0.0.0/8}, {@code ::1}, {@code 192.0.2.7}. Never asks a name server. */
record Network(InetAddress first, int bits) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]+");
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

    private static InetAddress address(String text) {
        String bare = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
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
