package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "169.254.169.254",
                "100.64.0.0",
                "100.127.255.255",
                "192.0.0.170",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "::127.0.0.1",
                "::10.1.2.3",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::169.254.169.254",
                "2002:7f00:1::",
                "2002:c0a8:101::1"
            })
    void addressesWithinAMachineOrANetworkAreFound(String address) throws UnknownHostException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    /** The last before and the first behind each block, among others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "fbff::1",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1"
            })
    void addressesOfThePublicInternetAreNot(String address) throws UnknownHostException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsWhatItStandsFor() throws UnknownHostException {
        assertThat(PrivateAddresses.contains(mapped(127, 0, 0, 1))).isTrue();
        assertThat(PrivateAddresses.contains(mapped(192, 168, 1, 1))).isTrue();
        assertThat(PrivateAddresses.contains(mapped(8, 8, 8, 8))).isFalse();
    }

    /** What Java itself knows of an address is the oracle. */
    @Property(tries = 20_000)
    void whateverJavaCallsLocalIsPrivate(@ForAll long seed) throws UnknownHostException {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            bytes[0] = new byte[] {0, 10, 127, (byte) 169, (byte) 172, (byte) 192, -2, -1}[random.nextInt(8)];
            bytes[1] = new byte[] {0, (byte) 254, (byte) 168, 16, (byte) 0x80, (byte) 0xC0}[random.nextInt(6)];
        }
        if (random.nextInt(4) == 0) {
            Arrays.fill(bytes, (byte) 0);
            bytes[bytes.length - 1] = (byte) random.nextInt(3);
        }
        InetAddress address = InetAddress.getByAddress(bytes);
        boolean local = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();

        assertThat(!local || PrivateAddresses.contains(address))
                .as(address.toString())
                .isTrue();
    }

    private static InetAddress mapped(int... parts) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        for (int i = 0; i < 4; i++) {
            bytes[12 + i] = (byte) parts[i];
        }
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
