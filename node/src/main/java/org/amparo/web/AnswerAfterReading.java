package org.amparo.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * An answer to a form with a file. A browser shows an answer only when it got rid of what it sends, so what is left of a
 * file is read and thrown away before the first word of the answer: for whoever was let in as far as a controller, and so
 * much of it alone. Whoever sends more sees a broken line.
 */
final class AnswerAfterReading extends HttpServletResponseWrapper {
    private static final long MOST = 512L * 1024 * 1024;
    private static final int AT_ONCE = 64 * 1024;

    private final HttpServletRequest request;
    private boolean read;

    AnswerAfterReading(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        readOn();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        readOn();
        return super.getWriter();
    }

    @Override
    public void sendError(int status) throws IOException {
        readOn();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        readOn();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        readOn();
        super.sendRedirect(location);
    }

    /** The controller that was given the file took the attribute away. */
    private void readOn() {
        if (read || request.getAttribute(StreamedFile.ATTRIBUTE) != null) {
            return;
        }
        read = true;
        try {
            InputStream left = request.getInputStream();
            byte[] buffer = new byte[AT_ONCE];
            long thrown = 0;
            for (int length = left.read(buffer); length >= 0 && thrown < MOST; length = left.read(buffer)) {
                thrown += length;
            }
        } catch (IOException e) {
            // The line is gone, and with it whoever would have read the answer.
        }
    }
}
