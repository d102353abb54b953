// What was proposed, intended, expected, scheduled or announced, and what became of it: confirmed, moved, called off, or still open. Probably confirmed is what exactly one reported happening may be the same as, ambiguous what several may be; open means that nothing is reported of it here yet.
//
// Change the values and run it again:
//   families: The families of facts: event, relation, stance.
//   id: Where the page begins: the place of the last item of the page before.
//   knownAt: By what had been published then; a date is the end of that day in UTC. Without it, all that is known. Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null: the year 9999 is all that is known.
//   limit: One more than a page has, to see whether there is a next one.
//   sort: Where the page begins: the place of the last item of the page before.
//   until: The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999.
//   given_contested: true for what sources disagree on, null for anything.
//   given_from: Only what may reach into this day or later. Here date('2025-11-06'), or null.
//   given_modality: How facts must have stood, null for anything.
//   given_to: Only what may begin on this day or earlier. Here date('2025-11-06'), or null.
//   given_validAt: Only what may touch this day, planned or denied things too: each actual period then says `holds` yes, presumed or unknown. Here date('2025-11-06'), or null.
:param families => ['event', 'relation'];
:param given_contested => null;
:param given_from => null;
:param given_modality => null;
:param given_to => null;
:param given_validAt => null;
:param id => '';
:param knownAt => datetime('9999-12-31T23:59:59Z');
:param limit => 101;
:param sort => '';
:param until => '~~';
MATCH (f:Fact) USING INDEX SEEK f:Fact(foreseen, sort, id)
WHERE ((f.foreseen = true
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
    })
  AND (EXISTS {
      MATCH (f)-[:STATE]->(e:State)
      WHERE (e.knownFrom <= $knownAt
        AND e.polarity = 'positive'
        AND e.modality IN ['proposed', 'intended', 'expected', 'scheduled', 'announced'])
      RETURN e
    }
    OR EXISTS {
      MATCH (c:Claim)-[:ABOUT]->(f)
      WHERE (((f.family = 'relation'
            AND ((c.knownFrom <= $knownAt
                AND c.polarity = 'positive')
              AND (NOT (c.span = 'headline')
                OR NOT (EXISTS {
                  MATCH (h)-[:ABOUT]->(f)
                  WHERE (h.document = c.document
                    AND NOT (h.span = 'headline'))
                  RETURN h
                }))))
          AND (c.modality IN ['proposed', 'intended', 'expected', 'scheduled', 'announced']
            OR (c.modality = 'actual'
              AND ((f.type + ':') + c.act) IN ['envoy:nominated', 'envoy:agrement-granted', 'envoy:appointed', 'group-membership:application', 'office-holding:nominated', 'office-holding:elected', 'office-holding:confirmed', 'organization-membership:application', 'organization-membership:candidate-status', 'organization-membership:negotiation'])))
        AND (((f.type + ':') + c.act) IN ['agreement-life-cycle:suspended', 'agreement-life-cycle:terminated', 'agreement-life-cycle:superseded', 'agreement-life-cycle:registered', 'agreement-life-cycle:amended', 'agreement-life-cycle:extended', 'agreement-participation:withdrawal', 'agreement-participation:denunciation', 'agreement-participation:signature-withdrawn', 'agreement-participation:entry-into-force-for-state', 'agreement-participation:reservation', 'agreement-participation:declaration', 'agreement-participation:objection', 'agreement-participation:reservation-withdrawn', 'agreement-participation:declaration-withdrawn', 'agreement-participation:objection-withdrawn', 'agreement-role:relinquished', 'alliance-obligation:ended', 'alliance-obligation:renounced', 'alliance-obligation:expired', 'alliance-obligation:invoked', 'alliance-obligation:reaffirmed', 'alliance-obligation:violated', 'consular-relations:severed', 'consular-relations:interrupted', 'consular-relations:suspended', 'consular-relations:normalized', 'diplomatic-relations:severed', 'diplomatic-relations:interrupted', 'diplomatic-relations:suspended', 'diplomatic-relations:normalized', 'diplomatic-relations:upgraded', 'diplomatic-relations:downgraded', 'diplomatic-relations:ambassador-recalled', 'diplomatic-relations:ambassador-returned', 'envoy:recalled', 'envoy:expelled', 'envoy:ended', 'envoy:died', 'envoy:recalled-for-consultations', 'envoy:returned', 'group-membership:withdrawal', 'group-membership:expulsion', 'group-membership:dissolution', 'group-membership:suspension', 'mission:closed', 'mission:upgraded', 'mission:downgraded', 'mission:relocated', 'mission:operations-suspended', 'mission:operations-resumed', 'mission:evacuated', 'office-holding:left-office', 'office-holding:resigned', 'office-holding:removed', 'office-holding:term-ended', 'office-holding:died', 'office-holding:re-elected', 'organization-membership:withdrawal', 'organization-membership:expulsion', 'organization-membership:dissolution', 'organization-membership:suspension', 'organization-membership:reinstatement', 'organization-membership:observer-status', 'recognition:withdrawn', 'recognition:reaffirmed']
          OR NOT (EXISTS {
            MATCH (f)-[:STATE]->(z:State)
            WHERE ((z.knownFrom <= c.knownFrom
                AND (z.knownTo IS NULL
                  OR z.knownTo > c.knownFrom))
              AND (z.endMax IS NULL
                OR z.endMax >= date(c.knownFrom)))
            RETURN z
          })))
      RETURN c
    }))
