/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Name;
import org.entente.model.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws entities with their names, and the redirects of those that were merged away. */
final class EntityNodes {

    private final Sketch sketch;
    private final Entities entities;
    private final Captions captions;
    private final Map<Id, Participant.Group> groups;

    EntityNodes(Sketch sketch, Entities entities, Captions captions, Map<Id, Participant.Group> groups) {
        this.sketch = sketch;
        this.entities = entities;
        this.captions = captions;
        this.groups = groups;
    }

    /** Draws every entity that something points at, and those that these point at in turn. */
    void draw() {
        entities.described().forEach(sketch::entity);
        for (SortedSet<Id> next = sketch.takeEntities(); !next.isEmpty(); next = sketch.takeEntities()) {
            next.forEach(this::draw);
        }
        drawRedirects(id -> true);
    }

    /** Draws the ids that stand under another one. */
    void drawRedirects(Predicate<Id> wanted) {
        entities.redirects().forEach((id, to) -> {
            if (wanted.test(id)) {
                sketch.node(NodeKind.REDIRECT, id.toString(), new Properties().put(Property.TO, to.toString()));
            }
        });
    }

    void draw(Id id) {
        NodeRef ref = Sketch.ref(NodeKind.ENTITY, id);
        SortedSet<String> labels = new TreeSet<>(List.of(id.kind().label()));
        Participant.@Nullable Group group = groups.get(id);
        if (group != null) {
            drawGroup(ref, labels, group);
            return;
        }
        Entities.View view = entities.view(id);
        List<String> identifiers = new ArrayList<>();
        view.identifiers()
                .forEach((catalogue, values) -> values.forEach(value -> identifiers.add(catalogue + "=" + value)));
        @Nullable Id of = view.link("of");
        @Nullable Id in = view.link("in");
        sketch.node(
                NodeKind.ENTITY,
                id.toString(),
                labels,
                new Properties()
                        .put(Property.CAPTION, captions.of(id))
                        .put(Property.KIND, id.kind().segment())
                        .put(Property.DECLARED, view.declared())
                        .putTexts(Property.IDENTIFIERS, identifiers)
                        .put(Property.CLASS, view.fields().get("class"))
                        .put(Property.BORN, view.fields().get("born"))
                        .put(Property.DIED, view.fields().get("died"))
                        .put(Property.BEGAN, view.fields().get("began"))
                        .put(Property.ENDED, view.fields().get("ended"))
                        .put(Property.FUNCTION, view.fields().get("function"))
                        .put(
                                Property.OF,
                                of == null ? null : entities.canonical(of).toString())
                        .put(
                                Property.IN,
                                in == null ? null : entities.canonical(in).toString())
                        .putTexts(Property.CONFLICTS, conflicts(id, view)));
        if (of != null) {
            sketch.edge(EdgeType.OF, id.toString(), ref, sketch.entity(of));
        }
        if (in != null) {
            sketch.edge(EdgeType.IN, id.toString(), ref, sketch.entity(in));
        }
        view.records()
                .forEach(record -> sketch.edge(
                        EdgeType.DESCRIBES, record.toString(), Sketch.ref(NodeKind.ENTITY_RECORD, record), ref));
        view.names().forEach(name -> drawName(id, ref, name));
    }

    private SortedSet<String> conflicts(Id id, Entities.View view) {
        SortedSet<String> conflicts = new TreeSet<>(view.fields().conflicts());
        entities.contradicted(id).forEach(other -> conflicts.add("same=" + other));
        return conflicts;
    }

    private void drawGroup(NodeRef ref, SortedSet<String> labels, Participant.Group group) {
        @Nullable Id of = group.described().of();
        Object quantifier = group.described().quantifier();
        sketch.node(
                NodeKind.ENTITY,
                ref.id(),
                labels,
                new Properties()
                        .put(Property.CAPTION, group.described().text())
                        .put(Property.KIND, Kind.DESCRIBED_GROUP.segment())
                        .put(Property.DECLARED, Boolean.TRUE)
                        .put(Property.TEXT_OF, group.described().text())
                        .put(Property.LANG, group.described().lang())
                        .put(Property.QUANTIFIER, quantifier == null ? null : quantifier.toString())
                        .put(Property.DOCUMENT, group.document().toString())
                        .putTexts(
                                Property.EXPANDS,
                                group.described().expands().stream()
                                        .map(Id::toString)
                                        .toList())
                        .put(Property.RULE, group.described().by())
                        .put(
                                Property.OF,
                                of == null ? null : entities.canonical(of).toString()));
        if (of != null) {
            sketch.edge(EdgeType.OF, ref.id(), ref, sketch.entity(of));
        }
    }

    private void drawName(Id entity, NodeRef ref, Name name) {
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("entity", entity.toString());
        key.put("text", name.text()).put("lang", name.lang()).put("script", name.script());
        key.put("kind", name.kind()).put("source", name.source());
        Id id = CanonicalJson.id(Kind.NAME, key);
        sketch.node(
                NodeKind.NAME,
                id.toString(),
                new Properties()
                        .put(Property.KEY, name.key())
                        .put(Property.TEXT_OF, name.text())
                        .put(Property.LANG, name.lang())
                        .put(Property.SCRIPT, name.script())
                        .put(Property.KIND, name.kind())
                        .put(Property.SOURCE, name.source()));
        sketch.edge(EdgeType.HAS_NAME, id.toString(), ref, Sketch.ref(NodeKind.NAME, id));
    }
}
