sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["glossary.html","Glossary"],["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html#b-rth3rb","Title",0,"","The station"],
[0,"opening.html","Chapter 1",0,"","Opening",1],
[0,"opening.html#b-5i7mfe","Chapter 1 Opening",0,"","On Monday the station was opened by the mayor."],
[0,"later.html","Chapter 2",0,"","Later",1],
[0,"later.html#b-fxjnyl","Chapter 2 Later",0,"","The clock was late by eleven minutes."],
[0,"later.html#b-v4ijnh","Chapter 2 Later",0,"","Boats wait at the pier."],
[1,"index.html#n-title","Note 1",0,"The title","The station\nSo it was called."],
[1,"opening.html#n-mayor","Note 2",0,"The mayor","the mayor\nHe had been an alderman."],
[1,"later.html#n-clock","Note 3",0,"A late clock","eleven minutes\nIt was mended. See the mayor."],
[2,"glossary.html#t-pier","",0,"pier","Where boats land."],
[3,"timeline.html#e-opening","2 March 1908",0,"The opening","On Monday\nTold in the report."]
]});
