package org.amparo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes as an uploaded form: it is taken or refused, and no fault of ours. */
@NodeTest
class UploadFuzzTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @FuzzTest(maxDuration = "30s")
    void anyBodyOfAnUploadIsTakenOrRefused(byte[] body) throws IOException, InterruptedException {
        var token = users.bearer(Role.SUPERVISOR);
        for (var type : new String[] {"multipart/form-data; boundary=amparo", "multipart/form-data"}) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/exchange/import"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        }
    }
}
