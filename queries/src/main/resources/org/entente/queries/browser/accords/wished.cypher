// What somebody only wishes: nobody becomes a candidate by the wish of others
MATCH picture = (fact:Wished)-[:HAS_PARTICIPANT]->(:Entity)
RETURN picture
