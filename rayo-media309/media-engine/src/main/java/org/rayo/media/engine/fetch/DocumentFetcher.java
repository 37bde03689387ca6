// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.rayo.media.engine.MediaException.FetchFailed;
import org.rayo.media.engine.MediaException.Unsupported;

/** Fetches documents under a {@link FetchPolicy}. Blocks: for executor threads only. */
public final class DocumentFetcher {
  private static final Set<String> SCHEMES = Set.of("http", "https", "file");
  private static final Duration FILE_FRESH = Duration.ofSeconds(1);

  private final FetchPolicy policy;
  private final HttpFetch http;

  public DocumentFetcher(FetchPolicy policy) {
    this.policy = policy;
    this.http = new HttpFetch(policy);
  }

  /**
   * @throws Unsupported for another scheme than http, https and file
   */
  public static void checkScheme(URI uri) {
    String scheme = uri.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      throw new Unsupported(
          "Cannot fetch %s: only http, https and file URIs are supported".formatted(uri));
    }
  }

  /**
   * @throws FetchFailed saying why: refused by policy, not found, too big, too slow
   */
  public Document fetch(URI uri) {
    checkScheme(uri);
    try {
      return uri.getScheme().equalsIgnoreCase("file") ? file(uri) : http.get(uri);
    } catch (IOException e) {
      throw new FetchFailed("Cannot fetch %s: %s".formatted(uri, reason(e)), e);
    }
  }

  private Document file(URI uri) throws IOException {
    Path path;
    try {
      path = Path.of(uri).toRealPath();
    } catch (IllegalArgumentException e) {
      throw new IOException("not a local file URI", e);
    }
    boolean allowed = false;
    for (var folder : policy.allowedFolders()) {
      allowed |= Files.isDirectory(folder) && path.startsWith(folder.toRealPath());
    }
    if (!allowed) {
      throw new IOException("the fetch policy does not allow this folder");
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("not a regular file");
    }
    if (Files.size(path) > policy.maxBytes()) {
      throw new IOException("it is larger than " + policy.maxBytes() + " bytes");
    }
    return new Document(Files.readAllBytes(path), null, FILE_FRESH);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return switch (e) {
      case java.nio.file.NoSuchFileException _ -> "no such file";
      case java.net.UnknownHostException _ -> "unknown host " + message;
      case java.net.SocketTimeoutException _ -> "it took too long";
      default -> message == null ? e.getClass().getSimpleName() : message;
    };
  }
}
