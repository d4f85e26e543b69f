package org.plumbline.editing;

import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.plumbline.rulebook.DmnVersion;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.XmlText;

/** A DMN model as its bytes are, with the place of each table, row and cell in them. */
public final class ModelFile {
    /** Ten times the largest model that ships. */
    static final int LARGEST = 500_000;

    /** What has a name that expressions may use. */
    private static final Set<String> NAMED = Set.of(
            "inputData",
            "decision",
            "businessKnowledgeModel",
            "decisionService",
            "variable",
            "formalParameter",
            "parameter",
            "column",
            "itemComponent");

    private final String path;
    private final String fingerprint;
    private final XmlText text;
    private final Element definitions;
    private final List<SourceTable> tables;

    private ModelFile(String path, byte[] bytes, XmlText text, Element definitions) {
        this.path = path;
        this.fingerprint = fingerprint(bytes);
        this.text = text;
        this.definitions = definitions;
        this.tables = new TableSource(text.text(), definitions).tables();
    }

    /**
     * Reads a model.
     *
     * @throws EditRefused RB-077 where it is no XML of a model, is not in the encoding it says, declares a document type
     *     or an entity, or is too large or too deep
     */
    public static ModelFile read(String path, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw refused(path, 0, "The model has more than " + LARGEST + " bytes; split it.");
        }
        try {
            XmlText text = XmlText.of(bytes);
            Element root = ElementReader.read(text.text());
            if (!root.name().equals("definitions")) {
                throw refused(path, 1, "This is XML, but no DMN model; a model is one element <definitions>.");
            }
            disordered(root).ifPresent(table -> {
                throw refused(
                        path, 0, "A decision table has its rows last; in one of this model, something follows a row.");
            });
            DmnVersion.problem(root.name(), namespace(root)).ifPresent(told -> {
                throw refused(path, 1, told);
            });
            return new ModelFile(path, bytes, text, root);
        } catch (CharacterCodingException undecoded) {
            throw refused(path, 0, "The bytes are not in the encoding the file says; save it as UTF-8.");
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw refused(path, Math.max(line, 0), "This is no XML that is read here: " + firstLine(broken) + ".");
        }
    }

    private static String namespace(Element root) {
        String prefix = root.prefix();
        return root.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", ""), "");
    }

    /** A table with anything else between or behind its rows. */
    private static Optional<Element> disordered(Element root) {
        return root.all()
                .filter(element -> element.name().equals("decisionTable"))
                .filter(table -> table.children().stream()
                        .dropWhile(child -> !child.name().equals("rule"))
                        .anyMatch(child -> !child.name().equals("rule")))
                .findFirst();
    }

    private static String firstLine(XMLStreamException broken) {
        return broken.getMessage()
                .lines()
                .filter(line -> !line.startsWith("ParseError"))
                .findFirst()
                .orElse("it is broken")
                .replaceFirst("^Message: ", "");
    }

    private static EditRefused refused(String path, int line, String message) {
        return new EditRefused(List.of(new Fault("RB-077", path, line, "", message)));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Path from the root of the rulebook. */
    public String path() {
        return path;
    }

    /** {@code sha256:} and the hash of the bytes. */
    public String fingerprint() {
        return fingerprint;
    }

    XmlText text() {
        return text;
    }

    Element definitions() {
        return definitions;
    }

    List<SourceTable> tables() {
        return tables;
    }

    /** The ids of its decision tables, in the order of the file. */
    public List<String> tableIds() {
        return tables.stream().map(SourceTable::id).toList();
    }

    /** The ids of all elements. */
    Set<String> ids() {
        return definitions
                .all()
                .map(element -> element.attribute("id"))
                .filter(id -> id != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static boolean isNamed(Element element) {
        return NAMED.contains(element.name());
    }

    /** The line an element begins on, from 1. */
    int line(Element element) {
        return 1
                + (int) text.text()
                        .chars()
                        .limit(element.start())
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The names that expressions of the model may use. */
    Set<String> names() {
        return definitions
                .all()
                .filter(ModelFile::isNamed)
                .map(element -> element.attribute("name", ""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