WITH f, f.foreseen AS first, f.sort AS sort, f.id AS id ORDER BY first, sort, id LIMIT $limit
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
  MATCH (f)-[:STATE]->(e:State) WHERE (e.knownFrom <= $knownAt
    AND e.polarity = 'positive'
    AND e.modality IN ['proposed', 'intended', 'expected', 'scheduled', 'announced'])
  RETURN {
    modality: e.modality,
    knownFrom: e.knownFrom,
    act: e.act,
    startMin: coalesce(e.startMin, e.endMin)
  }
} AS foreseen, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE (((c.knownFrom <= $knownAt
        AND c.polarity = 'positive')
      AND (NOT (c.span = 'headline')
        OR NOT (EXISTS {
          MATCH (h)-[:ABOUT]->(f) WHERE (h.document = c.document
            AND NOT (h.span = 'headline'))
          RETURN h
        }))
      AND c.modality IN ['cancelled', 'postponed', 'failed'])
    OR (((f.family = 'relation'
          AND ((c.knownFrom <= $knownAt
              AND c.polarity = 'positive')
            AND (NOT (c.span = 'headline')
              OR NOT (EXISTS {
                MATCH (h)-[:ABOUT]->(f) WHERE (h.document = c.document
                  AND NOT (h.span = 'headline'))
                RETURN h
              }))))
        AND (c.modality IN ['proposed', 'intended', 'expected', 'scheduled', 'announced']
          OR (c.modality = 'actual'
            AND ((f.type + ':') + c.act) IN ['envoy:nominated', 'envoy:agrement-granted', 'envoy:appointed', 'group-membership:application', 'office-holding:nominated', 'office-holding:elected', 'office-holding:confirmed', 'organization-membership:application', 'organization-membership:candidate-status', 'organization-membership:negotiation'])))
      AND (((f.type + ':') + c.act) IN ['agreement-life-cycle:suspended', 'agreement-life-cycle:terminated', 'agreement-life-cycle:superseded', 'agreement-life-cycle:registered', 'agreement-life-cycle:amended', 'agreement-life-cycle:extended', 'agreement-participation:withdrawal', 'agreement-participation:denunciation', 'agreement-participation:signature-withdrawn', 'agreement-participation:entry-into-force-for-state', 'agreement-participation:reservation', 'agreement-participation:declaration', 'agreement-participation:objection', 'agreement-participation:reservation-withdrawn', 'agreement-participation:declaration-withdrawn', 'agreement-participation:objection-withdrawn', 'agreement-role:relinquished', 'alliance-obligation:ended', 'alliance-obligation:renounced', 'alliance-obligation:expired', 'alliance-obligation:invoked', 'alliance-obligation:reaffirmed', 'alliance-obligation:violated', 'consular-relations:severed', 'consular-relations:interrupted', 'consular-relations:suspended', 'consular-relations:normalized', 'diplomatic-relations:severed', 'diplomatic-relations:interrupted', 'diplomatic-relations:suspended', 'diplomatic-relations:normalized', 'diplomatic-relations:upgraded', 'diplomatic-relations:downgraded', 'diplomatic-relations:ambassador-recalled', 'diplomatic-relations:ambassador-returned', 'envoy:recalled', 'envoy:expelled', 'envoy:ended', 'envoy:died', 'envoy:recalled-for-consultations', 'envoy:returned', 'group-membership:withdrawal', 'group-membership:expulsion', 'group-membership:dissolution', 'group-membership:suspension', 'mission:closed', 'mission:upgraded', 'mission:downgraded', 'mission:relocated', 'mission:operations-suspended', 'mission:operations-resumed', 'mission:evacuated', 'office-holding:left-office', 'office-holding:resigned', 'office-holding:removed', 'office-holding:term-ended', 'office-holding:died', 'office-holding:re-elected', 'organization-membership:withdrawal', 'organization-membership:expulsion', 'organization-membership:dissolution', 'organization-membership:suspension', 'organization-membership:reinstatement', 'organization-membership:observer-status', 'recognition:withdrawn', 'recognition:reaffirmed']
        OR NOT (EXISTS {
          MATCH (f)-[:STATE]->(z:State) WHERE ((z.knownFrom <= c.knownFrom
              AND (z.knownTo IS NULL
                OR z.knownTo > c.knownFrom))
            AND (z.endMax IS NULL
              OR z.endMax >= date(c.knownFrom)))
          RETURN z
        }))))
  RETURN DISTINCT {
    modality: c.modality,
    knownFrom: c.knownFrom,
    act: c.act,
    startMin: coalesce(c.startMin, c.endMin)
  }
} AS told, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE ((c.knownFrom <= $knownAt
      AND c.modality = 'actual'
      AND c.polarity = 'positive')
    AND (NOT (c.span = 'headline')
      OR NOT (EXISTS {
        MATCH (h)-[:ABOUT]->(f) WHERE (h.document = c.document
          AND NOT (h.span = 'headline'))
        RETURN h
      }))
    AND c.act IS NOT NULL)
  WITH c.act AS act, max(coalesce(c.endMax, c.startMax, date(c.knownFrom))) AS day
  RETURN {
    act: act,
    day: day
  }
} AS done, head(COLLECT {
  MATCH (f)-[:STATE]->(e:State) WHERE (e.knownFrom <= $knownAt
    AND (e.knownTo IS NULL
      OR e.knownTo > $knownAt))
  RETURN {
    ordinal: e.ordinal,
    caption: e.caption,
    modality: e.modality,
    polarity: e.polarity,
    act: e.act,
    lifecycle: e.lifecycle,
    contested: e.contested,
    sources: e.sources,
    startMin: e.startMin,
    startMax: e.startMax,
    endMin: e.endMin,
    endMax: e.endMax,
    knownFrom: e.knownFrom,
    knownTo: e.knownTo
  } ORDER BY e.ordinal DESC
}) AS latest, COLLECT {
  MATCH (f)-[l:POSSIBLY_SAME]-(g)
  MATCH (g)-[:STATE]->(e:State) WHERE ((e.knownFrom <= $knownAt
      AND (e.knownTo IS NULL
        OR e.knownTo > $knownAt))
    AND (l.knownFrom IS NULL
      OR l.knownFrom <= $knownAt))
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
    why: l.why,
    state: {
      modality: e.modality,
      polarity: e.polarity
    }
  } ORDER BY g.id, e.ordinal
} AS possiblySame, COLLECT {
  MATCH (f)-[l:RESCHEDULED_TO]->(g)
  MATCH (g)-[:STATE]->(e:State) WHERE ((e.knownFrom <= $knownAt
      AND (e.knownTo IS NULL
        OR e.knownTo > $knownAt))
    AND (l.knownFrom IS NULL
      OR l.knownFrom <= $knownAt))
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
    why: 'rescheduled',
    state: {
      modality: e.modality,
      polarity: e.polarity
    }
  } ORDER BY g.id, e.ordinal
} AS rescheduled ORDER BY sort, id;
