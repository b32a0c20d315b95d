package org.amparo.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a program. */
@RestController
@Tag(name = "tokens")
class TokensApi {
    static final String PATH = "/api/v1/tokens";

    private final SignIn signIn;
    private final BearerTokens tokens;
    private final AuditLog audit;

    TokensApi(SignIn signIn, BearerTokens tokens, AuditLog audit) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Who wants a token. */
    record Credentials(
            @Schema(example = "marta.quispe", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String username,

            @Schema(example = "una frase larga y propia", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String password,

            @Schema(
                    example = "492039",
                    description = "The code of the authenticator app, or a recovery code; for users who have a second"
                            + " factor")
            @Nullable
            String otp) {
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    /** A token, as the OAuth world names its parts. */
    record Token(String token, String type, OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "Token[" + expiresAt + "]";
        }
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = Audience.ANYONE, purpose = "get a token", audited = true)
    @Operation(
            operationId = "issueToken",
            summary = "Gets a token for twelve hours, to be sent as Authorization: Bearer")
    Token issue(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String username = given(credentials.username());
        String password = given(credentials.password());
        String address = request.getRemoteAddr();
        SignIn.Outcome first = signIn.attempt(username, password, address, "token");
        return answer(first, given(credentials.otp()), address, response);
    }

    private Token answer(SignIn.Outcome outcome, String otp, String address, HttpServletResponse response) {
        return switch (outcome) {
            case SignIn.Outcome.Welcome welcome -> issue(welcome.account());
            case SignIn.Outcome.HalfWay halfWay
            when otp.isBlank() -> throw Problem.of(HttpStatus.UNAUTHORIZED, "access.problem.second_factor_needed");
            case SignIn.Outcome.HalfWay(Account account) ->
                answer(signIn.second(account, otp, address, "token"), otp, address, response);
            case SignIn.Outcome.Wrong wrong ->
                throw Problem.of(HttpStatus.UNAUTHORIZED, "access.problem.wrong_credentials");
            case SignIn.Outcome.Wait wait -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.left().plusMillis(999).toSeconds()));
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "access.problem.too_many_attempts");
            }
        };
    }

    private Token issue(Account account) {
        if (account.oneTime()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "access.problem.one_time_password");
        }
        if (account.factors().missing()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "access.problem.second_factor_missing");
        }
        BearerTokens.Issued issued = tokens.issue(account.viewer().user());
        return new Token(issued.token(), "Bearer", issued.expiresAt());
    }

    @DeleteMapping(PATH + "/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.SIGNED_IN, purpose = "end a token", audited = true)
    @Operation(operationId = "endToken", summary = "Ends the token that this request bears")
    void end(HttpServletRequest request, Viewer viewer) {
        BearerTokens.in(request).ifPresent(tokens::end);
        audit.recordRead(SignIn.entry(viewer, Action.SIGN_OUT).with("by", "token"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
