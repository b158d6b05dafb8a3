#include "article/labelled_dates.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("labelled_dates: each date goes where its label says") {
    struct Case {
        std::string_view in;
        std::string_view published;
        std::string_view updated;
    };
    const Case cases[] = {
        {"Updated: April 5, 2019 | Published: April 2, 2019", "april 2, 2019", "april 5, 2019"},
        {"Posted April 2, 2019, last updated April 5, 2019", "april 2, 2019, last",
         "april 5, 2019"},
        {"Updated: 2019-04-05 | Published: 2019-04-02", "2019-04-02", "2019-04-05"},
        {"Published: 2019-04-02", "2019-04-02", ""},
        {"April 2, 2019 | Updated April 5, 2019", "april 2, 2019", "april 5, 2019"},
        {"April 2, 2019, updated 10:05", "april 2, 2019", ""},
        {"April 5, 2019 (updated)", "", "april 5, 2019"},
        {"Aktualisiert am 5. April 2019, veröffentlicht am 2. April 2019", "am 2. april 2019",
         "am 5. april 2019"},
        {"Mis à jour le 5 avril 2019 à 10h00, publié le 2 avril 2019", "le 2 avril 2019",
         "le 5 avril 2019 a 10h00"},
        {"Actualizado: 5 de abril de 2019. Publicado: 2 de abril de 2019", "2 de abril de 2019",
         "5 de abril de 2019."},
        {"Publicado em 02/04/2019 Atualizado em 05/04/2019", "em 02/04/2019", "em 05/04/2019"},
        {"Pubblicato il 2 aprile 2019, aggiornato il 5 aprile 2019", "il 2 aprile 2019",
         "il 5 aprile 2019"},
        {"Обновлено: 5 апреля 2019. Опубликовано: 2 апреля 2019", "2 апреля 2019",
         "5 апреля 2019."},
        {"등록 2019.04.02 08:30 수정 2019.04.05 09:00", "2019.04.02 08:30", "2019.04.05 09:00"},
        {"Stand: 05.04.2019 08:30 Uhr", "", "05.04.2019 08:30 uhr"},
        {"公開日2019年4月2日 更新日2019年4月5日", "2019年4月2日", "2019年4月5日"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto said = labelled_dates(c.in);
        CHECK(said.is_labelled);
        CHECK(said.published == c.published);
        CHECK(said.updated == c.updated);
    }
}

TEST_CASE("labelled_dates: a text without a label is left as it is") {
    for (const std::string_view text :
         {"April 5, 2019", "Outdated April 5, 2019", "", "Publicity 2019"}) {
        CAPTURE(text);
        const auto said = labelled_dates(text);
        CHECK_FALSE(said.is_labelled);
        CHECK(said.published == text);
        CHECK(said.updated.empty());
    }
    CHECK_FALSE(labelled_dates("Updated April 5, 2019" + std::string(300, ' ')).is_labelled);
}

TEST_CASE("label_before_date: what ends in a label") {
    CHECK(label_before_date("By A. Writer. Updated on ") == DateLabel::updated);
    CHECK(label_before_date("Published:") == DateLabel::published);
    CHECK(label_before_date("Updated by our correspondent in") == DateLabel::none);
    CHECK(label_before_date("") == DateLabel::none);
}
