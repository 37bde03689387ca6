// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it.deployed;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** GET reads what came on the topic: a line each with the property direction and the text. */
@WebServlet("/")
public class RecordsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> RECORDS = new CopyOnWriteArrayList<>();

  static void keep(String line) {
    RECORDS.add(line);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(String.join("\n", RECORDS));
  }
}
