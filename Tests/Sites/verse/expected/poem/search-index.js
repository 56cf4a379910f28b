sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"],["ar","rtl"]],
"entries":[
[0,"index.html","",0,"","Two lines of al-Mutanabbi",1],
[0,"text.html","Chapter 1",0,"","Two lines of al-Mutanabbi",1],
[0,"text.html#b-ykh3wd","Chapter 1 Two lines of al-Mutanabbi",1,"","الخَيلُ وَاللَيلُ وَالبَيداءُ تَعرِفُني\n    وَالسَيفُ وَالرُمحُ وَالقِرطاسُ وَالقَلَمُ"],
[0,"text.html#b-f2b3l7","Chapter 1 Two lines of al-Mutanabbi",1,"","أَنا الَّذي نَظَرَ الأَعمى إِلى أَدَبي\n    وَأَسمَعَت كَلِماتي مَن بِهِ صَمَمُ"],
[1,"text.html#n-desert","Note 1 · Definition",0,"The desert","وَالبَيداءُ\nThe open desert.\nDefinition"],
[1,"text.html#n-lines","Note 2",0,"Two lines","تَعرِفُني\n    وَالسَيفُ\nOver a line end that is kept."]
]});
