#include "text/full_stops.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/word_set.hpp"

namespace newsidx {

// Words with a blank before and behind each; in small letters where ASCII has them.
struct FullStops::Habits {
    std::string_view langs;
    bool ordinals;
    std::string_view titles;
    std::string_view shortened;
    std::string_view openers;  // as they are written at the begin of a sentence
};

namespace {

// A full stop after these ends no sentence: a name or a number follows.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"adm",  "approx", "asst", "atty", "ave", "brig", "bros", "capt", "cf",    "cmdr", "col",
     "cpl",  "dr",     "drs",  "fr",   "gen", "gens", "gov",  "govs", "hon",   "insp", "lt",
     "maj",  "messrs", "mr",   "mrs",  "ms",  "mt",   "pres", "prof", "profs", "pvt",  "rep",
     "reps", "rev",    "sen",  "sens", "sgt", "st",   "supt", "v",    "vs"});

// Likewise, where a number does: "no. 5", but "The answer was no. The men left."
constexpr auto kNumbered = std::to_array<std::string_view>({"art", "fig", "no", "nos", "pp"});

// Likewise, but words by themselves in small letters.
constexpr auto kCapitalTitles =
    std::to_array<std::string_view>({"Amb", "Det", "Dist", "Ft", "Pte", "Sec", "Secy"});

// After these only a word that often begins a sentence tells.
constexpr auto kShortened = std::to_array<std::string_view>(
    {"apr", "aug", "co",  "corp", "dec", "dept", "est", "etc", "feb",  "inc", "jan",  "jr",
     "jul", "jun", "ltd", "mar",  "nov", "oct",  "plc", "sep", "sept", "sr",  "univ", "al"});

// Likewise, in this spelling: what American papers call the states, among others.
constexpr auto kCapitalShortened = std::to_array<std::string_view>(
    {"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Cos",  "Ct",   "Del",  "Fla", "Ga",   "Ill",
     "Ind", "Kan",  "Ky",  "La",    "Mass", "Md",   "Mich", "Minn", "Miss", "Mo",  "Mont", "Neb",
     "Nev", "Okla", "Ore", "Pa",    "Tenn", "Tex",  "Va",   "Vt",   "Wash", "Wis", "Wyo"});

constexpr auto kOpeners = std::to_array<std::string_view>(
    {"A",     "After", "Also",  "An",        "And",  "As",      "At",    "But",   "By",
     "For",   "From",  "He",    "Her",       "His",  "However", "I",     "If",    "In",
     "It",    "Its",   "Last",  "Meanwhile", "No",   "On",      "One",   "Our",   "She",
     "Since", "So",    "Some",  "That",      "The",  "Their",   "There", "These", "They",
     "This",  "Those", "Under", "We",        "What", "When",    "While", "With",  "You"});

// In newspapers of every language.
constexpr auto kTitlesAnywhere =
    std::to_array<std::string_view>({"dr", "prof", "gen", "mr", "mrs", "ms", "st", "vs"});
constexpr auto kShortenedAnywhere =
    std::to_array<std::string_view>({"inc", "corp", "ltd", "jr", "etc"});

