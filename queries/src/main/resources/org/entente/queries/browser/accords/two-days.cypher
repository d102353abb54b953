// What was to happen and what did happen on 6 and 7 November 2025, and who took part
MATCH picture = (fact:Summit|Meeting|Visit|PhoneCall)-[role:HAS_PARTICIPANT]->(:Entity)
WHERE fact.startMin >= date('2025-11-06') AND fact.endMax <= date('2025-11-07') AND NOT role.inferred
RETURN picture
