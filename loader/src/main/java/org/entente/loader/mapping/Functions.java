/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.record.Issue;

/** Makes steps of the functions that a mapping file names. */
final class Functions {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern SUFFIX = Pattern.compile("(?s)(.*?[0-9.])[\\s\\u00A0]*([A-Za-z]{1,3})");

    private final Lookups lookups;
    private final TemplateReader names;
    private final Problems problems;

    Functions(Lookups lookups, TemplateReader names, Problems problems) {
        this.lookups = lookups;
        this.names = names;
        this.problems = problems;
    }

    /** {@return the step that stands here: the name of a function, or its name with a parameter and options} */
    Value.Step step(Node node) {
        for (Function function : Function.values()) {
            if (node.textOrEmpty().equals(function.text())) {
                return make(function, node, node);
            }
            Node parameter = node.get(function.text());
            if (parameter != null) {
                return make(function, parameter, node);
            }
        }
        return (texts, scope) -> texts;
    }

    private Value.Step make(Function function, Node parameter, Node options) {
        return switch (function) {
            case SQUEEZE -> each(text -> SPACE.matcher(text).replaceAll(" "));
            case LOWER -> each(text -> text.toLowerCase(Locale.ROOT));
            case UPPER -> each(text -> text.toUpperCase(Locale.ROOT));
            case SLUG -> each(Slug::of);
            case EXACT_SLUG -> each(Slug::exact);
            case SPLIT -> split(Pattern.compile(Pattern.quote(parameter.textOrEmpty())));
            case SPLIT_AT -> split(Function.expression(parameter, problems));
            case ITEM -> item(Integer.parseInt(parameter.textOrEmpty()));
            case REMOVE -> remove(parameter);
            case REPLACE -> replace(parameter);
            case EXTRACT -> extract(Function.expression(parameter, problems));
            case TABLE -> orElse(options, table(parameter));
            case DATE -> orElse(options, date(parameter));
            case INTERVAL -> each(Functions::interval);
            case COUNTRY -> country(parameter, options);
            case TITLE -> title(parameter, true);
            case UNTITLED -> title(parameter, false);
            case SUFFIX ->
                each(text -> {
                    Matcher found = SUFFIX.matcher(text);
                    return found.matches() ? found.group(2) : "";
                });
            case UNSUFFIXED ->
                each(text -> {
                    Matcher found = SUFFIX.matcher(text);
                    return found.matches() ? found.group(1) : text;
                });
            case DEFAULT -> {
                String other = parameter.textOrEmpty();
                yield (texts, scope) -> Scope.isPresent(texts) ? texts : List.of(other);
            }
        };
    }

    private static String interval(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && text.substring(0, slash).equals(text.substring(slash + 1))
                ? text.substring(0, slash)
                : text;
    }

    /** One element to another; an empty one is an element without content. */
    @FunctionalInterface
    private interface Reading {
        String read(String text, Scope scope) throws Misfit;
    }

    private static Value.Step each(java.util.function.UnaryOperator<String> change) {
        return read((text, scope) -> Texts.strip(change.apply(text)));
    }

    private static Value.Step read(Reading reading) {
        return (texts, scope) -> {
            List<String> read = new ArrayList<>(texts.size());
            for (String text : texts) {
                read.add(text.isEmpty() ? text : reading.read(text, scope));
            }
            return read;
        };
    }

    private static Value.Step orElse(Node options, Reading reading) {
        Node stated = options.get("else");
        Function.Else otherwise = stated == null
                ? Function.Else.REJECT
                : Function.Else.valueOf(stated.textOrEmpty().toUpperCase(Locale.ROOT));
        return read((text, scope) -> {
            try {
                return reading.read(text, scope);
            } catch (Misfit misfit) {
                return switch (otherwise) {
                    case REJECT -> throw misfit;
                    case KEEP -> text;
                    case ABSENT -> "";
                };
            }
        });
    }

    private static Value.Step split(Pattern between) {
        return (texts, scope) -> {
            List<String> parts = new ArrayList<>();
            for (String text : texts) {
                List<String> ofText = between.splitAsStream(text)
                        .map(Texts::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
                parts.addAll(ofText);
                if (ofText.isEmpty() && texts.size() > 1) {
                    // the element keeps its place, or those after it would go in step with others'
                    parts.add("");
                }
            }
            return parts;
        };
    }

    private static Value.Step item(int number) {
        return (texts, scope) -> {
            int index = number > 0 ? number - 1 : texts.size() + number;
            return index >= 0 && index < texts.size() ? List.of(texts.get(index)) : List.of();
        };
    }

    private static Value.Step remove(Node parameter) {
        List<String> unwanted = parameter.itemsOrOne().stream()
                .map(Node::textOrEmpty)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return each(text -> {
            String left = text;
            for (String each : unwanted) {
                left = left.replace(each, "");
            }
            return left;
        });
    }

    private static Value.Step replace(Node parameter) {
        return each(text -> {
            String changed = text;
            for (Map.Entry<String, Node> pair : parameter.entriesOrNone().entrySet()) {
                changed = changed.replace(pair.getKey(), pair.getValue().textOrEmpty());
            }
            return changed;
        });
    }

    private static Value.Step extract(Pattern expression) {
        return each(text -> {
            Matcher found = expression.matcher(text);
            if (!found.find()) {
                return "";
            }
            String group = found.groupCount() == 0 ? found.group() : found.group(1);
            return group == null ? "" : group;
        });
    }

    private Reading table(Node parameter) {
        Map<String, String> table =
                parameter instanceof Node.Entries map ? Lookups.table(map) : lookups.table(parameter, problems);
        return (text, scope) -> {
            String meaning = table.get(text);
            if (meaning == null) {
                throw new Misfit(Issue.UNKNOWN_CODE, "'%s' is not in the table; add it".formatted(text));
            }
            return meaning;
        };
    }

    private Reading date(Node parameter) {
        List<DatePattern> patterns = new ArrayList<>();
        for (Node each : parameter.itemsOrOne()) {
            Optional<DatePattern> pattern = DatePattern.of(each.textOrEmpty());
            pattern.ifPresentOrElse(
                    patterns::add,
                    () -> problems.add(
                            each.place(),
                            "'%s' is no pattern of a date; write yyyy, mm or m or mmm, dd or d, and what stands between them, or edtf"
                                    .formatted(each.textOrEmpty())));
        }
        String written = String.join(
                " or ", parameter.itemsOrOne().stream().map(Node::textOrEmpty).toList());
        return (text, scope) -> DatePattern.read(patterns, text)
                .orElseThrow(() -> new Misfit(
                        Issue.INVALID_DATE, "'%s' is no day of the calendar written %s".formatted(text, written)));
    }

    private Value.Step country(Node register, Node options) {
        Node on = options.get("on");
        if (on != null) {
            names.known(on.textOrEmpty(), on.place());
        }
        Node lang = options.get("lang");
        CountryReading reading = new CountryReading(
                register.textOrEmpty(), on == null ? null : on.textOrEmpty(), lang == null ? null : lang.textOrEmpty());
        return orElse(options, reading::read);
    }

    private Value.Step title(Node parameter, boolean wanted) {
        Titles titles = new Titles(lookups.list(parameter, problems));
        return each(text -> {
            int length = titles.length(text);
            return wanted ? text.substring(0, length) : text.substring(length);
        });
    }
}
