// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IPv4 or IPv6 addresses.
 *
 * @param prefix number of leading bits that count
 */
public record Cidr(InetAddress network, int prefix) {

  public Cidr {
    if (prefix < 0 || prefix > network.getAddress().length * 8) {
      throw new IllegalArgumentException("Bad prefix length /" + prefix);
    }
  }

  /**
   * @param text {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; host names are not
   *     resolved
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException("Not an address block: " + text);
    }
    try {
      var network = InetAddress.getByName(address);
      int bits = network.getAddress().length * 8;
      return new Cidr(network, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("Not an address block: " + text, e);
    }
  }

  /** Whether the address lies in this block. */
  public boolean contains(InetAddress address) {
    byte[] a = address.getAddress();
    byte[] n = network.getAddress();
    if (a.length != n.length) {
      return false;
    }
    int bits = prefix;
    for (int i = 0; bits > 0; i++, bits -= 8) {
      int mask = bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff;
      if ((a[i] & mask) != (n[i] & mask)) {
        return false;
      }
    }
    return true;
  }
}
