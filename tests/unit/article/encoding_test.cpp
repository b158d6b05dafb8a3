#include "article/encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string utf8_of(std::string bytes) {
    const auto text = to_utf8(std::move(bytes));
    return text ? *text : "error: " + text.error().what;
}

}  // namespace

TEST_CASE("to_utf8: tells the encodings of news apart by what is written") {
    struct Case {
        std::string name;
        std::string bytes;
        std::string text;
    };
    using std::string_literals::operator""s;
    const Case
        cases[] =
            {
                {"nothing", "", ""},
                {"ASCII", "Ministers meet.", "Ministers meet."},
                {"UTF-8", "Müller — Токаев", "Müller — Токаев"},
                {"UTF-8 with a mark", "\xef\xbb\xbfMüller", "Müller"},
                {"UTF-8 that is cut", "Müller, Токаев, М\xd0", "Müller, Токаев, М\xef\xbf\xbd"},
                {"windows-1251",
                 "\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xca\xe0\xe7\xe0\xf5\xf1\xf2\xe0\xed\xe0 \xef\xf0\xe8\xe1\xfb\xeb \xe2 \xcc\xee\xf1\xea\xe2\xf3 \xf1 \xef\xe5\xf0\xe2\xfb\xec \xee\xf4\xe8\xf6\xe8\xe0\xeb\xfc\xed\xfb\xec \xe2\xe8\xe7\xe8\xf2\xee\xec."s,
                 "Президент Казахстана прибыл в Москву с первым официальным визитом."},
                {"EUC-KR, short",
                 "\xb4\xeb\xc5\xeb\xb7\xc9\xc0\xcc \xbc\xf6\xbf\xe4\xc0\xcf \xbe\xc6\xbd\xba\xc5\xb8\xb3\xaa\xb8\xa6 \xb9\xe6\xb9\xae\xc7\xdf\xb4\xd9."s,
                 "대통령이 수요일 아스타나를 방문했다."},
                {"windows-1251, short",
                 "\xd3\xea\xe0\xe7 \xef\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2\xe0"s, "Указ президента"},
                {"windows-1251, capitals",
                 "\xcc\xc8\xcd\xd1\xca, 3 \xe0\xef\xf0\xe5\xeb\xff. \xcc\xe8\xed\xe8\xf1\xf2\xf0\xfb \xef\xff\xf2\xe8 \xf1\xf2\xf0\xe0\xed \xe4\xee\xe3\xee\xe2\xee\xf0\xe8\xeb\xe8\xf1\xfc \xee \xef\xee\xf8\xeb\xe8\xed\xe0\xf5."s,
                 "МИНСК, 3 апреля. Министры пяти стран договорились о пошлинах."},
                {"windows-1251, Bulgarian",
                 "\xcc\xe8\xed\xe8\xf1\xf2\xf0\xe8\xf2\xe5 \xed\xe0 \xef\xe5\xf2\xf2\xe5 \xe4\xfa\xf0\xe6\xe0\xe2\xe8 \xf1\xe5 \xf1\xf0\xe5\xf9\xed\xe0\xf5\xe0 \xe2 \xf1\xf2\xee\xeb\xe8\xf6\xe0\xf2\xe0 \xe8 \xef\xee\xe4\xef\xe8\xf1\xe0\xf5\xe0 \xe4\xee\xe3\xee\xe2\xee\xf0\xe0."s,
                 "Министрите на петте държави се срещнаха в столицата и подписаха договора."},
                {"windows-1251, Ukrainian",
                 "\xcc\xb3\xed\xb3\xf1\xf2\xf0\xe8 \xef'\xff\xf2\xe8 \xea\xf0\xe0\xbf\xed \xe7\xf3\xf1\xf2\xf0\xb3\xeb\xe8\xf1\xff \xf3 \xf1\xf2\xee\xeb\xe8\xf6\xb3 \xf2\xe0 \xef\xb3\xe4\xef\xe8\xf1\xe0\xeb\xe8 \xf3\xe3\xee\xe4\xf3 \xef\xf0\xee \xf2\xee\xf0\xe3\xb3\xe2\xeb\xfe."s,
                 "Міністри п'яти країн зустрілися у столиці та підписали угоду про торгівлю."},
                {"koi8-r",
                 "\xf0\xd2\xc5\xda\xc9\xc4\xc5\xce\xd4 \xeb\xc1\xda\xc1\xc8\xd3\xd4\xc1\xce\xc1 \xd0\xd2\xc9\xc2\xd9\xcc \xd7 \xed\xcf\xd3\xcb\xd7\xd5 \xd3 \xd0\xc5\xd2\xd7\xd9\xcd \xcf\xc6\xc9\xc3\xc9\xc1\xcc\xd8\xce\xd9\xcd \xd7\xc9\xda\xc9\xd4\xcf\xcd."s,
                 "Президент Казахстана прибыл в Москву с первым официальным визитом."},
                {"iso-8859-5",
                 "\xbc\xd8\xdd\xd8\xe1\xe2\xe0\xeb \xdf\xef\xe2\xd8 \xe1\xe2\xe0\xd0\xdd \xd2\xe1\xe2\xe0\xd5\xe2\xd8\xdb\xd8\xe1\xec \xd2 \xe1\xe2\xde\xdb\xd8\xe6\xd5 \xd8 \xdf\xde\xd4\xdf\xd8\xe1\xd0\xdb\xd8 \xd4\xde\xd3\xde\xd2\xde\xe0 \xde \xe2\xde\xe0\xd3\xde\xd2\xdb\xd5."s,
                 "Министры пяти стран встретились в столице и подписали договор о торговле."},
                {"ibm866",
                 "\x8c\xa8\xad\xa8\xe1\xe2\xe0\xeb \xaf\xef\xe2\xa8 \xe1\xe2\xe0\xa0\xad \xa2\xe1\xe2\xe0\xa5\xe2\xa8\xab\xa8\xe1\xec \xa2 \xe1\xe2\xae\xab\xa8\xe6\xa5 \xa8 \xaf\xae\xa4\xaf\xa8\xe1\xa0\xab\xa8 \xa4\xae\xa3\xae\xa2\xae\xe0 \xae \xe2\xae\xe0\xa3\xae\xa2\xab\xa5."s,
                 "Министры пяти стран встретились в столице и подписали договор о торговле."},
                {"windows-1255",
                 "\xee\xee\xf9\xec\xfa \xe9\xf9\xf8\xe0\xec \xe4\xe7\xec\xe9\xe8\xe4 \xe0\xfa\xee\xe5\xec \xec\xe4\xf7\xe9\xed \xe5\xf2\xe3\xe4 \xf9\xfa\xe1\xe7\xef \xe0\xfa \xee\xe7\xe9\xf8\xe9 \xe4\xec\xe7\xed \xe1\xf2\xf8\xe9\xed \xe4\xe2\xe3\xe5\xec\xe5\xfa. \xe4\xf9\xf8 \xe0\xee\xf8 \xeb\xe9 \xe4\xee\xe7\xe9\xf8\xe9\xed \xf2\xec\xe5."s,
                 "ממשלת ישראל החליטה אתמול להקים ועדה שתבחן את מחירי הלחם בערים הגדולות. השר "
                 "אמר כי המחירים עלו."},
                {"windows-874",
                 "\xc3\xd1\xb0\xba\xd2\xc5\xe4\xb7\xc2\xbb\xc3\xd0\xa1\xd2\xc8\xe0\xc1\xd7\xe8\xcd\xc7\xd2\xb9\xb9\xd5\xe9\xc7\xe8\xd2\xa8\xd0\xb5\xd1\xe9\xa7\xa4\xb3\xd0\xa1\xc3\xc3\xc1\xa1\xd2\xc3\xa2\xd6\xe9\xb9\xc1\xd2\xb5\xc3\xc7\xa8\xca\xcd\xba\xc3\xd2\xa4\xd2\xa2\xe9\xd2\xc7 \xe3\xb9\xe0\xc1\xd7\xcd\xa7\xe3\xcb\xad\xe8\xb7\xd1\xe8\xc7\xbb\xc3\xd0\xe0\xb7\xc8"s,
                 "รัฐบาลไทยประกาศเมื่อวานนี้ว่าจะตั้งคณะกรรมการขึ้นมาตรวจสอบราคาข้าว ในเมืองใหญ่ทั่วประเทศ"},
                {"iso-2022-kr",
                 "\x1b$)C\x0e"
                 "A$:N4B\x0f \x0e>nA&\x0f \x0e@'?xH88&\x0f \x0e"
                 "885i1b7N\x0f \x0eG_4Y\x0f"s,
                 "정부는 어제 위원회를 만들기로 했다"},
                {"hz", "~{U~8.WrLl>v6(3IA\"R;8vN/T1;a~}"s, "政府昨天决定成立一个委员会"},
                {"windows-1251 that says iso-8859-1",
                 "<html><meta charset=iso-8859-1><p>\xcf\xf0\xe0\xe2\xe8\xf2\xe5\xeb\xfc\xf1\xf2\xe2\xee \xf0\xe5\xf8\xe8\xeb\xee \xf1\xee\xe7\xe4\xe0\xf2\xfc \xea\xee\xec\xe8\xf1\xf1\xe8\xfe, \xea\xee\xf2\xee\xf0\xe0\xff \xe8\xe7\xf3\xf7\xe8\xf2 \xf6\xe5\xed\xfb \xed\xe0 \xf5\xeb\xe5\xe1 \xe2 \xe1\xee\xeb\xfc\xf8\xe8\xf5 \xe3\xee\xf0\xee\xe4\xe0\xf5 \xf1\xf2\xf0\xe0\xed\xfb.</p>"s,
                 "<html><meta charset=iso-8859-1><p>Правительство решило создать комиссию, "
                 "которая изучит цены на хлеб в больших городах страны.</p>"},
                {"windows-1253 that says iso-8859-1",
                 "<html><meta charset=iso-8859-1><p>\xc7 \xea\xf5\xe2\xdd\xf1\xed\xe7\xf3\xe7 \xe1\xf0\xef\xf6\xdc\xf3\xe9\xf3\xe5 \xf7\xe8\xe5\xf2 \xed\xe1 \xf3\xf5\xf3\xf4\xde\xf3\xe5\xe9 \xe5\xf0\xe9\xf4\xf1\xef\xf0\xde \xf0\xef\xf5 \xe8\xe1 \xe5\xee\xe5\xf4\xdc\xf3\xe5\xe9 \xf4\xe9\xf2 \xf4\xe9\xec\xdd\xf2 \xf4\xef\xf5 \xf8\xf9\xec\xe9\xef\xfd \xf3\xf4\xe9\xf2 \xec\xe5\xe3\xdc\xeb\xe5\xf2 \xf0\xfc\xeb\xe5\xe9\xf2.</p>"s,
                 "<html><meta charset=iso-8859-1><p>Η κυβέρνηση αποφάσισε χθες να συστήσει "
                 "επιτροπή που θα εξετάσει τις τιμές του ψωμιού στις μεγάλες πόλεις.</p>"},
                {"windows-1255 that says windows-1252",
                 "<html><meta charset=windows-1252><p>\xee\xee\xf9\xec\xfa \xe9\xf9\xf8\xe0\xec \xe4\xe7\xec\xe9\xe8\xe4 \xe0\xfa\xee\xe5\xec \xec\xe4\xf7\xe9\xed \xe5\xf2\xe3\xe4 \xf9\xfa\xe1\xe7\xef \xe0\xfa \xee\xe7\xe9\xf8\xe9 \xe4\xec\xe7\xed \xe1\xf2\xf8\xe9\xed \xe4\xe2\xe3\xe5\xec\xe5\xfa. \xe4\xf9\xf8 \xe0\xee\xf8 \xeb\xe9 \xe4\xee\xe7\xe9\xf8\xe9\xed \xf2\xec\xe5.</p>"s,
                 "<html><meta charset=windows-1252><p>ממשלת ישראל החליטה אתמול להקים ועדה "
                 "שתבחן את מחירי הלחם בערים הגדולות. השר אמר כי המחירים עלו.</p>"},
                {"windows-1252 that says so",
                 "<meta charset=windows-1252>d\xe9j\xe0 l'\xe9t\xe9 o\xf9 l'\xe9l\xe8ve "
                 "cr\xe9\xe9"
                 "e a \xe9t\xe9 a\xeen\xe9"s,
                 "<meta charset=windows-1252>déjà l'été où l'élève créée a été aîné"},
                {"windows-1252, French",
                 "Le pr\xe9sident a \xe9t\xe9 re\xe7u \xe0 l\x92\xc9lys\xe9"
                 "e, o\xf9 il a sign\xe9 un accord sur les \xe9"
                 "changes."s,
                 "Le président a été reçu à l’Élysée, où il a signé un accord sur les "
                 "échanges."},
                {"windows-1252, German",
                 "Die Minister trafen sich am Mittwoch in M\xfcnchen und sprachen \xfc"
                 "ber Z\xf6lle f\xfcr Getreide."s,
                 "Die Minister trafen sich am Mittwoch in München und sprachen über Zölle für "
                 "Getreide."},
                {"windows-1252, one accent", "The mayor of Malm\xf6 met the press."s,
                 "The mayor of Malmö met the press."},
                {"windows-1250, Polish",
                 "Ministrowie pi\xea"
                 "ciu pa\xf1stw spotkali si\xea w stolicy i podpisali umow\xea o c\xb3"
                 "ach na zbo\xbf"
                 "e, \xbf"
                 "eby u\xb3"
                 "atwi\xe6 handel."s,
                 "Ministrowie pięciu państw spotkali się w stolicy i podpisali umowę o cłach "
                 "na zboże, "
                 "żeby ułatwić handel."},
                {"gb18030",
                 "\xce\xe5\xb9\xfa\xb2\xbf\xb3\xa4\xd0\xc7\xc6\xda\xc8\xfd\xd4\xda\xca\xd7\xb6\xbc\xbe\xd9\xd0\xd0\xbb\xe1\xcc\xb8\xa3\xac\xbe\xcd\xbd\xb5\xb5\xcd\xc1\xb8\xca\xb3\xba\xcd\xbb\xfa\xd0\xb5\xb9\xd8\xcb\xb0\xb4\xef\xb3\xc9\xd2\xbb\xd6\xc2\xa3\xac\xd0\xad\xd2\xe9\xbd\xab\xd3\xda\xc4\xea\xb5\xd7\xc7\xb0\xc9\xfa\xd0\xa7\xa1\xa3"s,
                 "五国部长星期三在首都举行会谈，就降低粮食和机械关税达成一致，协议将于年底前生"
                 "效。"},
                {"Big5",
                 "\xa4\xad\xb0\xea\xb3\xa1\xaa\xf8\xacP\xb4\xc1\xa4T\xa6"
                 "b\xad\xba\xb3\xa3\xc1|\xa6\xe6\xb7|\xbd\xcd\xa1"
                 "A\xb4N\xad\xb0\xa7"
                 "C\xc2\xb3\xad\xb9\xa9M\xbe\xf7\xb1\xf1\xc3\xf6\xb5|\xb9"
                 "F\xa6\xa8\xa4@\xadP\xa1"
                 "A\xa8\xf3\xc4\xb3\xb1N\xa9\xf3\xa6~\xa9\xb3\xab"
                 "e\xa5\xcd\xae\xc4\xa1"
                 "C"s,
                 "五國部長星期三在首都舉行會談，就降低糧食和機械關稅達成一致，協議將於年底前生"
                 "效。"},
                {"Shift-JIS",
                 "\x8c\xdc\x82\xa9\x8d\x91\x82\xcc\x91\xe5\x90"
                 "b\x82\xaa\x90\x85\x97j\x93\xfa\x82\xc9\x8e\xf1\x93s\x82\xc5\x89\xef\x92k\x82"
                 "\xb5\x81"
                 "A\x8d\x92\x95\xa8\x82\xc6\x8b@\x8a"
                 "B\x82\xcc\x8a\xd6\x90\xc5\x82\xf0\x89\xba\x82\xb0\x82\xe9\x82\xb1\x82\xc6\x82"
                 "\xc5\x8d"
                 "\x87\x88\xd3\x82\xb5\x82\xbd\x81"
                 "B"s,
                 "五か国の大臣が水曜日に首都で会談し、穀物と機械の関税を下げることで合意した"
                 "。"},
                {"EUC-JP",
                 "\xb8\xde\xa4\xab\xb9\xf1\xa4\xce\xc2\xe7\xbf\xc3\xa4\xac\xbf\xe5\xcd\xcb\xc6\xfc\xa4\xcb\xbc\xf3\xc5\xd4\xa4\xc7\xb2\xf1\xc3\xcc\xa4\xb7\xa1\xa2\xb9\xf2\xca\xaa\xa4\xc8\xb5\xa1\xb3\xa3\xa4\xce\xb4\xd8\xc0\xc7\xa4\xf2\xb2\xbc\xa4\xb2\xa4\xeb\xa4\xb3\xa4\xc8\xa4\xc7\xb9\xe7\xb0\xd5\xa4\xb7\xa4\xbf\xa1\xa3"s,
                 "五か国の大臣が水曜日に首都で会談し、穀物と機械の関税を下げることで合意した"
                 "。"},
                {"EUC-KR",
                 "\xb4\xd9\xbc\xb8 \xb3\xaa\xb6\xf3 \xc0\xe5\xb0\xfc\xb5\xe9\xc0\xcc \xbc\xf6\xbf\xe4\xc0\xcf \xbc\xf6\xb5\xb5\xbf\xa1\xbc\xad \xb8\xb8\xb3\xaa \xb0\xee\xb9\xb0\xb0\xfa \xb1\xe2\xb0\xe8\xc0\xc7 \xb0\xfc\xbc\xbc\xb8\xa6 \xb3\xb7\xc3\xdf\xb1\xe2\xb7\xce \xc7\xd5\xc0\xc7\xc7\xdf\xb4\xd9."s,
                 "다섯 나라 장관들이 수요일 수도에서 만나 곡물과 기계의 관세를 낮추기로 "
                 "합의했다."},
                {"ISO-2022-JP", "\x1b$B8^$+9q$NBg?C$,<sET$G2qCL$7$?!#\x1b(B"s,
                 "五か国の大臣が首都で会談した。"},
                {"Greek",
                 "\xcf\xe9 \xf5\xf0\xef\xf5\xf1\xe3\xef\xdf \xf0\xdd\xed\xf4\xe5 \xf7\xf9\xf1\xfe\xed \xf3\xf5\xed\xe1\xed\xf4\xde\xe8\xe7\xea\xe1\xed \xf3\xf4\xe7\xed \xf0\xf1\xf9\xf4\xe5\xfd\xef\xf5\xf3\xe1 \xea\xe1\xe9 \xf5\xf0\xdd\xe3\xf1\xe1\xf8\xe1\xed \xf3\xf5\xec\xf6\xf9\xed\xdf\xe1 \xe3\xe9\xe1 \xf4\xef\xf5\xf2 \xe4\xe1\xf3\xec\xef\xfd\xf2."s,
                 "Οι υπουργοί πέντε χωρών συναντήθηκαν στην πρωτεύουσα και υπέγραψαν συμφωνία "
                 "για τους "
                 "δασμούς."},
                {"Turkish",
                 "Be\xfe \xfclkenin bakanlar\xfd \xe7"
                 "ar\xfe"
                 "amba g\xfcn\xfc ba\xfekentte bulu\xfetu ve g\xfcmr\xfck vergilerini d\xfc\xfe\xfcrmek i\xe7in anla\xfet\xfd."s,
                 "Beş ülkenin bakanları çarşamba günü başkentte buluştu ve gümrük vergilerini "
                 "düşürmek "
                 "için anlaştı."},
                {"Hebrew",
                 "\xf9\xf8\xe9 \xe7\xee\xf9 \xe4\xee\xe3\xe9\xf0\xe5\xfa \xf0\xf4\xe2\xf9\xe5 \xe1\xe9\xe5\xed \xf8\xe1\xe9\xf2\xe9 \xe1\xe1\xe9\xf8\xe4 \xe5\xe7\xfa\xee\xe5 \xf2\xec \xe4\xf1\xeb\xed \xec\xe4\xe5\xf8\xe3\xfa \xe4\xee\xeb\xf1 \xf2\xec \xfa\xe1\xe5\xe0\xe4 \xe5\xee\xeb\xe5\xf0\xe5\xfa"s,
                 "שרי חמש המדינות נפגשו ביום רביעי בבירה וחתמו על הסכם להורדת המכס על תבואה "
                 "ומכונות"},
                {"Arabic",
                 "\xc7\xe1\xca\xde\xec \xe6\xd2\xd1\xc7\xc1 \xc7\xe1\xcf\xe6\xe1 \xc7\xe1\xce\xe3\xd3 \xed\xe6\xe3 \xc7\xe1\xc3\xd1\xc8\xda\xc7\xc1 \xdd\xed \xc7\xe1\xda\xc7\xd5\xe3\xc9 \xe6\xc7\xca\xdd\xde\xe6\xc7 \xda\xe1\xec \xce\xdd\xd6 \xc7\xe1\xd1\xd3\xe6\xe3 \xda\xe1\xec \xc7\xe1\xcd\xc8\xe6\xc8 \xe6\xc7\xe1\xc2\xe1\xc7\xca"s,
                 "التقى وزراء الدول الخمس يوم الأربعاء في العاصمة واتفقوا على خفض الرسوم على "
                 "الحبوب "
                 "والآلات"},
                {"UTF-16 with a mark",
                 "\xff\xfeM\x00i\x00n\x00i\x00s\x00t\x00"
                 "e\x00r\x00s\x00 \x00m\x00"
                 "e\x00"
                 "e\x00t\x00.\x00 \x00\x1c\x04"
                 "8\x04=\x04"
                 "8\x04"
                 "A\x04"
                 "B\x04@\x04K\x04.\x00"s,
                 "Ministers meet. Министры."},
                {"UTF-16LE without",
                 "M\x00i\x00n\x00i\x00s\x00t\x00"
                 "e\x00r\x00s\x00 \x00m\x00"
                 "e\x00"
                 "e\x00t\x00 \x00i\x00n\x00 \x00t\x00h\x00"
                 "e\x00 \x00"
                 "c\x00"
                 "a\x00p\x00i\x00t\x00"
                 "a\x00l\x00.\x00 \x00\x1c\x04"
                 "8\x04=\x04"
                 "8\x04"
                 "A\x04"
                 "B\x04@\x04K\x04.\x00"s,
                 "Ministers meet in the capital. Министры."},
                {"UTF-16BE without",
                 "\x00M\x00i\x00n\x00i\x00s\x00t\x00"
                 "e\x00r\x00s\x00 \x00m\x00"
                 "e\x00"
                 "e\x00t\x00 \x00i\x00n\x00 \x00t\x00h\x00"
                 "e\x00 \x00"
                 "c\x00"
                 "a\x00p\x00i\x00t\x00"
                 "a\x00l\x00.\x00 \x04\x1c\x04"
                 "8\x04=\x04"
                 "8\x04"
                 "A\x04"
                 "B\x04@\x04K\x00."s,
                 "Ministers meet in the capital. Министры."},
                {"UTF-32 with a mark",
                 "\xff\xfe\x00\x00M\x00\x00\x00i\x00\x00\x00n\x00\x00\x00i\x00\x00\x00s\x00\x00"
                 "\x00t"
                 "\x00\x00\x00"
                 "e\x00\x00\x00r\x00\x00\x00s\x00\x00\x00 \x00\x00\x00m\x00\x00\x00"
                 "e\x00\x00\x00"
                 "e\x00\x00\x00t\x00\x00\x00.\x00\x00\x00 \x00\x00\x00\x1c\x04\x00\x00"
                 "8\x04\x00\x00=\x04\x00\x00"
                 "8\x04\x00\x00"
                 "A\x04\x00\x00"
                 "B\x04\x00\x00@\x04\x00\x00K\x04\x00\x00.\x00\x00\x00"s,
                 "Ministers meet. Министры."},
            };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(utf8_of(c.bytes) == c.text);
    }
}

