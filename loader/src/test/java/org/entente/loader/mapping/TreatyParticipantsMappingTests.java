/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.record.Claim;
import org.junit.jupiter.api.Test;

/** Participants are found as the United Nations write them. */
class TreatyParticipantsMappingTests {

    private static final String HEADER =
            "Participant\tSignature\tProvisional application(n)\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\n";

    /** The members of the United Nations and others that take part in most treaties, as the lists of 2026 have them. */
    private static final List<String> PARTICIPANTS = List.of("""
            Afghanistan│Albania│Algeria│Andorra│Angola│Antigua and Barbuda│Argentina│Armenia│Australia│Austria│Azerbaijan│Bahamas
            Bahrain│Bangladesh│Barbados│Belarus│Belgium│Belize│Benin│Bhutan│Bolivia (Plurinational State of)│Bosnia and Herzegovina
            Botswana│Brazil│Brunei Darussalam│Bulgaria│Burkina Faso│Burundi│Cabo Verde│Cambodia│Cameroon│Canada
            Central African Republic│Chad│Chile│China│Colombia│Comoros│Congo│Cook Islands│Costa Rica│Côte d'Ivoire│Croatia│Cuba
            Cyprus│Czech Republic│Democratic People's Republic of Korea│Democratic Republic of the Congo│Denmark│Djibouti│Dominica
            Dominican Republic│Ecuador│Egypt│El Salvador│Equatorial Guinea│Eritrea│Estonia│Eswatini│Ethiopia│European Union│Fiji
            Finland│France│Gabon│Gambia (Republic of The)│Georgia│Germany│Ghana│Greece│Grenada│Guatemala│Guinea│Guinea-Bissau
            Guyana│Haiti│Holy See│Honduras│Hungary│Iceland│India│Indonesia│Iran (Islamic Republic of)│Iraq│Ireland│Israel│Italy
            Jamaica│Japan│Jordan│Kazakhstan│Kenya│Kiribati│Kuwait│Kyrgyzstan│Lao People's Democratic Republic│Latvia│Lebanon│Lesotho
            Liberia│Libya│Liechtenstein│Lithuania│Luxembourg│Madagascar│Malawi│Malaysia│Maldives│Mali│Malta│Marshall Islands
            Mauritania│Mauritius│Mexico│Micronesia (Federated States of)│Monaco│Mongolia│Montenegro│Morocco│Mozambique│Myanmar
            Namibia│Nauru│Nepal│Netherlands (Kingdom of the)│New Zealand│Nicaragua│Niger│Nigeria│Niue│North Macedonia│Norway│Oman
            Pakistan│Palau│Panama│Papua New Guinea│Paraguay│Peru│Philippines│Poland│Portugal│Qatar│Republic of Korea
            Republic of Moldova│Romania│Russian Federation│Rwanda│Samoa│San Marino│Sao Tome and Principe│Saudi Arabia│Senegal│Serbia
            Seychelles│Sierra Leone│Singapore│Slovakia│Slovenia│Solomon Islands│Somalia│South Africa│South Sudan│Spain│Sri Lanka
            St. Kitts and Nevis│St. Lucia│St. Vincent and the Grenadines│State of Palestine│Sudan│Suriname│Sweden│Switzerland
            Syrian Arab Republic│Tajikistan│Thailand│Timor-Leste│Togo│Tonga│Trinidad and Tobago│Tunisia│Türkiye│Turkmenistan│Tuvalu
            Uganda│Ukraine│United Arab Emirates│United Kingdom of Great Britain and Northern Ireland│United Republic of Tanzania
            United States of America│Uruguay│Uzbekistan│Vanuatu│Venezuela (Bolivarian Republic of)│Viet Nam│Yemen│Zambia│Zimbabwe
            """.strip().split("[│\n]"));

    /** {@return who each name means, by row} */
    private static Map<String, String> parties(List<String> names) throws IOException {
        String rows =
                names.stream().map(name -> name + "\t\t\t12 Mar 1999 a\n").collect(Collectors.joining("", HEADER, ""));
        try (InputStream content = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))) {
            Translated translated =
                    Translated.by(Mapping.read(Path.of("../mappings/un-treaty-participants.yaml")), content);
            assertThat(translated.rejections()).isEmpty();
            return translated.records().stream()
                    .filter(Claim.class::isInstance)
                    .map(Claim.class::cast)
                    .collect(Collectors.toMap(
                            claim -> names.get(Integer.parseInt(
                                            String.valueOf(claim.locator()).replace("row ", ""))
                                    - 1),
                            claim -> claim.roles()
                                    .getOrDefault("party", List.of())
                                    .getFirst()
                                    .toJson()
                                    .asString()));
        }
    }

    @Test
    void everyParticipantOfARealListIsFound() throws IOException {
        Map<String, String> parties = parties(PARTICIPANTS);

        assertThat(PARTICIPANTS).hasSize(198);
        assertThat(parties.values()).hasSize(198).doesNotHaveDuplicates();
        assertThat(parties)
                .containsEntry("Congo", "country/COG")
                .containsEntry("Democratic Republic of the Congo", "country/COD")
                .containsEntry("Republic of Korea", "country/KOR")
                .containsEntry("Democratic People's Republic of Korea", "country/PRK")
                .containsEntry("Viet Nam", "country/VNM")
                .containsEntry("Micronesia (Federated States of)", "country/FSM");
    }

    @Test
    void formerNamesAreFoundToo() throws IOException {
        assertThat(parties(List.of(
                        "Libyan Arab Jamahiriya 5",
                        "The former Yugoslav Republic of Macedonia 2, 3",
                        "[Yugoslavia (former)] 4",
                        "Czechia 7")))
                .containsEntry("Libyan Arab Jamahiriya 5", "country/LBY")
                .containsEntry("The former Yugoslav Republic of Macedonia 2, 3", "country/MKD")
                .containsEntry("[Yugoslavia (former)] 4", "country/gw-345")
                .containsEntry("Czechia 7", "country/CZE");
    }
}
