sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html#b-hgjjo7","Title",0,"","On Tides"],
[0,"text.html","Chapter 1",0,"","On Tides",1],
[0,"text.html#b-kjuohu","Chapter 1 On Tides",0,"","The moon pulls the sea, and the sea follows."],
[1,"index.html#n-title-word","Note 1",0,"","Tides\nFrom the word for time."],
[1,"text.html#n-pull","Note 2 · Definition · Agrees with sources",0,"The pull","The moon pulls\nBy its gravity; see this note.\nDefinition · Agrees with sources"]
]});
