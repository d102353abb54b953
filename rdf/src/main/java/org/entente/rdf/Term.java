/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every class and property that the translation names: first those of other vocabularies, then our own with what they
 * mean. Terms of fact types, their roles and values, and of derived edges come from the registry.
 *
 * <p>Our own terms describe a fact whatever became of it; a term of another vocabulary asserts, so fact nodes carry one only
 * where the current state is actual.
 */
enum Term {
    RDF_TYPE("rdf:type"),
    SUBJECT("rdf:subject"),
    PREDICATE("rdf:predicate"),
    OBJECT("rdf:object"),
    STATEMENT("rdf:Statement"),
    PROPERTY("rdf:Property"),
    JSON("rdf:JSON"),
    RDFS_LABEL("rdfs:label"),
    COMMENT("rdfs:comment"),
    SUB_CLASS_OF("rdfs:subClassOf"),
    RANGE("rdfs:range"),
    SEE_ALSO("rdfs:seeAlso"),
    IS_DEFINED_BY("rdfs:isDefinedBy"),
    RDFS_CLASS("rdfs:Class"),
    DATATYPE("rdfs:Datatype"),
    ONTOLOGY("owl:Ontology"),
    PREF_LABEL("skos:prefLabel"),
    ALT_LABEL("skos:altLabel"),
    NOTATION("skos:notation"),
    EXACT_MATCH("skos:exactMatch"),
    IN_SCHEME("skos:inScheme"),
    CONCEPT("skos:Concept"),
    CONCEPT_SCHEME("skos:ConceptScheme"),
    XL_LABEL("skosxl:Label"),
    XL_PREF_LABEL("skosxl:prefLabel"),
    XL_ALT_LABEL("skosxl:altLabel"),
    LITERAL_FORM("skosxl:literalForm"),
    PROV_ENTITY("prov:Entity"),
    PROV_AGENT("prov:Agent"),
    BUNDLE("prov:Bundle"),
    ATTRIBUTION("prov:Attribution"),
    AGENT("prov:agent"),
    WAS_QUOTED_FROM("prov:wasQuotedFrom"),
    WAS_ATTRIBUTED_TO("prov:wasAttributedTo"),
    QUALIFIED_ATTRIBUTION("prov:qualifiedAttribution"),
    HAD_PRIMARY_SOURCE("prov:hadPrimarySource"),
    WAS_REVISION_OF("prov:wasRevisionOf"),
    WAS_DERIVED_FROM("prov:wasDerivedFrom"),
    GENERATED_AT_TIME("prov:generatedAtTime"),
    INVALIDATED_AT_TIME("prov:invalidatedAtTime"),
    ANNOTATION("oa:Annotation"),
    HAS_BODY("oa:hasBody"),
    HAS_TARGET("oa:hasTarget"),
    HAS_SOURCE("oa:hasSource"),
    HAS_SELECTOR("oa:hasSelector"),
    SPECIFIC_RESOURCE("oa:SpecificResource"),
    TEXT_QUOTE_SELECTOR("oa:TextQuoteSelector"),
    TEXT_POSITION_SELECTOR("oa:TextPositionSelector"),
    EXACT("oa:exact"),
    START("oa:start"),
    END("oa:end"),
    POST("org:Post"),
    POST_IN("org:postIn"),
    ORG_ORGANIZATION("org:Organization"),
    IDENTIFIER("dcterms:identifier"),
    ISSUED("dcterms:issued"),
    PUBLISHER("dcterms:publisher"),
    LICENSE("dcterms:license"),
    TITLE("dcterms:title"),
    DESCRIPTION("dcterms:description"),
    LANGUAGE("dcterms:language"),
    SOURCE("dcterms:source"),
    CITATION("dcterms:bibliographicCitation"),
    IS_REPLACED_BY("dcterms:isReplacedBy"),
    DCAT_DATASET("dcat:Dataset"),
    DCAT_VERSION("dcat:version"),
    VOID_DATASET("void:Dataset"),
    URI_SPACE("void:uriSpace"),
    VOID_VOCABULARY("void:vocabulary"),
    SCHEMA_CLAIM("schema:Claim"),
    COUNTRY("schema:Country"),
    PERSON("schema:Person"),
    ORGANIZATION("schema:Organization"),
    PLACE("schema:Place"),
    CREATIVE_WORK("schema:CreativeWork"),
    NEWS_ARTICLE("schema:NewsArticle"),
    SOCIAL_MEDIA_POSTING("schema:SocialMediaPosting"),
    SCHEMA_DATASET("schema:Dataset"),
    ABOUT("schema:about"),
    MENTIONS("schema:mentions"),
    TEXT("schema:text"),
    URL("schema:url"),
    BIRTH_DATE("schema:birthDate"),
    DEATH_DATE("schema:deathDate"),
    CONTAINED_IN_PLACE("schema:containedInPlace"),
    EVENT_STATUS("schema:eventStatus"),
    EVENT_SCHEDULED("schema:EventScheduled"),
    EVENT_CANCELLED("schema:EventCancelled"),
    EVENT_POSTPONED("schema:EventPostponed"),
    EDTF_LITERAL("edtf:EDTF"),
    OWN_RECORD_CLASS("Record", "A record: part of the set from which everything else is projected."),
    OWN_DOCUMENT_RECORD("DocumentRecord", "What one record says of a document."),
    OWN_ENTITY_RECORD("EntityRecord", "What one record says of an entity."),
    OWN_JUDGEMENT("Judgement", "A decision that two things are the same, or that they are not."),
    OWN_RETRACTION("Retraction", "A decision that claims, or what a document or load said, count no longer."),
    OWN_RESTORE("Restore", "A decision that undoes a retraction."),
    OWN_DOCUMENT("Document", "Something published that makes claims."),
    OWN_CLAIM("Claim", "One document's statement about one fact: how real, when, said by whom, in which words."),
    OWN_PENDING("Pending", "A claim whose names or document are not resolved yet; it is about no fact."),
    OWN_ENTITY("Entity", "Anything that takes part in facts."),
    OWN_NAME("Name", "One name of one entity, as written."),
    OWN_MENTION("Mention", "A name as texts write it, by its matching key and language."),
    OWN_ANONYMOUS_SOURCE(
            "AnonymousSource", "A source that one document cites without naming it; never the same across documents."),
    OWN_FACT("Fact", "What claims are about: a proposition with an identity and no truth of its own."),
    OWN_STATE("State", "How a fact stood between two moments of what was known."),
    OWN_REDIRECT("Redirect", "An id that was merged into another one."),
    OWN_EDGE("Edge", "One relationship of the property graph as a node, with its properties."),
    OWN_EVENT("Event", "The family of facts that happen."),
    OWN_RELATION("Relation", "The family of facts that hold over a period."),
    OWN_STANCE("Stance", "The family of facts that say what somebody means, wants or thinks, in words."),
    OWN_ACTUAL("Actual", "By what is known now it happened, or it holds or held."),
    OWN_PROSPECTIVE("Prospective", "By what is known now it is announced, planned, expected, or said to be possible."),
    OWN_WISHED("Wished", "By what is known now somebody wants it; nothing says that it will come."),
    OWN_DENIED("Denied", "Sources say only that it is not so."),
    OWN_CALLED_OFF("CalledOff", "It was to be, and was cancelled, postponed, or failed."),
    OWN_CONTESTED_CLASS("Contested", "Sources contradict each other about it."),
    OWN_COUNTRY_CLASS("Country", "A state or territory."),
    OWN_PERSON_CLASS("Person", "A human being."),
    OWN_ORGANIZATION_CLASS("Organization", "A body with a name, such as an outlet or the European Union."),
    OWN_GROUP("Group", "A named group of countries or people, such as C5+1."),
    OWN_AGREEMENT("Agreement", "A treaty, declaration, memorandum or other agreement, binding or not."),
    OWN_OFFICE("Office", "An office that somebody may hold."),
    OWN_PLACE_CLASS("Place", "A place."),
    OWN_CONFLICT("Conflict", "A war or other conflict."),
    OWN_DESCRIBED_GROUP("DescribedGroup", "A group that a text describes without naming its members."),
    OWN_ACT("act", "The treaty act or other act that it rests on."),
    OWN_CONCERNED_AS("concernedAs", "How real the other fact is meant to be where this fact concerns it."),
    OWN_BASIS("basis", "Whether the document states it or it was inferred by a rule."),
    OWN_BEFORE("before", "It comes before the other."),
    OWN_AFTER("after", "It comes after the other."),
    OWN_BEGAN("began", "When a state, body or other thing began to exist."),
    OWN_BY("by", "Who decided."),
    OWN_CANDIDATE("candidate", "What an unresolved name may mean."),
    OWN_CLASS("class", "What kind of thing it is among its like, such as memorandum for an agreement."),
    OWN_CONDITION("condition", "On what it depends, in words."),
    OWN_CONFLICTING("conflict", "A field on which records differ, with one of its values."),
    OWN_CONTENT_LANG("contentLang", "The language of the content, where the literal cannot carry it."),
    OWN_CONTESTED("contested", "Whether sources contradict each other."),
    OWN_COUNTS("counts", "Whether the claim counts: it is neither superseded nor covered by a standing retraction."),
    OWN_COVERS("covers", "What is retracted."),
    OWN_DECLARED("declared", "Whether a record describes it, rather than only naming its id."),
    OWN_DOCUMENT_KIND("documentKind", "What kind of document it is."),
    OWN_DURING("during", "It happens during the other."),
    OWN_EDGE_TYPE("edgeType", "The relationship type in the property graph."),
    OWN_EDTF("edtf", "When, as the claim states it, in EDTF."),
    OWN_END_MAX("endMax", "It ends on this day or earlier."),
    OWN_ENDED("ended", "When a state, body or other thing ceased to exist."),
    OWN_END_MIN("endMin", "It ends on this day or later."),
    OWN_FACT_OF("fact", "The fact from which an edge is derived."),
    OWN_FACT_TYPE("factType", "The type of the fact that a claim is about."),
    OWN_EXPANDS("expands", "A member that the description of a group implies."),
    OWN_FUNCTION("function", "What the office is, such as head-of-state."),
    OWN_HELD_BY("heldBy", "Whose wish, intention or view the claim reports."),
    OWN_INFERRED("inferred", "Whether somebody takes part by a rule and not by what a claim says."),
    OWN_INSTANT("instant", "When it happened, to the minute, where a clock time with its offset is known."),
    OWN_JUDGES("judges", "What a judgement is about."),
    OWN_KEY("key", "How the fact file names the claim."),
    OWN_LABEL("label", "What keeps two facts with the same participants apart."),
    OWN_LIFECYCLE("lifecycle", "The stage in which an agreement is."),
    OWN_LOCATOR("locator", "Page, row or path within the document."),
    OWN_MATCHING_KEY("matchingKey", "The folded form under which a name is found; never shown."),
    OWN_MODALITY("modality", "How real the fact is said to be."),
    OWN_NAME_KIND("nameKind", "What the name is for its bearer."),
    OWN_NAME_OF("name", "One of its names, whatever its kind."),
    OWN_NUMBER("number", "Whether the unnamed source is one or several."),
    OWN_BELONGS_TO("belongsTo", "What it belongs to."),
    OWN_ON_BEHALF_OF("onBehalfOf", "For whom the source spoke."),
    OWN_ORDINAL("ordinal", "The number of the period within the fact, from 1."),
    OWN_ORIGIN("origin", "The independent origin of a claim."),
    OWN_PAIR("pair", "The two parties of a fact, as one text."),
    OWN_PART_OF("partOf", "It is part of the other."),
    OWN_POLARITY("polarity", "Whether it is affirmed or denied."),
    OWN_POSITION("position", "The place in the chain of sources; 1 is the outermost."),
    OWN_POSSIBLY_SAME("possiblySame", "The two may be one happening; nobody decided so."),
    OWN_QUANTIFIER("quantifier", "How many, as the text says it."),
    OWN_QUOTE_LANG("quoteLang", "The language of the quote, where its words are not given."),
    OWN_REASON("reason", "Why."),
    OWN_RECORD("record", "The whole record in its canonical form, from which its id is the hash."),
    OWN_RESCHEDULED_TO("rescheduledTo", "It was put off to the other."),
    OWN_RESTORES("restores", "The retraction that is undone."),
    OWN_RETRACTS("retracts", "What a retraction found and covers."),
    OWN_ROLE("role", "In which role."),
    OWN_RULE("rule", "By which rule it was inferred."),
    OWN_SAID_IN("saidIn", "It was said in the other."),
    OWN_SCRIPT("script", "The script as an ISO 15924 code."),
    OWN_SHA256("sha256", "SHA-256 of the file or of the quoted words."),
    OWN_SIDE("side", "Which side of the judgement."),
    OWN_SORT("sort", "What facts are listed by."),
    OWN_SOURCES("sources", "How many independent origins support it, counted up to nine."),
    OWN_SPAN("span", "The part of the document in which it stands."),
    OWN_START_MAX("startMax", "It starts on this day or earlier."),
    OWN_START_MIN("startMin", "It starts on this day or later."),
    OWN_STATE_OF("state", "One of the states of the fact."),
    OWN_STATUS("status", "How the fact stands on which an edge rests."),
    OWN_TEXT_OF("text", "The words that describe it."),
    OWN_UNDOES("undoes", "The retraction that a restoring decision found and undoes."),
    OWN_VALID_FROM("validFrom", "The first day on which it is known to hold."),
    OWN_VALID_TO("validTo", "The last day on which it is known to hold."),
    OWN_VERDICT("verdict", "Same or different."),
    OWN_WHEN_TEXT("whenText", "When, in the words of the source."),
    OWN_WIDTH("width", "How long the time of an event may be, as a power of two of days; 64 if it is open."),
    OWN_WHEN_ACTUAL(
            "whenActual",
            "The class or property of another vocabulary that is stated as well where the current state of the fact is actual."),
    OWN_WHY("why", "Why."),
    OWN_LIST("codes", "The list from which the values of a property are.");

    private final String prefixed;
    private final @Nullable String comment;

    Term(String prefixed) {
        this.prefixed = prefixed;
        this.comment = null;
    }

    Term(String local, String comment) {
        this.prefixed = Namespace.DIP.prefix() + ":" + local;
        this.comment = comment;
    }

    /** {@return the prefixed name, such as {@code schema:Event}} */
    String prefixed() {
        return prefixed;
    }

    /** {@return the name without its prefix} */
    String local() {
        return prefixed.substring(prefixed.indexOf(':') + 1);
    }

    /** {@return what one of our own terms means; empty for those of other vocabularies} */
    Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** {@return whether it is a class; their names begin with a capital} */
    boolean isClass() {
        return Character.isUpperCase(local().charAt(0));
    }
}
