#include "article/xml_root.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("xml_root: the first element's name") {
    CHECK(xml_root("<?xml version='1.0'?>\n<!-- <a> --><NITF change.date='x'>") == "nitf");
    CHECK(xml_root("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">") == "reuters");
    CHECK(xml_root("<!DOCTYPE x [<!ENTITY a '<b>'>]><iptc:newsItem/>") == "newsitem");
    CHECK(xml_root("<br/>") == "br");
    CHECK(xml_root("text <p>").empty());
    CHECK(xml_root("<!-- never closed").empty());
    CHECK(xml_root("").empty());
}

TEST_CASE("is_other_xml: what says that it is XML and is no page") {
    CHECK(is_other_xml("<?xml version='1.0'?><catalog/>"));
    CHECK(is_other_xml("<!DOCTYPE lewis SYSTEM 'x'><p/><REUTERS>") == false);
    CHECK(is_other_xml("<!DOCTYPE lewis SYSTEM 'x'><REUTERS>"));
    CHECK_FALSE(is_other_xml("<?xml version='1.0'?><!DOCTYPE html><html>"));
    CHECK_FALSE(is_other_xml("<!DOCTYPE html><x-page>"));
    CHECK_FALSE(is_other_xml("<x-page>"));
}
