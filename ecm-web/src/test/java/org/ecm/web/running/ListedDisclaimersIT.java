package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ListedDisclaimersIT {

    private final RunningSite site = RunningSite.get();

    /** One text and one series have a disclaimer of their own; "A Text With a Picture" is none of the latest five. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/articles/pictured",
                "/articles/number-1",
                "/series",
                "/series/a-way-in",
                "/authors/ada-tester",
                "/topics/markup",
                "/topics/many?page=3"
            })
    void what_must_stand_with_a_text_stands_wherever_it_is_listed_once_and_by_id(String path) {
        var disclaimers = Html.of(site.get(path).body()).all("div").stream()
                .filter(element -> element.getAttribute("class").equals("disclaimer"))
                .flatMap(element -> Html.descendants(element, "p").stream())
                .map(Element::getTextContent)
                .filter(text -> !text.startsWith("Lo que")) // the same, beside a text in Spanish
                .toList();

        assertThat(disclaimers)
                .containsExactly(
                        "What is offered here is coaching & not therapy; it is separate from any clinical practice.",
                        "What is told here happened to one person & need not happen to anybody else.");
    }
}
