// What cannot all be so, or is worth checking: claims that contradict each other, treaty acts out of order, one person in two countries or cities on one day, two holders of an office that is for one, a day in office, or something done in it, outside of the terms that are told of; with the words of each side.
//
// Change the values and run it again:
//   families: The families of facts: event, relation, stance.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   last: Where the page ends at the latest: of those with the last sort key, the last id; '~~' for all of them.
//   limit: One more than a page has, to see whether there is a next one.
//   sort: Where the page begins: the place of the last item of the page before.
//   type: Only facts of this type.
//   until: The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: Only what may reach into this day or later. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_moved: For days on which events were by what was known once, the days as texts on which they are now, such as {`2025-11-05`: ['2025-11-06']}; null for what is known now.
//   given_to: Only what may begin on this day or earlier. Here date('2025-11-06'), or null.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param families => ['event', 'relation', 'stance'];
:param given_contested => true;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param last => '~~';
:param limit => 101;
:param sort => '';
:param until => '~~';
MATCH (f:Fact) USING INDEX SEEK f:Fact(sort, id)
WHERE (((f.sort >= $sort
      AND f.sort <= $until
      AND f.id > '')
    AND (f.sort <> $sort
      OR f.id > $id)
    AND f.family IN $families
    AND EXISTS {
      MATCH (f)-[:STATE]->(s:State)
      WHERE (((s.knownFrom <= $knownAt
            AND (s.knownTo IS NULL
              OR s.knownTo > $knownAt)
            AND coalesce(s.startMin <= $given_validAt, true)
            AND coalesce(s.endMax >= $given_validAt, true)
            AND coalesce(s.startMin <= $given_to, true)
            AND coalesce(s.endMax >= $given_from, true))
          AND ($given_modality IS NULL
            OR (s.modality = $given_modality
              AND s.polarity = 'positive')))
        AND ($given_contested IS NULL
          OR s.contested = $given_contested))
      RETURN s
    })
  AND (f.sort <> $until
    OR f.id <= $last))