TEST_CASE("to_utf8: a page says its encoding, and UTF-8 is UTF-8 whatever it says") {
    const std::string meta = "<html><head><meta charset=\"windows-1251\"></head><p>";
    CHECK(utf8_of(meta + "\xcc\xe8\xed\xf1\xea") == meta + "Минск");
    CHECK(utf8_of(meta + "Минск") == meta + "Минск");
    const std::string latin =
        "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>";
    CHECK(utf8_of(latin + "\x93Z\xfcrich\x94") == latin + "“Zürich”");
    const std::string unknown = "<meta charset=martian>";
    CHECK(utf8_of(unknown + "Z\xfcrich is a city in Europe") ==
          unknown + "Zürich is a city in Europe");
    const std::string xml = "<?xml version='1.0' encoding='koi8-r'?><rss>";
    CHECK(utf8_of(xml + "\xed\xc9\xce\xd3\xcb") == xml + "Минск");
    const std::string wide = "<meta charset=utf-16>";
    CHECK(utf8_of(wide + "M\xfcller") == wide + "Müller");
}

TEST_CASE("to_utf8: Russian pages are read though their tags are Latin") {
    const std::string tags = "<div class=\"article-text article-text-wide\"><p></p></div>";
    std::string page = "<html>";
    for (int i = 0; i < 5; ++i)
        page +=
            tags + "\xcc\xe8\xed\xe8\xf1\xf2\xf0\xfb \xe2\xf1\xf2\xf0\xe5\xf2\xe8\xeb\xe8\xf1\xfc";
    CHECK(utf8_of(page).find("Министры встретились") != std::string::npos);
}

TEST_CASE("to_utf8: bytes that are no text are refused") {
    const auto refused = to_utf8(std::string("\x01\x00\x02\x00\x00\x07\x00\x00 binary", 16));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::input);
    CHECK(refused.error().what == "is not a text: it has NUL bytes");
    // One NUL in a long text is an accident.
    CHECK(utf8_of(std::string(5000, 'a') + '\0').size() == 5001);
}

TEST_CASE("declared_encoding: what the head says of itself") {
    CHECK(declared_encoding("<meta charset=UTF-8>") == "utf-8");
    CHECK(declared_encoding("<META http-equiv=Content-Type content=\"text/html; charset=GBK\">") ==
          "gbk");
    CHECK(declared_encoding("<?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "windows-1251");
    CHECK(declared_encoding("<meta name=viewport><meta charset='big5'>") == "big5");
    CHECK(declared_encoding("charset=koi8-r").empty());
    CHECK(declared_encoding("").empty());
}
