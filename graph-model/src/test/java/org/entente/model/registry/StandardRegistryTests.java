/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Generated;
import org.entente.model.id.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be so of every fact type that comes with Entente. */
class StandardRegistryTests {

    private static final Path FILES = Path.of("src/main/resources/org/entente/model/registry");
    private static final Set<String> PREFIXES = Set.of("dip", "schema", "org", "prov", "eli", "time", "skos");

    static List<FactType> types() {
        return Registry.standard().types();
    }

    @Test
    void listNamesEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
            Generated.assertUpToDate(FILES.resolve(RegistryFiles.LIST), String.join("\n", names) + "\n");
        }
    }

    @Test
    void typesOfAllThreeFamiliesAreThere() {
        assertThat(names(Family.EVENT))
                .containsExactly(
                        "announcement",
                        "contact",
                        "invitation",
                        "mediation",
                        "meeting",
                        "negotiation",
                        "phone-call",
                        "signing",
                        "statement",
                        "summit",
                        "visit");
        assertThat(names(Family.RELATION))
                .containsExactly(
                        "agreement-life-cycle",
                        "agreement-participation",
                        "agreement-role",
                        "alliance-obligation",
                        "consular-relations",
                        "diplomatic-relations",
                        "envoy",
                        "event-participation",
                        "group-membership",
                        "mission",
                        "office-holding",
                        "organization-membership",
                        "recognition");
        assertThat(names(Family.STANCE)).containsExactly("assessment", "attribute", "intent", "priority", "purpose");
    }

    @Test
    void labelsDifferFromEveryOtherLabelThatFactsAndEntitiesCarry() {
        Set<String> taken = Stream.concat(
                        Stream.concat(
                                Arrays.stream(Family.values()).map(Family::label),
                                Arrays.stream(Status.values()).map(Status::label)),
                        Arrays.stream(Kind.values()).map(kind -> pascal(kind.segment())))
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(types()).extracting(FactType::label).doesNotHaveDuplicates().doesNotContainAnyElementsOf(taken);
    }

    @Test
    void edgeTypesAreThoseThatPeopleBrowse() {
        assertThat(Registry.standard().edgeTypes())
                .containsExactly(
                        "ACCREDITED_TO",
                        "ALLIED_WITH",
                        "CANDIDATE_FOR",
                        "HAS_DIPLOMATIC_RELATIONS_WITH",
                        "HAS_MISSION_IN",
                        "HAS_ROLE_IN",
                        "HOLDS_OFFICE",
                        "MEMBER_OF",
                        "PARTICIPATED_IN",
                        "PARTY_TO",
                        "RECOGNIZES",
                        "SIGNATORY_TO");
    }

    @ParameterizedTest
    @MethodSource("types")
    void descriptionIsOneSentence(FactType type) {
        assertThat(type.description()).matches("[A-Z][^\\n.]+\\.");
    }

    @ParameterizedTest
    @MethodSource("types")
    void rdfNamesHaveKnownPrefixesAndEveryRoleAndValueHasOne(FactType type) {
        Set<String> named = new HashSet<>(type.roles().keySet());
        named.addAll(type.values().keySet());
        assertThat(type.rdf().properties()).containsOnlyKeys(named);
        assertThat(Stream.of(
                                Stream.of(type.rdf().type()),
                                type.rdf().subClassOf().stream(),
                                type.rdf().properties().values().stream())
                        .flatMap(names -> names))
                .allSatisfy(name -> assertThat(PREFIXES).contains(name.substring(0, name.indexOf(':'))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void edgesStartAtEntitiesAndEndAtDeclaredRoles(FactType type) {
        for (DerivedEdge edge : type.edges()) {
            assertThat(type.roles()).containsKey(edge.from());
            edge.to().ifPresent(role -> assertThat(type.roles()).containsKey(role));
            assertThat(edge.toFactItself()).isEqualTo(type.family() == Family.EVENT);
            assertThat(type.acts().closes()).noneMatch(edge.acts()::contains);
        }
    }

    @Test
    void eventsThatPeopleTakePartInSayWhoDid() {
        assertThat(types())
                .filteredOn(type -> type.family() == Family.EVENT)
                .allSatisfy(type -> assertThat(type.edges())
                        .extracting(DerivedEdge::from)
                        .containsAll(type.identityRoles().stream()
                                .filter(role -> role.kinds().contains(Kind.PERSON))
                                .map(Role::name)
                                .toList()));
    }

    @Test
    void factsOfOneSigningAreToldApartByTheAgreementAlone() {
        FactType signing = type("signing");
        assertThat(signing.time()).isEqualTo(TimeRule.NONE);
        assertThat(signing.identityRoles()).extracting(Role::name).containsExactly("agreement");
    }

    @Test
    void twoRolesOfOnePartyInOneAgreementAreTwoFacts() {
        assertThat(type("agreement-role").identityValues()).containsExactly("role");
        assertThat(type("alliance-obligation").identityValues()).containsExactly("obligation");
        assertThat(type("mission").identityValues()).containsExactly("kind");
    }

    @Test
    void relationsOfTwoAreSymmetricOnlyWhereOrderMeansNothing() {
        assertThat(types())
                .filteredOn(FactType::symmetric)
                .extracting(FactType::name)
                .containsExactly("consular-relations", "diplomatic-relations");
    }

    @Test
    void consularRelationsAndInterestsSectionsAreNoLevelOfDiplomaticRelations() {
        assertThat(type("diplomatic-relations").values())
                .hasEntrySatisfying(
                        "level",
                        level -> assertThat(level.codes())
                                .containsExactly("full", "ambassador", "minister", "charge-d-affaires", "legation"));
        assertThat(type("mission").values())
                .hasEntrySatisfying(
                        "kind", kind -> assertThat(kind.codes()).contains("interests-section", "liaison-office"));
        assertThat(type("consular-relations").edges()).isEmpty();
    }

    @Test
    void happeningsUnderAnotherNameAreRelatedBothWays() {
        Registry registry = Registry.standard();
        assertThat(registry.mayReportTheSame(type("contact"), type("phone-call")))
                .isTrue();
        assertThat(registry.mayReportTheSame(type("meeting"), type("summit"))).isTrue();
        assertThat(registry.mayReportTheSame(type("visit"), type("visit"))).isTrue();
        assertThat(registry.mayReportTheSame(type("visit"), type("meeting"))).isFalse();
    }

    @Test
    void partyIsWhoConsentedToBeBoundOrJoined() {
        DerivedEdge party = edge("agreement-participation", "PARTY_TO");
        assertThat(party.admitsAct("accession")).isTrue();
        assertThat(party.admitsAct("joined")).isTrue();
        assertThat(party.admitsAct("signature")).isFalse();
        assertThat(party.admitsAct(null)).isFalse();
        assertThat(party.admitsSpan("body")).isTrue();
        assertThat(party.admitsSpan("headline")).isFalse();
        assertThat(edge("agreement-participation", "SIGNATORY_TO").admitsAct("signature"))
                .isTrue();
        assertThat(edge("agreement-participation", "CANDIDATE_FOR").admitsAct("withdrawal"))
                .isFalse();
    }

    @Test
    void alliesOweEachOtherHelpInWar() {
        DerivedEdge allied = edge("alliance-obligation", "ALLIED_WITH");
        assertThat(allied.admitsValues(Map.of("obligation", "defense"))).isTrue();
        assertThat(allied.admitsValues(Map.of("obligation", "nonaggression"))).isFalse();
        assertThat(allied.admitsValues(Map.of())).isFalse();
    }

    @Test
    void agreementComesIntoForceByAnActAndLeavesIt() {
        Acts acts = type("agreement-life-cycle").acts();
        assertThat(acts.kindOf("entered-into-force")).contains(Acts.Effect.OPENS);
        assertThat(acts.kindOf("terminated")).contains(Acts.Effect.CLOSES);
        assertThat(acts.kindOf("adopted")).contains(Acts.Effect.PRECEDES);
        assertThat(acts.kindOf("eaten")).isEmpty();
        assertThat(acts.kindOf(null)).isEmpty();
        assertThat(acts.all())
                .allSatisfy(act -> assertThat(acts.lifecycleOf(act).isPresent())
                        .isEqualTo(!Set.of("registered", "amended", "extended").contains(act)));
        assertThat(acts.lifecycleOf("entered-into-force")).contains("in-force");
    }

    @Test
    void comingVisitIsCodedOtherwiseThanVisit() {
        Codes codes = type("visit").codes();
        assertThat(codes.of(Status.ACTUAL, null)).contains(new EventCode("CONSULT", List.of("042", "043")));
        assertThat(codes.of(Status.PROSPECTIVE, null)).contains(new EventCode("AGREE", List.of("036")));
        assertThat(codes.of(Status.WISHED, null)).isEmpty();
        Codes relations = type("diplomatic-relations").codes();
        assertThat(relations.of(Status.ACTUAL, Acts.Effect.CLOSES)).contains(new EventCode("SANCTION", List.of("161")));
        assertThat(relations.of(Status.PROSPECTIVE, Acts.Effect.CLOSES)).isEmpty();
    }

    /** What asks for acts of all types at once need not ask for the type. */
    @Test
    void anActThatOpensOneRelationClosesNoOther() {
        Set<String> inOrOut = new HashSet<>();
        Set<String> within = new HashSet<>();
        for (FactType type : types()) {
            inOrOut.addAll(type.acts().opens());
            inOrOut.addAll(type.acts().precedes().keySet());
            within.addAll(type.acts().closes());
            within.addAll(type.acts().marks());
            within.addAll(type.acts().besides());
        }
        assertThat(inOrOut).doesNotContainAnyElementsOf(within);
    }

    @Test
    void whatAnActMeansWhereItHoldsAlreadyIsTold() {
        assertThat(type("office-holding").acts().again()).containsEntry("sworn-in", Acts.Again.CONFIRMS);
        assertThat(type("diplomatic-relations").acts().again()).containsEntry("resumed", Acts.Again.RESUMES);
        assertThat(type("organization-membership").acts().kindOf("observer-status"))
                .contains(Acts.Effect.BESIDES);
    }

    private static FactType type(String name) {
        return Registry.standard().type(name).orElseThrow();
    }

    private static DerivedEdge edge(String type, String edge) {
        return type(type).edges().stream()
                .filter(candidate -> candidate.type().equals(edge))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Family family) {
        return types().stream()
                .filter(type -> type.family() == family)
                .map(FactType::name)
                .toList();
    }

    private static String pascal(String words) {
        return Arrays.stream(words.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
