sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html","",0,"","Overlaps",1],
[0,"one.html","Chapter 1",0,"","One",1],
[0,"one.html#b-ylqsed","Chapter 1 One",0,"","abc def ghi jkl & \u003cmno> *p*"],
[0,"one.html#b-yblgtn","Chapter 1 One",0,"","A heading"],
[0,"one.html#b-xbzyp3","Chapter 1 One",0,"","  Leading blanks, twice  the blanks.  "],
[0,"two.html","Chapter 2",0,"","Two",1],
[0,"two.html#b-ugrnyt","Chapter 2 Two",0,"","Second chapter: abc again."],
[1,"one.html#n-everywhere","Note 1",0,"Everywhere","abc\nIn both chapters, with one number."],
[1,"one.html#n-inner","Note 2 · Context",0,"Inner","def\nNested in the outer one.\nContext"],
[1,"one.html#n-outer","Note 3 · Correction",0,"Outer","def ghi\nAround the inner one.\nCorrection"],
[1,"one.html#n-crossing","Note 4",0,"Crossing","ghi jkl\nBegins inside, ends outside."],
[1,"one.html#n-same","Note 5",0,"Same","ghi jkl\nThe very same words."],
[1,"one.html#n-whole","Note 6",0,"Whole","abc def ghi jkl & \u003cmno> *p*\nFrom the first byte of the block to the last."],
[1,"one.html#n-heading","Note 7",0,"Heading","A heading\nIn a heading."],
[1,"one.html#n-blanks","Note 8",0,"Blanks","  Leading\nWith the blanks before it."],
[1,"one.html#n-two","Note 9",0,"Two passages","the blanks\nWords in two places."]
]});
