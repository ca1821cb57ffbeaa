package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;

/** Takes a rule file apart, and notes what keeps it from being a rule file. */
final class FileScanner {

    private static final List<String> BEGINNINGS = List.of("package", "import", "global", "rule");

    private final String pack;
    private final Notes notes;
    private final String plain;
    private final Reader reader;
    private Optional<String> packageName = Optional.empty();
    private final List<ScannedFile.Import> imports = new ArrayList<>();
    private final List<ScannedFile.Global> globals = new ArrayList<>();
    private final List<ScannedRule> rules = new ArrayList<>();

    private FileScanner(String pack, Notes notes) {
        this.pack = pack;
        this.notes = notes;
        this.plain = PlainText.of(notes);
        this.reader = new Reader(plain);
    }

    static ScannedFile scan(String pack, Notes notes) {
        FileScanner scanner = new FileScanner(pack, notes);
        while (!scanner.reader.isAtEnd()) {
            scanner.statement();
        }
        return new ScannedFile(
                notes.source(),
                scanner.plain,
                scanner.packageName,
                List.copyOf(scanner.imports),
                List.copyOf(scanner.globals),
                List.copyOf(scanner.rules));
    }

    private void statement() {
        Token first = reader.peek();
        switch (first.text()) {
            case ";" -> reader.next();
            case "package" -> {
                reader.next();
                packageName = Optional.of(reader.dotted());
            }
            case "import" -> importation();
            case "global" -> global();
            case "rule" -> rules.add(new RuleScanner(notes, reader).scan());
            case "query" -> {
                String name = reader.peek(1).content();
                refuse(first, "pack " + pack + " declares query " + name, "write a rule that reports what it finds");
                skipToEnd();
            }
            case "declare" -> {
                String name = reader.peek(1).content();
                refuse(first, "pack " + pack + " declares type " + name, "use the facts that there are");
                skipToEnd();
            }
            case "function" -> {
                refuse(first, "file " + notes.source().file() + " declares a function", "use what the facts say");
                skipBody();
            }
            default -> other(first);
        }
    }

    private void other(Token first) {
        Optional<String> attribute = reader.attribute();
        if (attribute.isPresent()) {
            if (!attribute.get().equals(Attributes.DIALECT)) {
                notes.add(
                        RemarkKind.ORDERING_ATTRIBUTE,
                        first.offset(),
                        attribute.get().length(),
                        "file " + notes.source().file() + " uses " + attribute.get(),
                        "leave it out: rules decide alone, whatever their order");
            }
        } else {
            notes.add(
                    RemarkKind.SYNTAX,
                    first,
                    "nothing that a rule file holds begins with '" + first.text() + "'",
                    Nearest.hint(first.text(), BEGINNINGS));
        }
        reader.skipLine();
        while (!reader.isAtEnd()
                && attribute.isEmpty()
                && !(reader.startsLine() && BEGINNINGS.contains(reader.peek().text()))) {
            reader.next();
        }
    }

    private void importation() {
        reader.next();
        boolean isStatic = reader.peek().is("static") || reader.peek().is("function");
        boolean isFunction = reader.peek().is("accumulate") || reader.peek().is("acc");
        if (isStatic || isFunction) {
            reader.next();
        }
        int offset = reader.offset();
        String name = reader.dotted();
        boolean wildcard = name.endsWith(".*");
        imports.add(new ScannedFile.Import(
                wildcard ? name.substring(0, name.length() - 2) : name,
                wildcard,
                isStatic,
                isFunction,
                offset,
                Math.max(1, reader.end() - offset)));
        if (isFunction && !reader.isAtEnd() && !reader.startsLine()) {
            reader.next();
        }
    }

    private void global() {
        reader.next();
        Token type = reader.peek();
        String name = reader.dotted();
        if (reader.peek().is("<")) {
            while (!reader.isAtEnd() && !reader.next().is(">")) {
                // the type's arguments
            }
        }
        globals.add(new ScannedFile.Global(name, type, reader.next()));
    }

    private void refuse(Token at, String message, String hint) {
        notes.add(RemarkKind.FORBIDDEN_CONSTRUCT, at, message, hint);
    }

    private void skipToEnd() {
        while (!reader.isAtEnd() && !reader.startsRule()) {
            if (reader.next().is("end")) {
                return;
            }
        }
    }

    private void skipBody() {
        int depth = 0;
        while (!reader.isAtEnd() && !reader.startsRule()) {
            Token token = reader.next();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth == 0 && token.is("}")) {
                return;
            }
        }
    }
}
