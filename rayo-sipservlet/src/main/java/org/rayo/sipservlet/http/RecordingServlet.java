// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.http;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.rayo.runtime.RayoRuntime;

/** Serves recordings to whoever knows their names; HEAD and single ranges included. */
@WebServlet("/recordings/*")
public class RecordingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long CHUNK = 64 * 1024;

  @Resource(lookup = RayoRuntime.JNDI_NAME)
  private transient RayoRuntime runtime;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response, false);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response, true);
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, boolean body)
      throws IOException {
    var path = request.getPathInfo();
    var folder = new RecordingFolder(runtime.settings().recording().folder());
    var file = path == null ? Optional.<Path>empty() : folder.find(path);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var size = Files.size(file.get());
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    var range = ByteRange.of(request.getHeader("Range"), size);
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    head(response, range.get(), size);
    if (body) {
      copy(file.get(), range.get(), response);
    }
  }

  private static void head(HttpServletResponse response, ByteRange range, long size) {
    response.setContentType("audio/wav");
    response.setContentLengthLong(range.length());
    if (!range.isWhole(size)) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
    }
  }

  private static void copy(Path file, ByteRange range, HttpServletResponse response)
      throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ);
        var out = Channels.newChannel(response.getOutputStream())) {
      var at = range.first();
      while (at <= range.last()) {
        var sent = in.transferTo(at, Math.min(CHUNK, range.last() - at + 1), out);
        if (sent <= 0) {
          return; // the file was cut while it was read
        }
        at += sent;
      }
    }
  }
}
