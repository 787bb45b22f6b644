package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Vault;

/**
 * The clear beginning of an envelope, big-endian; all of it is bound to the seal. Layout:
 * {@code "TSE" | format 1 | suite u16 | county u32 | KEK version u32 | record 16 | field u32 | version u32 | salt 32 |
 * commitment 32 | chunk u32}. The KEK version is that of the sealing; a rotation touches the record's key and no envelope.
 */
record Header(
        int suite,
        int county,
        int kekVersion,
        RecordId record,
        int field,
        int version,
        byte[] salt,
        byte[] commitment) {
    static final int BYTES = 106;
    static final int SALT_AT = 38;
    private static final int HASH = 32;
    private static final int MAGIC_AND_FORMAT = 'T' << 24 | 'S' << 16 | 'E' << 8 | 1;
    /** The body lies in one piece; streams will say here how long a piece is. */
    private static final int ONE_CHUNK = 0;

    private static final int SHORTEST = BYTES + Padding.size(0) + Gcm.TAG;
    private static final int LONGEST = BYTES + Padding.size(Vault.LONGEST) + Gcm.TAG;

    /** @throws SealBroken unless it is a whole header of a format we know, before anything is allocated for it */
    static Header read(byte[] envelope) {
        if (envelope.length < SHORTEST || envelope.length > LONGEST) {
            throw new SealBroken();
        }
        ByteBuffer in = ByteBuffer.wrap(envelope);
        if (in.getInt() != MAGIC_AND_FORMAT) {
            throw new SealBroken();
        }
        int suite = Short.toUnsignedInt(in.getShort());
        int county = in.getInt();
        int kekVersion = in.getInt();
        byte[] record = some(in, RecordId.BYTES);
        int field = in.getInt();
        int version = in.getInt();
        byte[] salt = some(in, HASH);
        byte[] commitment = some(in, HASH);
        if (in.getInt() != ONE_CHUNK) {
            throw new SealBroken();
        }
        return new Header(suite, county, kekVersion, new RecordId(record), field, version, salt, commitment);
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
                .putInt(ONE_CHUNK)
                .array();
    }

    boolean isOf(Place place) {
        return county == place.county()
                && record.equals(place.record())
                && field == place.field()
                && version == place.label().version();
    }

    Header with(byte[] commitsTo) {
        return new Header(suite, county, kekVersion, record, field, version, salt, commitsTo);
    }

    /** Only that it is one. */
    @Override
    public String toString() {
        return "Header";
    }
}
