# News in XML and SGML: NITF is read, the rest is refused by its name and not taken for a page.
cat >a.xml <<'X'
<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20190403T101500Z"/></docdata></head><body><body.head>
<hedline><hl1>Ministers meet</hl1></hedline><byline>By Ann Lee</byline><dateline>ASTANA</dateline></body.head>
<body.content><p>They met on Monday.</p></body.content></body></nitf>
X
echo '<?xml version="1.0"?><newsitem date="1996-08-20"><title>One</title><text><p>Two.</p></text></newsitem>' >b.xml
echo '<!DOCTYPE lewis SYSTEM "lewis.dtd"><REUTERS><BODY>One.</BODY></REUTERS><REUTERS><BODY>Two.</BODY></REUTERS>' >c.sgm
echo '<?xml version="1.0"?><catalog><div>One</div></catalog>' >d.xml
newsidx extract --json a.xml | jq -c '[.title, .date, .authors, .text]'
newsidx extract b.xml c.sgm d.xml; echo "exit $?"
