// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 network in CIDR notation (RFC 4632, RFC 4291 §2.3), such as {@code 10.0.0.0/8}.
 */
public record IpNetwork(InetAddress address, int prefixLength) {

  // Only literals: resolving a name here would let DNS decide what the operator has allowed.
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  public IpNetwork {
    if (prefixLength < 0 || prefixLength > address.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "Prefix length " + prefixLength + " does not fit " + address.getHostAddress());
    }
  }

  /**
   * Reads {@code address/prefix}, or a single address.
   *
   * @throws IllegalArgumentException where the text is neither
   */
  public static IpNetwork parse(String text) {
    var slash = text.indexOf('/');
    var literal = slash < 0 ? text : text.substring(0, slash);
    if (!LITERAL.matcher(literal).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8");
    }
    try {
      var address = InetAddress.getByName(literal);
      var bits = address.getAddress().length * 8;
      return new IpNetwork(address, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a network such as 10.0.0.0/8", e);
    }
  }

  /** False for an address of the other family. */
  public boolean contains(InetAddress candidate) {
    var ours = address.getAddress();
    var theirs = candidate.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (var bit = 0; bit < prefixLength; bit += 8) {
      var mask = prefixLength - bit >= 8 ? 0xff : (0xff << (8 - (prefixLength - bit))) & 0xff;
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + prefixLength;
  }
}
