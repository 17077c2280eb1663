package org.perilune.events.domain;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook may go. Only https on a public unicast address: a webhook is a request our own network makes on somebody
 * else's word. The address that was judged is the address that is connected to.
 *
 * @param address empty while nothing answers to the name
 */
record WebhookAddress(String host, int port, boolean tls, String path, Optional<InetAddress> address) {

    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+");

    /** Whether the address may be subscribed, as far as that can be told without asking who answers to a name. */
    static boolean mayBe(String url, Set<String> privateHosts) {
        return form(url, privateHosts)
                .filter(form -> privateHosts.contains(form.getHost())
                        || !LITERAL.matcher(form.getHost()).matches()
                        || resolve(form.getHost())
                                .filter(WebhookAddress::isPublic)
                                .isPresent())
                .filter(form -> privateHosts.contains(form.getHost())
                        || !form.getHost().toLowerCase(Locale.ROOT).matches("(.*\\.)?(localhost|local|internal)\\.?"))
                .isPresent();
    }

    /** Asks who answers to the name; empty when nothing may be sent there. */
    static Optional<WebhookAddress> of(String url, Set<String> privateHosts) {
        return form(url, privateHosts).flatMap(form -> {
            var host = form.getHost();
            var address = resolve(host);
            if (address.isPresent() && !privateHosts.contains(host) && !isPublic(address.get())) {
                return Optional.empty();
            }
            boolean tls = "https".equalsIgnoreCase(form.getScheme());
            int port = form.getPort() < 0 ? (tls ? 443 : 80) : form.getPort();
            return Optional.of(new WebhookAddress(host, port, tls, pathOf(form), address));
        });
    }

    private static Optional<URI> form(String url, Set<String> privateHosts) {
        try {
            var uri = new URI(url);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.empty();
            }
            boolean known = "https".equalsIgnoreCase(uri.getScheme())
                    || "http".equalsIgnoreCase(uri.getScheme()) && privateHosts.contains(uri.getHost());
            return known ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String pathOf(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The first address, unless any of them is not public: a name that is both is not trusted. */
    private static Optional<InetAddress> resolve(String host) {
        try {
            var all = InetAddress.getAllByName(host);
            for (var one : all) {
                if (!isPublic(one)) {
                    return Optional.of(one);
                }
            }
            return Optional.of(all[0]);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address
                ? isPublic4(address.getAddress())
                : address instanceof Inet6Address && isPublic6(address.getAddress());
    }

    /** Not this network, shared space of carriers, benchmarking, documentation, protocol assignments or reserved. */
    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        int third = address[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Global unicast only, and none that carries an IPv4 address inside (6to4, Teredo) or is for documentation. */
    private static boolean isPublic6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