constexpr auto kHabits = std::to_array<FullStops::Habits>({
    {" de lb ", true,
     " nr abs art ziff kap bd dipl ing phil med hr fr frl hl sog bzw geb ca evtl ggf inkl str ",
     " mio mrd bio tsd std min sek jh jhd usw z u d i o a e v s n b h chr jan feb febr mrz apr jun "
     "jul aug sep sept okt nov dez mo di mi do so co tel gest verh max exkl ",
     " Aber Alle Als Am An Andere Auch Auf Aus Außerdem Bei Beide Beim Bis Da Dabei Dafür Damit "
     "Danach Dann Darauf Das Davon Dazu Dem Den Denn Der Deren Des Deshalb Die Dies Diese Diesem "
     "Dieser Dieses Doch Dort Durch Ebenso Ein Eine Einem Einen Einer Eines Er Erst Es Etwa Für "
     "Gegen Hier Ich Ihr Ihre Im Immer In Insgesamt Ist Jede Jeder Jetzt Kein Keine Man Mehr Mit "
     "Nach Nachdem Neben Nicht Noch Nun Nur Ob Obwohl Oder Ohne Schon Sein Seine Seit Seitdem Sie "
     "So Sollte Und Unter Viele Vom Von Vor Was Weil Wenn Wer Wie Wir Wird Wo Während Zu Zudem Zum "
     "Zur Zwar Zwischen Über "},
    {" es gl ", false,
     " sr sra srta sres sras d dña dª excmo excma ee art arts núm num pág pag págs págs cap fig av "
     "avda ing lic arq cnel cmdte mons fr sto sta ",
     " uu aa ff dd pp oo mm cía cia ud uds vd vds ene abr ago sept oct nov dic tel aprox admón "
     "depto "
     "prov máx mín ",
     " A Además Ahora Al Algunos Ante Antes Así Aunque Cada Como Con Cuando De Del Desde Después "
     "Donde Durante El Ella Ellos En Entre Era Es Esa Ese Eso Esta Estas Este Esto Estos Fue Ha "
     "Hay Hasta La Las Le Lo Los Luego Mientras Muchos Más Ni No Nos Otro Otros Para Pero Por "
     "Porque Que Se Según Ser Si Sin Sobre Son Su Sus También Tanto Todo Todos Tras Un Una Uno Y "
     "Ya "
     "Él "},
    {" fr oc ", false,
     " mm mme mmes mlle mlles mgr me dr pr art av bd boul ste cf n fig vol chap p pp ",
     " env apr janv févr fév avr juil sept oct nov déc éd hab tél c ",
     " A Ainsi Alors Après Au Aucun Aussi Autre Aux Avant Avec Ce Cela Celle Celui Ces Cet Cette "
     "Ceux Chaque Comme Dans De Depuis Des Donc Du Elle Elles En Enfin Entre Et Il Ils Je La Le "
     "Les "
     "Leur Leurs Lors Lui Mais Malgré Même Ne Nos Notre Nous On Or Ou Où Par Pas Pendant Plus "
     "Plusieurs Pour Pourtant Quand Que Quelques Qui Sa Sans Selon Ses Si Son Sous Sur Tous Tout "
     "Toute Un Une Vous Y À C J L D S N Qu "},
    {" it ", false,
     " sig sigg dott avv ing arch rag geom cav comm cap col ten magg on sen mons art artt ss pag "
     "pagg fig num p pp spett egr gent piazz prof ",
     " ecc a c d genn gen febb apr giu lug ago sett ott nov dic tel min max circ ",
     " A Ad Al Alcuni Alla Alle Anche Ancora Bisogna Che Chi Ci Come Con Cosa Così Da Dal Dalla "
     "Dopo Dove Dei Del Della Di Dopo Durante E Ecco Ed Era Erano Fra Gli Ha Ho I Il In Infine "
     "Intanto "
     "Invece La Le Lo Loro Lui Lei Ma Mentre Molti Nei Nel Nella Nelle Nessuno Noi Non Nonostante "
     "O "
     "Ogni Ora Per Perché Però Più Poi Prima Qualche Quando Quella Quello Questa Queste Questi "
     "Questo Qui Se Secondo Senza Si Sono Su Sul Sulla Tra Tutti Tutto Un Una Uno È "},
    {" pt ", false,
     " sr sra srs sras srta d dra dras profa exmo exma eng arq cap cel ten av art arts núm n nº "
     "pág "
     "pag págs fig sto sta ",
     " cia ltda eua jan fev abr ago set out nov dez tel aprox máx mín ",
     " A Ainda Ao Aos Apesar Após As Assim Até Cada Com Como Da Das De Depois Desde Do Dos Durante "
     "E "
     "Ela Elas Ele Eles Em Enquanto Entre Era Essa Esse Esta Este Eu Foi Há Isso Já Mais Mas "
     "Muitos "
     "Na Nas Nem No Nos Nossa Nosso Não O Onde Os Ou Outro Para Pela Pelo Por Porque Porém Quando "
     "Que "
     "Quem Se Segundo Sem Ser Seu Sua Só Também Todos Tudo Um Uma À É "},
    {" ca ", false, " sr sra srs d na art núm pàg av dra eng ",
     " etc gen febr abr jul ag set oct nov des ",
     " A Al Als Amb Això Aquest Aquesta Cada Com De Del Des Després El Ella Els En Entre Era És Fa "
     "Ha "
     "Hi I Ja La Les Més No O On Per Però Perquè Quan Que Qui Se Segons Sense Si Sobre Són També "
     "Tot Un "
     "Una "},
    {" nl af ", false, " dhr mevr mw drs ir ing mr nr art blz ds st vs ",
     " jan febr mrt apr aug sept okt nov dec mln mld bijv enz o m a d i v b z t co ",
     " Aan Als Bij Daar Daarna Dan Dat De Deze Die Dit Door Dus Een Eerst En Er Ook Op Haar Het "
     "Hier Hij Hun "
     "Ik In Is Je Maar Meer Met Na Naar Niet Nog Nu Of Om Onder Over Sinds Te Tijdens Toen Tot "
     "Tussen "
     "Uit Van Veel Volgens Voor Want Wat We Wie Wij Zij Ze Zijn Zo "},
    {" sv ", false, " nr kap st tel ",
     " kl ca m d v s k o a t ex jan febr apr aug sept okt nov dec milj mdr ",
     " Alla Att Av Den Det Detta De Dessa Där Då Efter En Ett Enligt Från För Han Har Hon I Inte "
     "Jag Man Med Men Nu "
     "När Och Om På Samtidigt Så Som Till Under Var Vi Vid Är Även "},
    {" da no nb nn is fo ", true, " nr hr fr kap stk kl ca st ",
     " mio mia mrd mill kr jan feb apr aug sep sept okt nov dec des m d v o a f eks bl bla pga ",
     " Alle At Av Da De Den Der Dermed Det Dette Disse Du Efter Etter Ein Eit En Et Ett For Fra "
     "Han "
     "Har Hun Hvis I Ifølge Ikke Jeg Man Med Men Nå Nu Når Og Også Om På Samtidig Selv Så Som Til "
     "Under Var Ved Vi Å Á Það Þetta Þau Hann Hún Við En "},
    {" fi et ", true, " nr n p s os prof tri dr v kello klo ",
     " milj mrd mm esim ym jne ns eaa kk eur ca ",
     " Ei Eli En Että Hän He Hänen Ja Jo Jos Joten Jälkeen Kaikki Koska Kuin Kun Kuitenkin Lisäksi "
     "Me Mikä Mutta Muun Myös Myöskin Ne Nyt Näin On Onko Os Oli Se Sekä Sen Siellä Siitä Silloin "
     "Silti "
     "Sitten Tai Tämä Tämän Tässä Tästä Vaikka Vain Aga Ei Ega Ja Kas Kui Kuid Ka Ma Me Mis Need "
     "Nad "
     "Nüüd Oli See Seda Selle Siis Ta Tema Välja "},
    {" cs sk ", true,
     " mgr mudr judr ing rndr phdr bc čl odst č s str p sv arch doc gen plk mjr kpt npor nám ul ",
     " tis mil mld mj tzv tj např resp r hod min kč atd apod popř cca roč n l t zn max ",
     " A Aby Ale Ani Aj Až Bude Bol Bola Byl Byla Do Ho I Ich Ja Jak Ako Je Jeho Jej Její Jejich "
     "Jsou Sú Již K Kdo "
     "Když Keď Který Která Mezi Medzi Mnoho Má Na Nad Ne Nebo Alebo Není Nie O Od On Ona Oni Po "
     "Pod Podle Podľa Pokud "
     "Ak Potom Pro Pre Proti Proto Preto Protože Pri Při Před Pred S Se So Sa Si Tak Také Tiež "
     "Tedy Ten Tento Tie Tyto "
     "Tieto To Toto Ta Tato Táto Tím Tím Tu U Už V Ve Vo Však Všichni Za Z Ze Zo Že "},
    {" pl ", true,
     " mgr inż hab lek dr płk gen kpt mjr por ks św ul al pl im nr art ust pkt poz str s m ob p r ",
     " tys mln mld zł gr godz min tzw tj np m in itd itp ok r w sp ur zm proc ds ",
     " A Aby Ale Bo Był Była Co Czy Dla Do Gdy Gdyby I Ich Ja Jak Jego Jej Jednak Jest Jeśli Już "
     "Każdy "
     "Kiedy Kto Które Który Ma Mimo My Na Nad Nie O Od On Ona One Oni Oraz Po Pod Podczas Ponadto "
     "Poza Przed Przez Przy Się Są Ta Tak Także Tam Te Ten To Tu Ty Tylko Tym U W We Wczoraj "
     "Według "
     "Wszyscy Z Za Ze Zdaniem Że "},
    {" hr bs sr sl ", true, " mr ing inž čl br str sv g gđa gđe ul st ga ",
     " mil mlrd mld tis npr tzv itd tj god min mln sl oz dr kn eur g h d o ",
     " A Ali Ako Bi Bil Bila Bio Bilo Da Do Dok Ga I Ili In Iz Iako Ja Je Jer Još Kad Kada Kako "
     "Kaj Ki Kod Koji Koja Ko Kot "
     "Ne Ni Na Nad Nakon Nema Nego Njegov O Od On Ona Oni Ob Ova Ovaj Ovo Osim Pa Po Pod Pri Prema "
     "Pred Prije Pre S Sa Sam Se "
     "Svi Sve Si So Su Ta Taj Tako Također Takođe Te Ter Tem To Toda Treba U Uz V Već Vendar Za "
     "Zato Zbog Z Že Što Šta "
     "А Али Ако Да До Док И Или Из Иако Је Још Кад Када Како Код Који На Након Не Он Она Они Овај "
     "Ово По "
     "После Према Пред Пре С Са Се Сви Све Су То Тако У Уз За Због Што "},
    {" hu ", true, " dr ifj id özv gr br u sz ",
     " kb ill stb pl tel max min mrd ft júl jan febr márc ápr jún aug szept okt nov dec ",
     " A Az És De Ez Ezt Ezek Ezzel Azt Azonban Annak Egy Ha Hogy Így Is Itt Ott Aki Ami Amely "
     "Majd Már Még "
     "Mert Mint Most Nem Ők Ő Pedig Szerint Után Vagy Van Volt "},
    {" lv ", true, " prof dr nr ", " milj mljrd tūkst u c t i g lpp ",
     " Ar Arī Bet Bija Ir Ja Kad Kā Lai Mēs No Par Pēc Tad Tas Tie Tā Tāpat Tur Un Uz Viņa Viņi "
     "Viņš Vai Šis Šī "},
    {" lt ", false, " prof dr nr g pr m d ", " mln mlrd tūkst pvz ir t y k proc val min ",
     " Ar Bet Jis Ji Jie Jei Ir Iš Kad Kai Kaip Nuo O Po Prie Su Tai Tačiau Taip Tuo Už Į Ši Šis "},
    {" ro ", false, " dl dna art nr str ing av col ",
     " mil mld lei etc ian feb apr aug sept oct nov dec ",
     " A Ca Care Ce Cu Când Dar De Din Doar Dumneavoastră După El Ea Ei Este Eu Fără Iar În La Mai "
     "Nu O "
     "Noi Pe Pentru Potrivit Prin Sa Se Și Sunt Un Unde "},
    {" tr az ", true, " dr prof doç yrd sn av bkz no nr cad sok mah ", " vb vs örn bşk mn mr mlr ",
     " Ama Ancak Ayrıca Ben Biz Bu Bunun Buna Bunu Bunlar Böyle Böylece Çünkü Da De Daha En Eğer "
     "Fakat "
     "Her Hem Hiç İki İşte Ki Kim Ne O Olarak Onlar Onu Onun Sonra Şimdi Şu Ve Veya Ya Yine Yani "},
    {" ru ", false,
     " им ул пр просп пл пос гор акад проф стр см ст п пп рис тов оз св ген "
     "полк кв корп обл ",
     " г м р с н к е д гг в вв млн млрд трлн тыс руб коп долл др пр т чел мин сек час ок экз зам "
     "нач ",
     " А Без Более Был Была Были Было В Ведь Во Вот Все Всего Вы Где Да Даже Для До Его Ее Если "
     "Еще Же "
     "За Затем И Из Или Им Именно Их К Как Какие Когда Кроме Кто Мы На Над Нас Не Несмотря Нет Ни "
     "Но Ну "
     "О Об Однако Он Она Они Оно От Перед По Под Поэтому После Потом При Про Раньше С Сам Сегодня "
     "Сейчас "
     "Со Согласно Так Также Такой Там Тем То Тогда Того Только У Уже Хотя Чтобы Что Эта Эти Это "
     "Этого "
     "Этом Этот Я "},
    {" uk be ", false, " ім вул пр просп пл пос м акад проф с див ст п св ген полк обл гр ",
     " р г рр млн млрд трлн тис грн коп дол ін т чол хв год ",
     " А Або Але Без Більше Був Була Були Було В Він Вона Вони Воно Все Від Для Де До За З Зі Із І "
     "Й Його Її "
     "Їх Коли Ми На Над Не Ні Наразі Нагадаємо Однак Отже Під По Після При Про Раніше Та Так Також "
     "Там Те "
     "Тому Тоді У Хоча Це Цей Ця Ці Цього Через Що Щоб Як Якщо Яка Який Я "},
    {" bg mk ", false, " ул бул проф акад ген полк св чл ал бр с ",
     " гр г млн млрд хил лв др т ст мин ч кв м ",
     " А Ако Без В Все Във Га Да Для Докато До За Защото И Из Или Има Как Като Когато Кой Което "
     "Към Ми "
     "Над Не Него Но Ние Нея О Обаче От По Пред През При С Са Само Се След Сме Според Със Т Така "
     "Те Това Този "
     "Тази Тези Той То Тя У Ще На "},
});