WITH f, f.sort AS sort, f.id AS id ORDER BY sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, sort, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    },
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  } ORDER BY c.id
} AS claims, COLLECT {
  MATCH (f)-[:STATE]->(b:State) WHERE (b.knownFrom <= $knownAt
    AND (b.knownTo IS NULL
      OR b.knownTo > $knownAt))
  RETURN {
    ordinal: b.ordinal,
    caption: b.caption,
    modality: b.modality,
    polarity: b.polarity,
    act: b.act,
    lifecycle: b.lifecycle,
    contested: b.contested,
    sources: b.sources,
    startMin: b.startMin,
    startMax: b.startMax,
    endMin: b.endMin,
    endMax: b.endMax,
    knownFrom: b.knownFrom,
    knownTo: b.knownTo
  } ORDER BY b.ordinal
} AS periods ORDER BY sort, id;
:param families => ['event', 'relation', 'stance'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param last => '~~';
:param limit => 101;
:param sort => '';
:param type => 'agreement-participation';
:param until => '~~';
MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
WHERE (f.type = $type
  AND ((f.sort >= $sort
      AND f.sort <= $until
      AND f.id > '')
    AND (f.sort <> $sort
      OR f.id > $id))
  AND f.family IN $families
  AND EXISTS {
    MATCH (f)-[:STATE]->(s:State)
    WHERE (((s.knownFrom <= $knownAt
          AND (s.knownTo IS NULL
            OR s.knownTo > $knownAt)
          AND coalesce(s.startMin <= $given_validAt, true)
          AND coalesce(s.endMax >= $given_validAt, true)
          AND coalesce(s.startMin <= $given_to, true)
          AND coalesce(s.endMax >= $given_from, true))
        AND ($given_modality IS NULL
          OR (s.modality = $given_modality
            AND s.polarity = 'positive')))
      AND ($given_contested IS NULL
        OR s.contested = $given_contested))
    RETURN s
  }
  AND ((f.sort <> $until
      OR f.id <= $last)
    AND (EXISTS {
        MATCH (b:Claim)-[:ABOUT]->(f), (l:Claim)-[:ABOUT]->(f)
        WHERE ((b.knownFrom <= $knownAt
            AND b.modality = 'actual'
            AND b.polarity = 'positive')
          AND (NOT (b.span = 'headline')
            OR NOT (EXISTS {
              MATCH (h)-[:ABOUT]->(f)
              WHERE (h.document = b.document
                AND NOT (h.span = 'headline'))
              RETURN h
            }))
          AND b.act IN ['ratification', 'acceptance', 'approval', 'formal-confirmation']
          AND ((l.knownFrom <= $knownAt
              AND l.modality = 'actual'
              AND l.polarity = 'positive')
            AND (NOT (l.span = 'headline')
              OR NOT (EXISTS {
                MATCH (h)-[:ABOUT]->(f)
                WHERE (h.document = l.document
                  AND NOT (h.span = 'headline'))
                RETURN h
              }))
            AND l.act IN ['signature', 'signature-ad-referendum'])
          AND coalesce(b.startMax, b.endMax) < coalesce(l.startMin, l.endMin)
          AND NOT (EXISTS {
            MATCH (t:Claim)-[:ABOUT]->(f)
            WHERE (((t.knownFrom <= $knownAt
                  AND t.modality = 'actual'
                  AND t.polarity = 'positive')
                AND (NOT (t.span = 'headline')
                  OR NOT (EXISTS {
                    MATCH (h)-[:ABOUT]->(f)
                    WHERE (h.document = t.document
                      AND NOT (h.span = 'headline'))
                    RETURN h
                  }))
                AND t.act IN ['signature', 'signature-ad-referendum'])
              AND (coalesce(t.startMin, t.endMin) <= coalesce(b.startMax, b.endMax)
                OR (coalesce(t.startMin, t.endMin) IS NULL
                  AND coalesce(t.startMax, t.endMax) IS NOT NULL)))
            RETURN t
          }))
        RETURN b
      }
      OR EXISTS {
        MATCH (b:Claim)-[:ABOUT]->(f), (l:Claim)-[:ABOUT]->(f)
        WHERE ((b.knownFrom <= $knownAt
            AND b.modality = 'actual'
            AND b.polarity = 'positive')
          AND (NOT (b.span = 'headline')
            OR NOT (EXISTS {
              MATCH (h)-[:ABOUT]->(f)
              WHERE (h.document = b.document
                AND NOT (h.span = 'headline'))
              RETURN h
            }))
          AND b.act IN ['withdrawal', 'denunciation', 'signature-withdrawn']
          AND ((l.knownFrom <= $knownAt
              AND l.modality = 'actual'
              AND l.polarity = 'positive')
            AND (NOT (l.span = 'headline')
              OR NOT (EXISTS {
                MATCH (h)-[:ABOUT]->(f)
                WHERE (h.document = l.document
                  AND NOT (h.span = 'headline'))
                RETURN h
              }))
            AND l.act IN ['signature', 'signature-ad-referendum'])
          AND coalesce(b.endMax, b.startMax) < coalesce(l.startMin, l.endMin)
          AND NOT (EXISTS {
            MATCH (t:Claim)-[:ABOUT]->(f)
            WHERE (((t.knownFrom <= $knownAt
                  AND t.modality = 'actual'
                  AND t.polarity = 'positive')
                AND (NOT (t.span = 'headline')
                  OR NOT (EXISTS {
                    MATCH (h)-[:ABOUT]->(f)
                    WHERE (h.document = t.document
                      AND NOT (h.span = 'headline'))
                    RETURN h
                  }))
                AND t.act IN ['signature', 'signature-ad-referendum'])
              AND (coalesce(t.startMin, t.endMin) <= coalesce(b.endMax, b.startMax)
                OR (coalesce(t.startMin, t.endMin) IS NULL
                  AND coalesce(t.startMax, t.endMax) IS NOT NULL)))
            RETURN t
          }))
        RETURN b
      }
      OR EXISTS {
        MATCH (b:Claim)-[:ABOUT]->(f), (l:Claim)-[:ABOUT]->(f)
        WHERE ((b.knownFrom <= $knownAt
            AND b.modality = 'actual'
            AND b.polarity = 'positive')
          AND (NOT (b.span = 'headline')
            OR NOT (EXISTS {
              MATCH (h)-[:ABOUT]->(f)
              WHERE (h.document = b.document
                AND NOT (h.span = 'headline'))
              RETURN h
            }))
          AND b.act IN ['withdrawal', 'denunciation']
          AND ((l.knownFrom <= $knownAt
              AND l.modality = 'actual'
              AND l.polarity = 'positive')
            AND (NOT (l.span = 'headline')
              OR NOT (EXISTS {
                MATCH (h)-[:ABOUT]->(f)
                WHERE (h.document = l.document
                  AND NOT (h.span = 'headline'))
                RETURN h
              }))
            AND l.act IN ['ratification', 'accession', 'acceptance', 'approval', 'definitive-signature', 'formal-confirmation', 'succession', 'joined'])
          AND coalesce(b.endMax, b.startMax) < coalesce(l.startMin, l.endMin)
          AND NOT (EXISTS {
            MATCH (t:Claim)-[:ABOUT]->(f)
            WHERE (((t.knownFrom <= $knownAt
                  AND t.modality = 'actual'
                  AND t.polarity = 'positive')
                AND (NOT (t.span = 'headline')
                  OR NOT (EXISTS {
                    MATCH (h)-[:ABOUT]->(f)
                    WHERE (h.document = t.document
                      AND NOT (h.span = 'headline'))
                    RETURN h
                  }))
                AND t.act IN ['ratification', 'accession', 'acceptance', 'approval', 'definitive-signature', 'formal-confirmation', 'succession', 'joined'])
              AND (coalesce(t.startMin, t.endMin) <= coalesce(b.endMax, b.startMax)
                OR (coalesce(t.startMin, t.endMin) IS NULL
                  AND coalesce(t.startMax, t.endMax) IS NOT NULL)))
            RETURN t
          }))
        RETURN b
      })))
WITH f, f.type AS first, f.sort AS sort, f.id AS id ORDER BY first, sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, sort, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    },
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  } ORDER BY c.id
} AS claims ORDER BY sort, id;
:param families => ['event', 'relation', 'stance'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_moved => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param last => '~~';
:param limit => 101;
:param sort => '';
:param until => '~~';
UNWIND ['meeting', 'negotiation', 'signing', 'summit', 'visit'] AS each
CALL (each) {
  MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
  WHERE (f.type = each
    AND ((f.sort >= $sort
        AND f.sort <= $until
        AND f.id > '')
      AND (f.sort <> $sort
        OR f.id > $id))
    AND f.family IN $families
    AND EXISTS {
      MATCH (f)-[:STATE]->(s:State)
      WHERE (((s.knownFrom <= $knownAt
            AND (s.knownTo IS NULL
              OR s.knownTo > $knownAt)
            AND coalesce(s.startMin <= $given_validAt, true)
            AND coalesce(s.endMax >= $given_validAt, true)
            AND coalesce(s.startMin <= $given_to, true)
            AND coalesce(s.endMax >= $given_from, true))
          AND ($given_modality IS NULL
            OR (s.modality = $given_modality
              AND s.polarity = 'positive')))
        AND ($given_contested IS NULL
          OR s.contested = $given_contested))
      RETURN s
    }
    AND ((f.sort <> $until
        OR f.id <= $last)
      AND EXISTS {
        MATCH (f)-[:STATE]->(b:State)
        WHERE (f.type IN ['meeting', 'negotiation', 'signing', 'summit', 'visit']
          AND EXISTS {
            MATCH (f)-[m:HAS_PARTICIPANT]->(n:Entity)
            WHERE ((m.role = 'place'
                OR (m.role = 'host'
                  AND f.type = 'visit'
                  AND n.kind = 'country'))
              AND m.knownFrom <= $knownAt)
            RETURN n
          }
          AND (b.knownFrom <= $knownAt
            AND (b.knownTo IS NULL
              OR b.knownTo > $knownAt)
            AND coalesce(b.startMin <= $given_validAt, true)
            AND coalesce(b.endMax >= $given_validAt, true)
            AND coalesce(b.startMin <= $given_to, true)
            AND coalesce(b.endMax >= $given_from, true)
            AND b.modality = 'actual'
            AND b.polarity = 'positive'
            AND b.startMin = b.startMax
            AND b.startMin = b.endMax
            AND NOT ((any(i IN range(0, (size(coalesce(f.values, [])) - 1))
              WHERE (f.values[i] IN ['form=indirect', 'form=remote', 'form=exchange-of-letters']
                AND f.valuesKnownFrom[i] <= $knownAt))
              OR any(i IN range(0, (size(coalesce(f.values, [])) - 1))
              WHERE (f.values[i] IN ['form=video']
                AND f.valuesKnownFrom[i] <= $knownAt))))))
        MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity)
        WHERE (a.kind = 'person'
          AND j.role IN ['participant', 'party', 'signatory', 'visitor', 'witness']
          AND j.knownFrom <= $knownAt)
        MATCH (g)-[q:HAS_PARTICIPANT]->() USING INDEX SEEK q:HAS_PARTICIPANT(entity, sort, fact)
        WHERE (q.entity = a.id
          AND q.sort IN ([CASE WHEN b.startMin.year < 0 THEN (('-' + toString((1999999999 + b.startMin.year))) + right(toString(b.startMin), 6)) WHEN b.startMin.year > 9999 THEN ((':' + toString((1000000000 + b.startMin.year))) + right(toString(b.startMin), 6)) ELSE toString(b.startMin) END] + coalesce($given_moved[CASE WHEN b.startMin.year < 0 THEN (('-' + toString((1999999999 + b.startMin.year))) + right(toString(b.startMin), 6)) WHEN b.startMin.year > 9999 THEN ((':' + toString((1000000000 + b.startMin.year))) + right(toString(b.startMin), 6)) ELSE toString(b.startMin) END], []))
          AND q.fact > ''
          AND q.role IN ['participant', 'party', 'signatory', 'visitor', 'witness']
          AND q.knownFrom <= $knownAt
          AND g.id > f.id
          AND g.type IN ['meeting', 'negotiation', 'signing', 'summit', 'visit'])
        MATCH (g)-[:STATE]->(k:State)
        WHERE (k.knownFrom <= $knownAt
          AND (k.knownTo IS NULL
            OR k.knownTo > $knownAt)
          AND coalesce(k.startMin <= $given_validAt, true)
          AND coalesce(k.endMax >= $given_validAt, true)
          AND coalesce(k.startMin <= $given_to, true)
          AND coalesce(k.endMax >= $given_from, true)
          AND k.modality = 'actual'
          AND k.polarity = 'positive'
          AND k.startMin = k.startMax
          AND k.startMin = k.endMax
          AND NOT ((any(i IN range(0, (size(coalesce(g.values, [])) - 1))
            WHERE (g.values[i] IN ['form=indirect', 'form=remote', 'form=exchange-of-letters']
              AND g.valuesKnownFrom[i] <= $knownAt))
            OR any(i IN range(0, (size(coalesce(g.values, [])) - 1))
            WHERE (g.values[i] IN ['form=video']
              AND g.valuesKnownFrom[i] <= $knownAt))))
          AND b.startMin = k.startMin
          AND NOT (EXISTS {
            MATCH (f)-[l:POSSIBLY_SAME]-(g)
            WHERE (l.knownFrom IS NULL
              OR l.knownFrom <= $knownAt)
            RETURN g
          }))
        WITH g, COLLECT {
          MATCH (f)-[m:HAS_PARTICIPANT]->(n:Entity)
          WHERE ((m.role = 'place'
              OR (m.role = 'host'
                AND f.type = 'visit'
                AND n.kind = 'country'))
            AND m.knownFrom <= $knownAt)
          MATCH (n)-[:IN*0..4]->(o:Entity)
          RETURN o.id
        } AS places, COLLECT {
          MATCH (g)-[m:HAS_PARTICIPANT]->(n:Entity)
          WHERE ((m.role = 'place'
              OR (m.role = 'host'
                AND g.type = 'visit'
                AND n.kind = 'country'))
            AND m.knownFrom <= $knownAt)
          MATCH (n)-[:IN*0..4]->(o:Entity)
          RETURN o.id
        } AS otherPlaces
        WHERE (size(places) > 0
          AND size(otherPlaces) > 0
          AND (any(place IN places
          WHERE place STARTS WITH 'country/')) = (any(place IN otherPlaces
          WHERE place STARTS WITH 'country/'))
          AND none(place IN places
          WHERE place IN otherPlaces))
        RETURN g
      }))
  WITH f, f.type AS first, f.sort AS sort, f.id AS id ORDER BY first, sort, id LIMIT $limit
  RETURN f, sort, id
}
WITH f, sort, id ORDER BY sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, sort, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    },
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  } ORDER BY c.id
} AS claims, COLLECT {
  MATCH (f)-[:STATE]->(b:State) WHERE (f.type IN ['meeting', 'negotiation', 'signing', 'summit', 'visit']
    AND EXISTS {
      MATCH (f)-[m:HAS_PARTICIPANT]->(n:Entity) WHERE ((m.role = 'place'
          OR (m.role = 'host'
            AND f.type = 'visit'
            AND n.kind = 'country'))
        AND m.knownFrom <= $knownAt)
      RETURN n
    }
    AND (b.knownFrom <= $knownAt
      AND (b.knownTo IS NULL
        OR b.knownTo > $knownAt)
      AND coalesce(b.startMin <= $given_validAt, true)
      AND coalesce(b.endMax >= $given_validAt, true)
      AND coalesce(b.startMin <= $given_to, true)
      AND coalesce(b.endMax >= $given_from, true)
      AND b.modality = 'actual'
      AND b.polarity = 'positive'
      AND b.startMin = b.startMax
      AND b.startMin = b.endMax
      AND NOT ((any(i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE (f.values[i] IN ['form=indirect', 'form=remote', 'form=exchange-of-letters']
          AND f.valuesKnownFrom[i] <= $knownAt))
        OR any(i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE (f.values[i] IN ['form=video']
          AND f.valuesKnownFrom[i] <= $knownAt))))))
  MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity) WHERE (a.kind = 'person'
    AND j.role IN ['participant', 'party', 'signatory', 'visitor', 'witness']
    AND j.knownFrom <= $knownAt)
  MATCH (g)-[q:HAS_PARTICIPANT]->() USING INDEX SEEK q:HAS_PARTICIPANT(entity, sort, fact) WHERE (q.entity = a.id
    AND q.sort IN ([CASE WHEN b.startMin.year < 0 THEN (('-' + toString((1999999999 + b.startMin.year))) + right(toString(b.startMin), 6)) WHEN b.startMin.year > 9999 THEN ((':' + toString((1000000000 + b.startMin.year))) + right(toString(b.startMin), 6)) ELSE toString(b.startMin) END] + coalesce($given_moved[CASE WHEN b.startMin.year < 0 THEN (('-' + toString((1999999999 + b.startMin.year))) + right(toString(b.startMin), 6)) WHEN b.startMin.year > 9999 THEN ((':' + toString((1000000000 + b.startMin.year))) + right(toString(b.startMin), 6)) ELSE toString(b.startMin) END], []))
    AND q.fact > ''
    AND q.role IN ['participant', 'party', 'signatory', 'visitor', 'witness']
    AND q.knownFrom <= $knownAt
    AND g.id > f.id
    AND g.type IN ['meeting', 'negotiation', 'signing', 'summit', 'visit'])
  MATCH (g)-[:STATE]->(k:State) WHERE (k.knownFrom <= $knownAt
    AND (k.knownTo IS NULL
      OR k.knownTo > $knownAt)
    AND coalesce(k.startMin <= $given_validAt, true)
    AND coalesce(k.endMax >= $given_validAt, true)
    AND coalesce(k.startMin <= $given_to, true)
    AND coalesce(k.endMax >= $given_from, true)
    AND k.modality = 'actual'
    AND k.polarity = 'positive'
    AND k.startMin = k.startMax
    AND k.startMin = k.endMax
    AND NOT ((any(i IN range(0, (size(coalesce(g.values, [])) - 1)) WHERE (g.values[i] IN ['form=indirect', 'form=remote', 'form=exchange-of-letters']
        AND g.valuesKnownFrom[i] <= $knownAt))
      OR any(i IN range(0, (size(coalesce(g.values, [])) - 1)) WHERE (g.values[i] IN ['form=video']
        AND g.valuesKnownFrom[i] <= $knownAt))))
    AND b.startMin = k.startMin
    AND NOT (EXISTS {
      MATCH (f)-[l:POSSIBLY_SAME]-(g) WHERE (l.knownFrom IS NULL
        OR l.knownFrom <= $knownAt)
      RETURN g
    }))
  WITH g, COLLECT {
    MATCH (f)-[m:HAS_PARTICIPANT]->(n:Entity) WHERE ((m.role = 'place'
        OR (m.role = 'host'
          AND f.type = 'visit'
          AND n.kind = 'country'))
      AND m.knownFrom <= $knownAt)
    MATCH (n)-[:IN*0..4]->(o:Entity)
    RETURN o.id
  } AS places, COLLECT {
    MATCH (g)-[m:HAS_PARTICIPANT]->(n:Entity) WHERE ((m.role = 'place'
        OR (m.role = 'host'
          AND g.type = 'visit'
          AND n.kind = 'country'))
      AND m.knownFrom <= $knownAt)
    MATCH (n)-[:IN*0..4]->(o:Entity)
    RETURN o.id
  } AS otherPlaces WHERE (size(places) > 0
    AND size(otherPlaces) > 0
    AND (any(place IN places WHERE place STARTS WITH 'country/')) = (any(place IN otherPlaces WHERE place STARTS WITH 'country/'))
    AND none(place IN places WHERE place IN otherPlaces))
  WITH DISTINCT g
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    id: g.id,
    claims: COLLECT {
      MATCH (c:Claim)-[:ABOUT]->(g) WHERE c.knownFrom <= $knownAt
      MATCH (c)-[:FROM]->(d:Document)
      RETURN {
        id: c.id,
        quote: c.quote,
        lang: c.lang,
        document: {
          id: d.id,
          caption: d.caption,
          lang: d.lang
        },
        span: c.span,
        modality: c.modality,
        polarity: c.polarity,
        knownFrom: c.knownFrom,
        act: c.act,
        startMin: c.startMin,
        startMax: c.startMax,
        endMin: c.endMin,
        endMax: c.endMax
      } ORDER BY c.id
    }
  } AS another ORDER BY another.id
} AS others ORDER BY sort, id;
:param families => ['event', 'relation', 'stance'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param last => '~~';
:param limit => 101;
:param sort => '';
:param type => 'office-holding';
:param until => '~~';
MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
WHERE (f.type = $type
  AND ((f.sort >= $sort
      AND f.sort <= $until
      AND f.id > '')
    AND (f.sort <> $sort
      OR f.id > $id))
  AND f.family IN $families
  AND EXISTS {
    MATCH (f)-[:STATE]->(s:State)
    WHERE (((s.knownFrom <= $knownAt
          AND (s.knownTo IS NULL
            OR s.knownTo > $knownAt)
          AND coalesce(s.startMin <= $given_validAt, true)
          AND coalesce(s.endMax >= $given_validAt, true)
          AND coalesce(s.startMin <= $given_to, true)
          AND coalesce(s.endMax >= $given_from, true))
        AND ($given_modality IS NULL
          OR (s.modality = $given_modality
            AND s.polarity = 'positive')))
      AND ($given_contested IS NULL
        OR s.contested = $given_contested))
    RETURN s
  }
  AND ((f.sort <> $until
      OR f.id <= $last)
    AND EXISTS {
      MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity)
      WHERE (j.role = 'office'
        AND a.function IN ['head-of-state', 'head-of-government', 'effective-leader'])
      MATCH (g)-[q:HAS_PARTICIPANT]->(a)
      WHERE ((q.role = 'office'
          AND g.type = 'office-holding')
        AND (g.id > f.id
          OR g.type <> $type)
        AND NOT ((any(i IN range(0, (size(coalesce(f.values, [])) - 1))
          WHERE (f.values[i] IN ['capacity=acting', 'capacity=interim', 'capacity=designate']
            AND f.valuesKnownFrom[i] <= $knownAt))
          AND NOT (any(i IN range(0, (size(coalesce(f.values, [])) - 1))
          WHERE (f.values[i] IN ['capacity=full']
            AND f.valuesKnownFrom[i] <= $knownAt)))))
        AND NOT ((any(i IN range(0, (size(coalesce(g.values, [])) - 1))
          WHERE (g.values[i] IN ['capacity=acting', 'capacity=interim', 'capacity=designate']
            AND g.valuesKnownFrom[i] <= $knownAt))
          AND NOT (any(i IN range(0, (size(coalesce(g.values, [])) - 1))
          WHERE (g.values[i] IN ['capacity=full']
            AND g.valuesKnownFrom[i] <= $knownAt)))))
        AND NOT (EXISTS {
          MATCH (f)-[v:HAS_PARTICIPANT]->(u)
          WHERE v.role = 'holder'
          MATCH (g)-[w:HAS_PARTICIPANT]->(u)
          WHERE w.role = 'holder'
          RETURN u
        }))
      MATCH (f)-[:STATE]->(b:State), (g)-[:STATE]->(k:State)
      WHERE (b.knownFrom <= $knownAt
        AND (b.knownTo IS NULL
          OR b.knownTo > $knownAt)
        AND coalesce(b.startMin <= $given_validAt, true)
        AND coalesce(b.endMax >= $given_validAt, true)
        AND coalesce(b.startMin <= $given_to, true)
        AND coalesce(b.endMax >= $given_from, true)
        AND b.modality = 'actual'
        AND b.polarity = 'positive'
        AND (k.knownFrom <= $knownAt
          AND (k.knownTo IS NULL
            OR k.knownTo > $knownAt)
          AND coalesce(k.startMin <= $given_validAt, true)
          AND coalesce(k.endMax >= $given_validAt, true)
          AND coalesce(k.startMin <= $given_to, true)
          AND coalesce(k.endMax >= $given_from, true)
          AND k.modality = 'actual'
          AND k.polarity = 'positive')
        AND b.startMax < coalesce(k.endMin, CASE WHEN k.endMax IS NULL THEN date('9999-12-31') END, k.startMax)
        AND k.startMax < coalesce(b.endMin, CASE WHEN b.endMax IS NULL THEN date('9999-12-31') END, b.startMax))
      RETURN g
    }))
