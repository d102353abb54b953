/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import org.entente.model.graph.Property;
import org.jspecify.annotations.Nullable;

/**
 * How one property becomes triples.
 *
 * @param form what becomes of its value
 * @param term the predicate; none where the property is carried by other triples
 * @param list the list of codes that the value is from
 * @param partner the property that holds the language of this text, or the text whose language this is
 * @param beside what stands beside a date
 */
record Rule(
        Form form,
        @Nullable Term term,
        @Nullable Scheme list,
        @Nullable Property partner,
        @Nullable DateTerms beside) {

    /** What becomes of a value. */
    enum Form {
        /** A literal by the type of the property. */
        PLAIN,
        /** Text with the language that another property names. */
        TAGGED,
        /** The language of another property, stated only where a literal cannot carry it. */
        TAG,
        /** A date or moment as text, with the datatype that fits. */
        MOMENT,
        /** A date in EDTF, and with the datatype of its precision where XML Schema has one. */
        EDTF,
        /** JSON as text. */
        JSON,
        /** A code of a list. */
        CODE,
        /** The thing with this id; text that is no id stays text. */
        THING,
        /** An address; text that is none stays text. */
        LINK,
        /** The licence with this address or SPDX id; any other terms are rights in words. */
        LICENSE,
        /** The class of a fact type. */
        FACT_TYPE,
        /** Ids in other catalogues. */
        NOTATION,
        /** Typed values of a fact. */
        VALUES,
        /** Nothing: the class of the node, its edges, its annotation or the claims about it say it. */
        CARRIED
    }

    static Rule of(Form form, @Nullable Term term) {
        return new Rule(form, term, null, null, null);
    }

    static Rule plain(Term term) {
        return of(Form.PLAIN, term);
    }

    static Rule dated(Term term, DateTerms beside) {
        return new Rule(Form.MOMENT, term, null, null, beside);
    }

    static Rule code(Term term, Scheme list) {
        return new Rule(Form.CODE, term, list, null, null);
    }

    static Rule tagged(Term term, Property language) {
        return new Rule(Form.TAGGED, term, null, language, null);
    }

    static Rule tag(Term term, Property text) {
        return new Rule(Form.TAG, term, null, text, null);
    }

    static Rule carried() {
        return of(Form.CARRIED, null);
    }
}
