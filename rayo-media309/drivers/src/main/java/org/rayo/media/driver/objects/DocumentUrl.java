// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** A URL whose document comes from memory: the standard hands out results as URLs. */
final class DocumentUrl {
  private DocumentUrl() {}

  static URL of(String contentType, String document) {
    try {
      return URL.of(URI.create("memory:result"), new Memory(contentType, document));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("With a handler any scheme is good", e);
    }
  }

  private static final class Memory extends URLStreamHandler {
    private final String contentType;
    private final byte[] document;

    Memory(String contentType, String document) {
      this.contentType = contentType;
      this.document = document.getBytes(UTF_8);
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(document);
        }

        @Override
        public String getContentType() {
          return contentType;
        }

        @Override
        public long getContentLengthLong() {
          return document.length;
        }
      };
    }
  }
}