WITH f, f.type AS first, f.sort AS sort, f.id AS id ORDER BY first, sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, sort, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    },
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  } ORDER BY c.id
} AS claims, COLLECT {
  MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity) WHERE (j.role = 'office'
    AND a.function IN ['head-of-state', 'head-of-government', 'effective-leader'])
  MATCH (g)-[q:HAS_PARTICIPANT]->(a) WHERE ((q.role = 'office'
      AND g.type = 'office-holding')
    AND (g.id > f.id
      OR g.type <> $type)
    AND NOT ((any(i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE (f.values[i] IN ['capacity=acting', 'capacity=interim', 'capacity=designate']
        AND f.valuesKnownFrom[i] <= $knownAt))
      AND NOT (any(i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE (f.values[i] IN ['capacity=full']
        AND f.valuesKnownFrom[i] <= $knownAt)))))
    AND NOT ((any(i IN range(0, (size(coalesce(g.values, [])) - 1)) WHERE (g.values[i] IN ['capacity=acting', 'capacity=interim', 'capacity=designate']
        AND g.valuesKnownFrom[i] <= $knownAt))
      AND NOT (any(i IN range(0, (size(coalesce(g.values, [])) - 1)) WHERE (g.values[i] IN ['capacity=full']
        AND g.valuesKnownFrom[i] <= $knownAt)))))
    AND NOT (EXISTS {
      MATCH (f)-[v:HAS_PARTICIPANT]->(u) WHERE v.role = 'holder'
      MATCH (g)-[w:HAS_PARTICIPANT]->(u) WHERE w.role = 'holder'
      RETURN u
    }))
  MATCH (f)-[:STATE]->(b:State), (g)-[:STATE]->(k:State) WHERE (b.knownFrom <= $knownAt
    AND (b.knownTo IS NULL
      OR b.knownTo > $knownAt)
    AND coalesce(b.startMin <= $given_validAt, true)
    AND coalesce(b.endMax >= $given_validAt, true)
    AND coalesce(b.startMin <= $given_to, true)
    AND coalesce(b.endMax >= $given_from, true)
    AND b.modality = 'actual'
    AND b.polarity = 'positive'
    AND (k.knownFrom <= $knownAt
      AND (k.knownTo IS NULL
        OR k.knownTo > $knownAt)
      AND coalesce(k.startMin <= $given_validAt, true)
      AND coalesce(k.endMax >= $given_validAt, true)
      AND coalesce(k.startMin <= $given_to, true)
      AND coalesce(k.endMax >= $given_from, true)
      AND k.modality = 'actual'
      AND k.polarity = 'positive')
    AND b.startMax < coalesce(k.endMin, CASE WHEN k.endMax IS NULL THEN date('9999-12-31') END, k.startMax)
    AND k.startMax < coalesce(b.endMin, CASE WHEN b.endMax IS NULL THEN date('9999-12-31') END, b.startMax))
  WITH DISTINCT g
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    id: g.id,
    claims: COLLECT {
      MATCH (c:Claim)-[:ABOUT]->(g) WHERE c.knownFrom <= $knownAt
      MATCH (c)-[:FROM]->(d:Document)
      RETURN {
        id: c.id,
        quote: c.quote,
        lang: c.lang,
        document: {
          id: d.id,
          caption: d.caption,
          lang: d.lang
        },
        span: c.span,
        modality: c.modality,
        polarity: c.polarity,
        knownFrom: c.knownFrom,
        act: c.act,
        startMin: c.startMin,
        startMax: c.startMax,
        endMin: c.endMin,
        endMax: c.endMax
      } ORDER BY c.id
    }
  } AS another ORDER BY another.id
} AS others ORDER BY sort, id;
:param families => ['event', 'relation', 'stance'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param last => '~~';
:param limit => 101;
:param sort => '';
:param until => '~~';
UNWIND ['announcement', 'office-holding', 'signing', 'statement', 'visit'] AS each
CALL (each) {
  MATCH (f:Fact) USING INDEX SEEK f:Fact(type, sort, id)
  WHERE (f.type = each
    AND ((f.sort >= $sort
        AND f.sort <= $until
        AND f.id > '')
      AND (f.sort <> $sort
        OR f.id > $id))
    AND f.family IN $families
    AND EXISTS {
      MATCH (f)-[:STATE]->(s:State)
      WHERE (((s.knownFrom <= $knownAt
            AND (s.knownTo IS NULL
              OR s.knownTo > $knownAt)
            AND coalesce(s.startMin <= $given_validAt, true)
            AND coalesce(s.endMax >= $given_validAt, true)
            AND coalesce(s.startMin <= $given_to, true)
            AND coalesce(s.endMax >= $given_from, true))
          AND ($given_modality IS NULL
            OR (s.modality = $given_modality
              AND s.polarity = 'positive')))
        AND ($given_contested IS NULL
          OR s.contested = $given_contested))
      RETURN s
    }
    AND ((f.sort <> $until
        OR f.id <= $last)
      AND (EXISTS {
          MATCH (f)-[:STATE]->(b:State)
          WHERE ((f.type = 'office-holding'
              AND (b.knownFrom <= $knownAt
                AND (b.knownTo IS NULL
                  OR b.knownTo > $knownAt)
                AND coalesce(b.startMin <= $given_validAt, true)
                AND coalesce(b.endMax >= $given_validAt, true)
                AND coalesce(b.startMin <= $given_to, true)
                AND coalesce(b.endMax >= $given_from, true)
                AND b.modality = 'actual'
                AND b.polarity = 'positive')
              AND b.startMin IS NULL
              AND b.endMax IS NULL)
            AND (b.act IS NULL
              OR NOT (b.act IN ['took-office', 'appointed', 'sworn-in'])))
          MATCH (f)-[:STATE]->(k:State)
          WHERE (k.knownFrom <= $knownAt
            AND (k.knownTo IS NULL
              OR k.knownTo > $knownAt)
            AND k.modality = 'actual'
            AND k.polarity = 'positive'
            AND k.endMax < b.startMax)
          RETURN b
        }
        OR EXISTS {
          MATCH (f)-[q:HAS_PARTICIPANT]->(o:Entity)
          WHERE (f.type IN ['announcement', 'signing', 'statement', 'visit']
            AND q.role IN ['announcer', 'signatory', 'speaker', 'visitor']
            AND q.inferred = false
            AND q.knownFrom <= $knownAt
            AND o.kind = 'office')
          MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity)
          WHERE (j.role = q.role
            AND j.inferred = false
            AND j.knownFrom <= $knownAt
            AND a.kind = 'person'
            AND NOT (EXISTS {
              MATCH (f)-[z:HAS_PARTICIPANT]->(p:Entity)
              WHERE (z.role = q.role
                AND z.inferred = false
                AND z.knownFrom <= $knownAt
                AND p.kind = 'person'
                AND p.id <> a.id)
              RETURN p
            }))
          WITH f, a, o
          MATCH (f)-[:STATE]->(b:State)
          WHERE (b.knownFrom <= $knownAt
            AND (b.knownTo IS NULL
              OR b.knownTo > $knownAt)
            AND coalesce(b.startMin <= $given_validAt, true)
            AND coalesce(b.endMax >= $given_validAt, true)
            AND coalesce(b.startMin <= $given_to, true)
            AND coalesce(b.endMax >= $given_from, true)
            AND b.modality = 'actual'
            AND b.polarity = 'positive'
            AND NOT (EXISTS {
              MATCH (h)-[h1:HAS_PARTICIPANT]->(a), (h)-[h2:HAS_PARTICIPANT]->(o), (h)-[:STATE]->(t:State)
              WHERE (h.type = 'office-holding'
                AND h1.role = 'holder'
                AND h2.role = 'office'
                AND (t.knownFrom <= $knownAt
                  AND (t.knownTo IS NULL
                    OR t.knownTo > $knownAt))
                AND t.polarity = 'positive'
                AND ((t.startMin IS NULL
                    OR b.endMax IS NULL
                    OR t.startMin <= b.endMax)
                  AND (b.startMin IS NULL
                    OR t.endMax IS NULL
                    OR b.startMin <= t.endMax)))
              RETURN h
            }))
          WITH a, o
          MATCH (g)-[g1:HAS_PARTICIPANT]->(a), (g)-[g2:HAS_PARTICIPANT]->(o), (g)-[:STATE]->(k:State)
          WHERE (g.type = 'office-holding'
            AND g1.role = 'holder'
            AND g2.role = 'office'
            AND (k.knownFrom <= $knownAt
              AND (k.knownTo IS NULL
                OR k.knownTo > $knownAt))
            AND k.modality = 'actual'
            AND k.polarity = 'positive')
          RETURN g
        })))
  WITH f, f.type AS first, f.sort AS sort, f.id AS id ORDER BY first, sort, id LIMIT $limit
  RETURN f, sort, id
}
WITH f, sort, id ORDER BY sort, id LIMIT $limit
RETURN {
  id: f.id,
  type: f.type,
  family: f.family,
  label: f.label,
  content: f.content,
  contentLang: f.contentLang,
  knownFrom: f.knownFrom
} AS fact, [i IN range(0, (size(coalesce(f.values, [])) - 1)) WHERE f.valuesKnownFrom[i] <= $knownAt | f.values[i]] AS values, COLLECT {
  MATCH (f)-[p:HAS_PARTICIPANT]->(x:Entity) WHERE p.knownFrom <= $knownAt
  RETURN {
    role: p.role,
    id: x.id,
    caption: x.caption,
    knownFrom: p.knownFrom,
    inferred: p.inferred,
    rule: p.rule
  } ORDER BY p.edgeId
} AS participants, COLLECT {
  MATCH (f)-[c:CONCERNS]->(g:Fact) WHERE ((g.knownFrom IS NULL
      OR g.knownFrom <= $knownAt)
    AND (c.knownFrom IS NULL
      OR c.knownFrom <= $knownAt))
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    role: c.role,
    fact: g.id,
    as: c.as
  } ORDER BY c.edgeId
} AS concerns, COLLECT {
  MATCH (f)-[:STATE]->(t:State) WHERE (t.knownFrom <= $knownAt
    AND (t.knownTo IS NULL
      OR t.knownTo > $knownAt)
    AND coalesce(t.startMin <= $given_validAt, true)
    AND coalesce(t.endMax >= $given_validAt, true))
  RETURN {
    ordinal: t.ordinal,
    caption: t.caption,
    modality: t.modality,
    polarity: t.polarity,
    act: t.act,
    lifecycle: t.lifecycle,
    contested: t.contested,
    sources: t.sources,
    startMin: t.startMin,
    startMax: t.startMax,
    endMin: t.endMin,
    endMax: t.endMax,
    knownFrom: t.knownFrom,
    knownTo: t.knownTo
  } ORDER BY t.ordinal
} AS states, sort, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.knownFrom <= $knownAt
  MATCH (c)-[:FROM]->(d:Document)
  RETURN {
    id: c.id,
    quote: c.quote,
    lang: c.lang,
    document: {
      id: d.id,
      caption: d.caption,
      lang: d.lang
    },
    span: c.span,
    modality: c.modality,
    polarity: c.polarity,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: c.startMin,
    startMax: c.startMax,
    endMin: c.endMin,
    endMax: c.endMax
  } ORDER BY c.id
} AS claims, COLLECT {
  MATCH (f)-[q:HAS_PARTICIPANT]->(o:Entity) WHERE (f.type IN ['announcement', 'signing', 'statement', 'visit']
    AND q.role IN ['announcer', 'signatory', 'speaker', 'visitor']
    AND q.inferred = false
    AND q.knownFrom <= $knownAt
    AND o.kind = 'office')
  MATCH (f)-[j:HAS_PARTICIPANT]->(a:Entity) WHERE (j.role = q.role
    AND j.inferred = false
    AND j.knownFrom <= $knownAt
    AND a.kind = 'person'
    AND NOT (EXISTS {
      MATCH (f)-[z:HAS_PARTICIPANT]->(p:Entity) WHERE (z.role = q.role
        AND z.inferred = false
        AND z.knownFrom <= $knownAt
        AND p.kind = 'person'
        AND p.id <> a.id)
      RETURN p
    }))
  WITH f, a, o
  MATCH (f)-[:STATE]->(b:State) WHERE (b.knownFrom <= $knownAt
    AND (b.knownTo IS NULL
      OR b.knownTo > $knownAt)
    AND coalesce(b.startMin <= $given_validAt, true)
    AND coalesce(b.endMax >= $given_validAt, true)
    AND coalesce(b.startMin <= $given_to, true)
    AND coalesce(b.endMax >= $given_from, true)
    AND b.modality = 'actual'
    AND b.polarity = 'positive'
    AND NOT (EXISTS {
      MATCH (h)-[h1:HAS_PARTICIPANT]->(a), (h)-[h2:HAS_PARTICIPANT]->(o), (h)-[:STATE]->(t:State) WHERE (h.type = 'office-holding'
        AND h1.role = 'holder'
        AND h2.role = 'office'
        AND (t.knownFrom <= $knownAt
          AND (t.knownTo IS NULL
            OR t.knownTo > $knownAt))
        AND t.polarity = 'positive'
        AND ((t.startMin IS NULL
            OR b.endMax IS NULL
            OR t.startMin <= b.endMax)
          AND (b.startMin IS NULL
            OR t.endMax IS NULL
            OR b.startMin <= t.endMax)))
      RETURN h
    }))
  WITH a, o
  MATCH (g)-[g1:HAS_PARTICIPANT]->(a), (g)-[g2:HAS_PARTICIPANT]->(o), (g)-[:STATE]->(k:State) WHERE (g.type = 'office-holding'
    AND g1.role = 'holder'
    AND g2.role = 'office'
    AND (k.knownFrom <= $knownAt
      AND (k.knownTo IS NULL
        OR k.knownTo > $knownAt))
    AND k.modality = 'actual'
    AND k.polarity = 'positive')
  WITH DISTINCT g
  RETURN {
    caption: g.caption,
    family: g.family,
    act: g.act,
    startMin: g.startMin,
    startMax: g.startMax,
    endMin: g.endMin,
    endMax: g.endMax,
    now: head(COLLECT {
      MATCH (g)-[:STATE]->(v:State) WHERE (v.knownFrom <= $knownAt
        AND (v.knownTo IS NULL
          OR v.knownTo > $knownAt))
      RETURN v.caption ORDER BY v.ordinal DESC
    }),
    id: g.id,
    claims: COLLECT {
      MATCH (c:Claim)-[:ABOUT]->(g) WHERE c.knownFrom <= $knownAt
      MATCH (c)-[:FROM]->(d:Document)
      RETURN {
        id: c.id,
        quote: c.quote,
        lang: c.lang,
        document: {
          id: d.id,
          caption: d.caption,
          lang: d.lang
        },
        span: c.span,
        modality: c.modality,
        polarity: c.polarity,
        knownFrom: c.knownFrom,
        act: c.act,
        startMin: c.startMin,
        startMax: c.startMax,
        endMin: c.endMin,
        endMax: c.endMax
      } ORDER BY c.id
    }
  } AS another ORDER BY another.id
} AS others ORDER BY sort, id;
