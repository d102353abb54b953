/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CodeTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([45]\\d\\d) \\| (.*?) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    private static Set<String> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", "api.md")))
                .results()
                .flatMap(row -> CODE.matcher(row.group(2)).results().map(code -> row.group(1) + " " + code.group(1)))
                .filter(code -> !code.contains(" sparql-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeIsDocumentedWithItsStatusAndNoOther() throws IOException {
        Set<String> codes = Stream.concat(
                        Arrays.stream(QueryFailure.Reason.values())
                                .filter(reason -> Code.status(reason).isError())
                                .map(reason -> Code.status(reason).value() + " " + reason.code()),
                        Stream.of(
                                        HttpStatus.BAD_REQUEST,
                                        HttpStatus.UNAUTHORIZED,
                                        HttpStatus.FORBIDDEN,
                                        HttpStatus.NOT_FOUND,
                                        HttpStatus.METHOD_NOT_ALLOWED,
                                        HttpStatus.NOT_ACCEPTABLE,
                                        HttpStatus.CONTENT_TOO_LARGE,
                                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        HttpStatus.INTERNAL_SERVER_ERROR)
                                .map(status -> status.value() + " " + Code.of(status)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented()).isEqualTo(codes);
    }
}
