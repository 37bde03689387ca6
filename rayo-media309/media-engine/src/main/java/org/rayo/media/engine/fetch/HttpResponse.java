// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A response as read from the wire (RFC 9112), bounded in every part. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record HttpResponse(int status, Map<String, String> headers, byte[] body) {
  private static final int MAX_LINE = 8192;
  private static final int MAX_HEADERS = 100;
  private static final Duration DEFAULT_FRESH = Duration.ofSeconds(5);
  private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?([0-9]{1,9})");

  static HttpResponse read(InputStream in, long maxBytes) throws IOException {
    String[] statusLine = line(in).split(" ", 3);
    if (statusLine.length < 2
        || !statusLine[0].startsWith("HTTP/1.")
        || !statusLine[1].matches("[1-5][0-9][0-9]")) {
      throw new IOException("the server does not speak HTTP");
    }
    int status = Integer.parseInt(statusLine[1]);
    var headers = new HashMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (headers.size() == MAX_HEADERS || colon < 1) {
        throw new IOException("the server's HTTP headers are broken");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = status == 200 ? body(in, headers, maxBytes) : new byte[0];
    return new HttpResponse(status, headers, body);
  }

  private static byte[] body(InputStream in, Map<String, String> headers, long maxBytes)
      throws IOException {
    var out = new ByteArrayOutputStream();
    if (headers.getOrDefault("transfer-encoding", "identity").equalsIgnoreCase("chunked")) {
      for (long size = chunkSize(in); size > 0; size = chunkSize(in)) {
        copy(in, out, size, maxBytes);
        line(in);
      }
    } else if (headers.containsKey("content-length")) {
      copy(in, out, parse(headers.get("content-length"), 10), maxBytes);
    } else {
      copy(in, out, -1, maxBytes);
    }
    return out.toByteArray();
  }

  private static long chunkSize(InputStream in) throws IOException {
    String line = line(in);
    int semicolon = line.indexOf(';');
    return parse((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
  }

  private static long parse(@org.jspecify.annotations.Nullable String number, int radix)
      throws IOException {
    try {
      return Long.parseUnsignedLong(number == null ? "" : number, radix);
    } catch (NumberFormatException e) {
      throw new IOException("the server's HTTP lengths are broken", e);
    }
  }

  /**
   * @param size -1 = to the end of the stream
   */
  private static void copy(InputStream in, ByteArrayOutputStream out, long size, long maxBytes)
      throws IOException {
    if (size < -1 || out.size() + size > maxBytes) {
      throw new IOException("it is larger than " + maxBytes + " bytes");
    }
    var buffer = new byte[16 * 1024];
    long left = size < 0 ? Long.MAX_VALUE : size;
    while (left > 0) {
      int got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (got < 0) {
        if (size >= 0) {
          throw new IOException("the server closed the connection early");
        }
        return;
      }
      out.write(buffer, 0, got);
      left -= got;
      if (out.size() > maxBytes) {
        throw new IOException("it is larger than " + maxBytes + " bytes");
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.size() == MAX_LINE) {
        throw new IOException(
            c < 0 ? "the server closed the connection early" : "an HTTP header is too long");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  Optional<String> redirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> Optional.ofNullable(headers.get("location"));
      default -> Optional.empty();
    };
  }

  Document document() throws IOException {
    if (status != 200) {
      throw new IOException("the server answered " + status);
    }
    String type = headers.get("content-type");
    String bare = type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new Document(body, bare, fresh());
  }

  private Duration fresh() {
    String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
    if (control.contains("no-store") || control.contains("no-cache")) {
      return Duration.ZERO;
    }
    var maxAge = MAX_AGE.matcher(control);
    return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : DEFAULT_FRESH;
  }
}
