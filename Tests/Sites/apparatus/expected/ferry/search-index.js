sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["glossary.html","Glossary"],["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html","",0,"","The last ferry",1],
[0,"a-new-bridge.html#b-apkacx","Chapter 1",0,"","A new bridge"],
[0,"a-new-bridge.html#b-jseh7d","Chapter 1 A new bridge",0,"","The bridge was opened in 1929 by the Lord\nMayor. The ferry went on, and the ferry\ncompany with it."],
[0,"what-became-of-her.html#b-ovleak","Chapter 2",0,"","What became of her"],
[0,"what-became-of-her.html#b-uwb6m5","Chapter 2 What became of her",0,"","In May 1931 the ferry Alder crossed for the last time. The Mayor\nwas not there."],
[1,"a-new-bridge.html#n-year","Note 1 · Correction · Contradicted",0,"The wrong year","1929\nIt was 1928 [Minutes of the council 1928, p. 4].\nSources Minutes of the council 1928\nCorrection · Contradicted"],
[2,"glossary.html#t-alder","",0,"Alder","al-der\nSee the bridge.\nSources Harbour Gazette"],
[2,"glossary.html#t-ferry","",0,"ferry","A ship that goes to and fro."],
[2,"glossary.html#t-lord-mayor","",0,"Lord Mayor","Mayor · Person\nFound over a line end; the shorter form inside it is no mention of its own.\nSources Minutes of the council 1928, p. 3"],
[3,"timeline.html#e-company","about 1902 – May 1931",0,"The company is founded","the ferry\ncompany"],
[3,"timeline.html#e-bridge","3 October 1928 · Article 1929",0,"The bridge is opened","opened in 1929\n橋の開通\nA year too late.\nSources Minutes of the council 1928"],
[3,"timeline.html#e-the-ferry-is-sold","May 1931",0,"The ferry is sold",""],
[3,"timeline.html#e-last","30 May 1931 · Article May 1931",0,"The last crossing","crossed for the last time"],
[4,"sources.html#s-gazette","Harbour Gazette",0,"The last ferry","https://example.org/gazette/1931"],
[4,"sources.html#s-council","",0,"Minutes of the council","October 1928"]
]});
