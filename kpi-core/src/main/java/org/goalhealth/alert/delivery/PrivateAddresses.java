package org.goalhealth.alert.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses of the public internet from those that lie within a machine or a network: loopback, private,
 * link-local, shared, multicast and reserved ones, and IPv6 addresses that stand for such an IPv4 address.
 *
 * <p>Source: the special-purpose address registries of IANA (RFC 6890 and those it lists).
 */
final class PrivateAddresses {

    private static final List<Block> BLOCKS = List.of(
            Block.of("0.0.0.0/8"), // this network
            Block.of("10.0.0.0/8"),
            Block.of("100.64.0.0/10"), // shared by the customers of a carrier
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"), // link-local, where clouds answer for a machine's own secrets
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"), // benchmarks
            Block.of("224.0.0.0/4"), // multicast
            Block.of("240.0.0.0/4"), // reserved, and broadcast
            Block.of("::/127"), // unspecified and loopback
            Block.of("100::/64"), // discarded
            Block.of("2001::/23"), // protocols, such as tunnels that hide an IPv4 address
            Block.of("fc00::/7"), // unique local
            Block.of("fe80::/10"), // link-local
            Block.of("fec0::/10"), // site-local
            Block.of("ff00::/8")); // multicast

    /** IPv6 addresses within which an IPv4 address stands, and at which byte. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(Block.of("::/96"), 12),
            new Embedding(Block.mapped(), 12),
            new Embedding(Block.of("64:ff9b::/96"), 12), // NAT64
            new Embedding(Block.of("64:ff9b:1::/48"), 12),
            new Embedding(Block.of("2002::/16"), 2)); // 6to4

    private PrivateAddresses() {}

    static boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    private static boolean contains(byte[] address) {
        return BLOCKS.stream().anyMatch(block -> block.contains(address))
                || EMBEDDINGS.stream()
                        .map(embedding -> embedding.within(address))
                        .flatMap(Optional::stream)
                        .anyMatch(PrivateAddresses::contains);
    }

    private record Embedding(Block block, int at) {
        Optional<byte[]> within(byte[] address) {
            return block.contains(address) ? Optional.of(Arrays.copyOfRange(address, at, at + 4)) : Optional.empty();
        }
    }

    /** All addresses of one length that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/", -1);
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(written, e);
            }
        }

        /** {@code ::ffff:0:0/96}, which Java reads as IPv4 where it is written. */
        static Block mapped() {
            byte[] start = new byte[16];
            start[10] = -1;
            start[11] = -1;
            return new Block(start, 96);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
