sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html#b-2bljxv","Title",0,"","The harbour"],
[0,"tables.html","Chapter 1",0,"","Tables",1],
[0,"tables.html#b-2yyptn","Chapter 1 Tables",0,"","The tables were printed in Larch and sold for a penny; they are the only record of that day that is left to us."],
[0,"water.html","Chapter 2",0,"","Water",1],
[0,"water.html#b-d5rm2z","Chapter 2 Water",0,"","Low water came at four. No one was there. Rewording, July 1931"],
[0,"water.html#b-cqksqn","Chapter 2 Water",0,"","The gate was shut by the warden, and the keys were taken to the house on the hill. He left. Correction, 5 June 1931"],
[0,"water.html#b-qgcdbp","Chapter 2 Water",0,"","The writer thanks the \u003cwarden> & his wife. Addition, July 1931"],
[1,"water.html#n-tide","Note 1 · Agrees with sources",0,"Tide","four\nThe tables have four too[Almanac, p. 3].\nAgrees with sources"],
[1,"water.html#n-keys","Note 2",0,"Keys","the keys\nTwo of them."],
[4,"sources.html#s-almanac","",0,"Almanac",""]
]});
