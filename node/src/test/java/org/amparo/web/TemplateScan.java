package org.amparo.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a jte template as far as is needed to tell the words that are written into it from everything else. */
final class TemplateScan {
    private static final Set<String> SPOKEN = Set.of("aria-label", "title", "alt", "placeholder", "label");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PASSED = Pattern.compile(
            "\\b(?:label|title|text|legend|hint|caption|summary|heading|note|value|empty)\\s*=\\s*\"([^\"]*\\p{L}[^\"]*)\"");

    private final String source;
    private final List<String> found = new ArrayList<>();
    private int at;

    private TemplateScan(String source) {
        this.source = source;
    }

    /** The words that a template holds outside of expressions. */
    static List<String> words(String source) {
        TemplateScan scan = new TemplateScan(source.replaceAll("(?s)<%--.*?--%>", ""));
        scan.html('\0');
        return scan.found;
    }

    /** Text and tags, up to the backtick that closes a content block or the end. */
    private void html(char end) {
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != end) {
            if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                boolean shown = source.charAt(at) == '$';
                at += 2;
                String code = code('{', '}');
                if (shown) {
                    literals(code);
                }
            } else if (source.charAt(at) == '@') {
                directive();
            } else if (source.charAt(at) == '<') {
                tag();
            } else {
                text.append(source.charAt(at++));
            }
        }
        at++;
        String plain = text.toString().replaceAll("&[a-z]+;|&#\\d+;", "").strip();
        if (LETTER.matcher(plain).find()) {
            found.add(plain);
        }
    }

    private void directive() {
        Matcher line = Pattern.compile("@(import|param)\\b[^\\n]*").matcher(source);
        Matcher word = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b").matcher(source);
        Matcher call =
                Pattern.compile("@(if|elseif|for|template[\\w.]*)\\s*\\(").matcher(source);
        for (Matcher matcher : List.of(line, word, call)) {
            if (matcher.find(at) && matcher.start() == at) {
                at = matcher.end();
                if (matcher == call) {
                    Matcher passed = PASSED.matcher(code('(', ')'));
                    while (passed.find()) {
                        found.add(passed.group(1));
                    }
                }
                return;
            }
        }
        at++;
    }

    /** Java up to the bracket that closes it, without the content blocks in it, which are read as HTML. */
    private String code(char open, char close) {
        StringBuilder code = new StringBuilder();
        int depth = 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("@`", at)) {
                at += 2;
                html('`');
                continue;
            }
            Matcher literal = LITERAL.matcher(source);
            if (c == '"' && literal.find(at) && literal.start() == at) {
                code.append(literal.group());
                at = literal.end();
                continue;
            }
            at++;
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                break;
            }
            code.append(c);
        }
        return code.toString();
    }

    /** What is said in an expression must be a key: no spaces, no letters beyond ASCII. */
    private void literals(String code) {
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            if (LETTER.matcher(literal.group(1)).find() && !literal.group(1).matches("[\\w./:-]+")) {
                found.add(literal.group(1));
            }
        }
    }

    private void tag() {
        Pattern attribute = Pattern.compile("([\\w-]+)=\"");
        at++;
        while (at < source.length() && source.charAt(at) != '>') {
            Matcher matcher = attribute.matcher(source);
            if (matcher.find(at) && matcher.start() == at) {
                at = matcher.end();
                String value = attributeValue();
                if (SPOKEN.contains(matcher.group(1)) && LETTER.matcher(value).find()) {
                    found.add(matcher.group(1) + "=" + value);
                }
            } else {
                at++;
            }
        }
        at++;
    }

    private String attributeValue() {
        StringBuilder value = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"') {
            if (source.startsWith("${", at)) {
                at += 2;
                code('{', '}');
            } else {
                value.append(source.charAt(at++));
            }
        }
        at++;
        return value.toString();
    }
}
