sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Notes","Glossary","Timeline","Sources"],
"help":[["glossary.html","Glossary"],["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html","",0,"","Handbook",1],
[0,"boarding.html#b-wx5rva","Chapter 1",0,"","Boarding"],
[0,"boarding.html#b-txka6v","Chapter 1 Boarding",0,"","The command ferry is no ferry; the ferry lies at the landing\nstage, and the ferry is a link."],
[0,"boarding.html#b-yewp5t","Chapter 1 Boarding",0,"","ferry\n"],
[2,"glossary.html#t-ferry","",0,"ferry","A ship that goes to and fro."],
[2,"glossary.html#t-landing-stage","",0,"landing stage","Where one boards."],
[3,"timeline.html#e-first","the 1870s",0,"The first handbook","Its title page is lost."],
[3,"timeline.html#e-engine","a year between 1900 and 1999",0,"A ferry with an engine",""],
[3,"timeline.html#e-second","May 1931",0,"The second edition",""]
]});
