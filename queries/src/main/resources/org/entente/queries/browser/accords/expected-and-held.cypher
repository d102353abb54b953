// Ahead of the fact and after it: the same two days, in the order in which the public learned of them
MATCH (fact:Event)
WHERE fact.startMin >= date('2025-11-06') AND fact.endMax <= date('2025-11-07')
RETURN fact.knownFrom AS knownFrom, fact.type AS type, fact.modality AS modality, fact.caption AS caption,
       fact.sources AS independentSources
ORDER BY knownFrom, type
