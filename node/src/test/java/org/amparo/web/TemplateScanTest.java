package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateScanTest {
    @Test
    void findsWordsInTextAttributesAndArguments() {
        assertThat(TemplateScan.words("<p>Buscar</p>")).containsExactly("Buscar");
        assertThat(TemplateScan.words("<a aria-label=\"Cerrar ${x}\"></a>")).containsExactly("aria-label=Cerrar ");
        assertThat(TemplateScan.words("@template.tag.button(label = \"Enviar\")"))
                .containsExactly("Enviar");
        assertThat(TemplateScan.words("@template.l(content = @`<b>Hola ${a(@`x`)}</b>`)"))
                .contains("Hola", "x");
        assertThat(TemplateScan.words("${ok ? \"Sí\" : \"\"}")).containsExactly("Sí");
    }

    @Test
    void leavesExpressionsAndMarkupAlone() {
        assertThat(TemplateScan.words("""
                        @import a.B
                        @param B page
                        <%-- a note --%>
                        !{int index = 0;}
                        @if(page.x("}{)("))<p class="a ${b ? "c" : "d"}">${page.say("a.b")}: 1 &nbsp; <br></p>@else - @endif
                        @for(B b : list)@template.tag.x(label = page.say("x"), content = @`<i>${b.y()}</i>`)@endfor
                        """)).isEmpty();
    }
}
