// Happenings that may be one and the same: never merged, always with the reason
MATCH picture = (:Event)-[:POSSIBLY_SAME]-(:Event)
RETURN picture
