package org.goalhealth.alert.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives a connection the addresses it may go to. They are looked up once for each connection and all checked, and the
 * connection goes to one of these: a name that means another address a moment later gains nothing.
 */
final class CheckedResolver implements DnsResolver {

    private final HostResolver hosts;
    private final boolean privateToo;

    CheckedResolver(HostResolver hosts, boolean privateToo) {
        this.hosts = hosts;
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = hosts.resolve(host);
        for (InetAddress address : addresses) {
            if (!privateToo && PrivateAddresses.contains(address)) {
                throw new Refused(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host that lies where no letter is to go. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused(String host, InetAddress address) {
            super(
                    "host " + host + " has the address " + address.getHostAddress()
                            + ", which is not one of the public internet\n  where it is meant to be, call allowPrivateAddresses()");
        }
    }
}
