package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesIT {

    private final RunningSite site = RunningSite.get();

    @Test
    void a_text_in_another_language_says_so_and_what_stands_around_it_does_not() {
        assertThat(inLanguage("/articles/together", "es"))
                .containsExactly(
                        "h1: Escrito entre dos",
                        "p: Lo que se ofrece aquí es acompañamiento y no terapia; nada tiene que ver con una consulta"
                                + " clínica.",
                        "div: Un texto corto en otra lengua, firmado por dos personas.");
        assertThat(inLanguage("/topics/beginnings", "es"))
                .contains("h3: Escrito entre dos", "p: De qué trata, en una frase.");
        assertThat(inLanguage("/articles/pictured", "es")).containsExactly("bdi: Escrito entre dos");
        assertThat(inLanguage("/marhaban", "ar"))
                .containsExactly("h1: مرحبا", "div: هذه صفحة من موقع الاختبار، ومعها رابط.");
        assertThat(Html.of(site.get("/marhaban").body()).values("dir")).containsExactly("rtl", "rtl");
        assertThat(Html.of(site.get("/about").body()).values("lang")).containsExactly("en-US");
    }

    private List<String> inLanguage(String path, String tag) {
        return Html.of(site.get(path).body()).all("*").stream()
                .filter(element -> element.getAttribute("lang").equals(tag))
                .map(element ->
                        element.getTagName() + ": " + element.getTextContent().strip())
                .toList();
    }
}
