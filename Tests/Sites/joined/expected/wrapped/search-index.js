sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["index.html","Contents"]],
"languages":[["en","ltr"]],
"entries":[
[0,"index.html","",0,"","Hard-wrapped",1],
[0,"index.html#b-dfzi3e","Title",0,"","A title\nover two lines"],
[0,"text.html","Chapter 1",0,"","Hard-wrapped",1],
[0,"text.html#b-uj22h2","Chapter 1 Hard-wrapped",0,"","Hard-wrapped prose has  \n   line ends that mean\na space."],
[0,"text.html#b-zhanxb","Chapter 1 Hard-wrapped",0,"","中文的行尾什么也不是,但 Latin\nwords keep one."],
[1,"text.html#n-end","Note 1",0,"","ends that mean\na\nFound over a line end."],
[1,"text.html#n-copied","Note 2",0,"","a space\nCopied with its line end."],
[1,"text.html#n-chinese","Note 3",0,"","的行尾什么\nFound with nothing between."]
]});
