package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Vault;

/**
 * The clear beginning of an envelope, big-endian; all of it is bound to the seal. Layout:
 * {@code "TSE" | format 1 | suite u16 | county u32 | KEK version u32 | record 16 | field u32 | version u32 | salt 32 |
 * commitment 32 | chunk u32}: 0 for a text in one piece, {@link #BOX}, or the length of the pieces of a {@link PieceSeal stream}. The KEK version is that of the sealing; a rotation touches the record's key and no envelope.
 */
record Header(
        int suite,
        int county,
        int kekVersion,
        RecordId record,
        int field,
        int version,
        byte[] salt,
        byte[] commitment,
        int chunk) {
    static final int BYTES = 106;
    static final int SALT_AT = 38;
    private static final int SALT = 32;
    private static final int MAGIC_AND_FORMAT = 'T' << 24 | 'S' << 16 | 'E' << 8 | 1;
    /** The whole text is one piece. */
    static final int ONE_CHUNK = 0;
    /** One piece, sealed to a public key: the sender's half stands behind the header. */
    static final int BOX = -1;

    private static final int SHORTEST = BYTES + Padding.size(0) + Gcm.TAG;
    private static final int LONGEST = BYTES + Padding.size(Vault.LONGEST) + Gcm.TAG;

    /** @param chunk {@link #ONE_CHUNK}, or the length of the pieces */
    static Header fresh(Suite suite, int kekVersion, Place place, int chunk) {
        return new Header(
                suite.id(),
                place.county(),
                kekVersion,
                place.record(),
                place.field(),
                place.label().version(),
                Secret.random(SALT),
                new byte[Hmac.BYTES],
                chunk);
    }

    /** @throws SealBroken unless it begins an envelope of a format we know, before anything is allocated for the text */
    static Header read(byte[] envelope) {
        if (envelope.length < SHORTEST || envelope.length > LONGEST) {
            throw new SealBroken();
        }
        return parse(envelope, ONE_CHUNK);
    }

    /** @throws SealBroken unless it begins a box of a format we know */
    static Header ofBox(byte[] envelope) {
        if (envelope.length < BYTES) {
            throw new SealBroken();
        }
        Header header = parse(envelope, BOX);
        int part = Meeting.of(Suite.of(header.suite())).part();
        if (envelope.length < SHORTEST + part || envelope.length > LONGEST + part) {
            throw new SealBroken();
        }
        return header;
    }

    /** @throws SealBroken if it is too short to have one */
    static int chunkOf(byte[] envelope) {
        if (envelope.length < BYTES) {
            throw new SealBroken();
        }
        return ByteBuffer.wrap(envelope).getInt(BYTES - Integer.BYTES);
    }

    /** @throws SealBroken unless it is the header of a stream, and nothing but that */
    static Header ofStream(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new SealBroken();
        }
        return parse(bytes, PieceSeal.PIECE);
    }

    private static Header parse(byte[] bytes, int chunk) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC_AND_FORMAT) {
            throw new SealBroken();
        }
        int suite = Short.toUnsignedInt(in.getShort());
        int county = in.getInt();
        int kekVersion = in.getInt();
        byte[] record = some(in, RecordId.BYTES);
        int field = in.getInt();
        int version = in.getInt();
        byte[] salt = some(in, SALT);
        byte[] commitment = some(in, Hmac.BYTES);
        if (in.getInt() != chunk) {
            throw new SealBroken();
        }
        return new Header(suite, county, kekVersion, new RecordId(record), field, version, salt, commitment, chunk);
    }

    private static byte[] some(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putInt(MAGIC_AND_FORMAT)
                .putShort((short) suite)
                .putInt(county)
                .putInt(kekVersion)
                .put(record.bytes())
                .putInt(field)
                .putInt(version)
                .put(salt)
                .put(commitment)
                .putInt(chunk)
                .array();
    }

    /** The field's number costs a hash and is not asked: the whole name of the field is bound to key and text. */
    boolean isOf(Place place) {
        return county == place.county()
                && record.equals(place.record())
                && version == place.label().version();
    }

    Header with(byte[] commitsTo) {
        return new Header(suite, county, kekVersion, record, field, version, salt, commitsTo, chunk);
    }

    /** Only that it is one. */
    @Override
    public String toString() {
        return "Header";
    }
}