// has() looks one byte to either side.
static_assert(std::all_of(kHabits.begin(), kHabits.end(), [](const FullStops::Habits& one) {
    for (const auto words : {one.langs, one.titles, one.shortened, one.openers}) {
        if (words.front() != ' ' || words.back() != ' ') return false;
    }
    return true;
}));

bool has(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos;
         at = words.find(word, at + 1)) {
        if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
    }
    return false;
}

}  // namespace

FullStops::FullStops(std::string_view lang) : habits_(nullptr) {
    if (lang == "en" || lang.empty()) return;
    const auto* const found = std::find_if(kHabits.begin(), kHabits.end(),
                                           [&](const Habits& one) { return has(one.langs, lang); });
    if (found != kHabits.end()) habits_ = found;
}

bool FullStops::writes_ordinals() const { return habits_ != nullptr && habits_->ordinals; }

Shortened FullStops::shortened(std::string_view word, bool before_number) const {
    constexpr std::size_t kLongest = 12;  // bytes of the words above
    if (word.size() > kLongest) return Shortened::no;
    const std::string lower = ascii::lower(word);
    if (habits_ != nullptr) {
        if (is_one_of<kTitlesAnywhere>(lower) || has(habits_->titles, lower))
            return Shortened::title;
        const bool is = is_one_of<kShortenedAnywhere>(lower) || has(habits_->shortened, lower);
        return is ? Shortened::yes : Shortened::no;
    }
    if (is_one_of<kTitles>(lower) || is_one_of<kCapitalTitles>(word)) return Shortened::title;
    if (before_number && is_one_of<kNumbered>(lower)) return Shortened::title;
    const bool is = is_one_of<kShortened>(lower) || is_one_of<kCapitalShortened>(word);
    return is ? Shortened::yes : Shortened::no;
}

bool FullStops::is_opener(std::string_view word) const {
    return habits_ != nullptr ? has(habits_->openers, word) : is_one_of<kOpeners>(word);
}

}  // namespace newsidx
