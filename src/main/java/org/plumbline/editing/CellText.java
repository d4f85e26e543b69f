package org.plumbline.editing;

import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.rulebook.XmlText;

/** Writes what a cell says as the content of an element, in the way of the text around it. */
final class CellText {
    /** What stands in a text beside characters: sections, comments and instructions. */
    private static final Pattern MARKED = Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->|<\\?.*?\\?>", Pattern.DOTALL);

    private final CharsetEncoder encoder;
    private final String lineEnd;

    CellText(XmlText model) {
        this.encoder = model.charset().newEncoder();
        this.lineEnd = model.lineEnd();
    }

    /** New content in the place of a former one: in a CDATA section if that was in one; comments in it stay. */
    String inPlaceOf(String former, String cell) {
        Map<Boolean, List<String>> marked = MARKED.matcher(former)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.partitioningBy(mark -> mark.startsWith("<![")));
        boolean inSection = MARKED.matcher(former).replaceAll("").isBlank()
                && !marked.get(true).isEmpty()
                && !cell.contains("]]>")
                && encoder.canEncode(cell);
        String content = inSection ? "<![CDATA[" + cell.replace("\n", lineEnd) + "]]>" : escaped(cell);
        return content + String.join("", marked.get(false));
    }

    String escaped(String cell) {
        StringBuilder escaped = new StringBuilder();
        cell.codePoints().forEach(c -> escaped.append(escaped(c)));
        // Only here would a bracket end what was never begun; elsewhere > stays as people read it.
        return escaped.toString().replace("]]>", "]]&gt;").replace("\n", lineEnd);
    }

    private String escaped(int character) {
        String plain = Character.toString(character);
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            default -> encoder.canEncode(plain) ? plain : "&#" + character + ";";
        };
    }
}
