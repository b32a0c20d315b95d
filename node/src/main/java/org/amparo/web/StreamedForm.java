package org.amparo.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A request with a form whose fields were read up to the first file; the file waits on the line. To the rest of the program
 * it looks like a request with these parameters and without a body, so that nobody stores the body anywhere.
 */
final class StreamedForm extends HttpServletRequestWrapper {
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST_HEADERS = 4 * 1024;

    private final Map<String, String[]> parameters;

    private StreamedForm(HttpServletRequest request, Map<String, String[]> parameters, StreamedFile file) {
        super(request);
        this.parameters = parameters;
        setAttribute(StreamedFile.ATTRIBUTE, file);
    }

    /** Reads the fields. What is no form has none; one that breaks off has those that came, and a file that breaks off too. */
    static StreamedForm read(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StreamedFile file;
        try {
            FileUpload reader = new FileUpload();
            reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
            reader.setPartHeaderSizeMax(LONGEST_HEADERS);
            file = read(
                    reader.getItemIterator(new ServletRequestContext(request)), fields, request.getContentLengthLong());
        } catch (IOException | InvalidFileNameException e) {
            file = new StreamedFile("", new BrokenOff(), -1);
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new StreamedForm(request, parameters, file);
    }

    private static StreamedFile read(FileItemIterator parts, Map<String, List<String>> fields, long announced)
            throws IOException {
        int read = 0;
        while (parts.hasNext()) {
            var part = parts.next();
            var content = part.openStream();
            if (!part.isFormField()) {
                String name = part.getName();
                return new StreamedFile(name == null ? "" : name, content, announced);
            }
            byte[] value = content.readNBytes(LONGEST_FIELD + 1);
            if (++read > MOST_FIELDS || value.length > LONGEST_FIELD) {
                throw new IOException("the form has more than is asked for");
            }
            String field = part.getFieldName();
            if (field != null) {
                fields.computeIfAbsent(field, name -> new ArrayList<>()).add(new String(value, StandardCharsets.UTF_8));
            }
        }
        return StreamedFile.none();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Nothing();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class BrokenOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the form breaks off");
        }
    }

    private static final class Nothing extends ServletInputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("this body was read");
        }
    }
}
