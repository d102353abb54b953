// The summit that was scheduled and the one that was held, with what belongs to each
MATCH picture = (fact:Summit)-[:HAS_PARTICIPANT|POSSIBLY_SAME|PART_OF]-()
RETURN picture
