sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html","",0,"","How it works",1],
[0,"index.html#preface","About this edition",0,"","About\nHow this was written.",1],
[0,"start.html#b-5kmdox","Chapter 1",0,"","Start here"],
[0,"start.html#b-rzxipw","Chapter 1 Start here",0,"","A word and the same again. Then the end, and its note."],
[0,"end.html#b-jhujip","Chapter 2",0,"","The end"],
[0,"end.html#b-4jtfmq","Chapter 2 The end",0,"","日本語の段落は「強調」です。次の行に空白は入らない。"],
[1,"start.html#n-word","Note 1",0,"","A note with a list:\none\ntwo"],
[1,"start.html#n-inner","Note 2",0,"","Cited from a note."],
[1,"end.html#n-far","Note 3",0,"","遠くの注。"]
]});
