sitegenSearch({
"words":{"language":"en","start":"Searches the text, the notes, the glossary, the timeline and the sources. Several words find what holds all of them.","none":"Nothing found for “{query}”.","help":"Try a shorter word or another spelling, or look here:","keys":"↑ ↓ to choose, Enter to open","slash":"The / key opens search","count.one":"{count} result","count.other":"{count} results","more.other":"Show {count} more","capped.other":"These are the first {count}. Another word narrows the search."},
"kinds":["Text","Editors’ notes","Glossary","Timeline","Sources"],
"help":[["glossary.html","Glossary"],["index.html","Contents"]],
"languages":[["en","ltr"],["ar","rtl"]],
"entries":[
[0,"index.html","",0,"","Two lines of Imru al-Qays",1],
[0,"text.html","Chapter 1",0,"","Two lines of Imru al-Qays",1],
[0,"text.html#b-vbekqy","Chapter 1 Two lines of Imru al-Qays",1,"","قِفا نَبكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ\nبِسِقطِ اللِوى بَينَ الدَخولِ فَحَومَلِ"],
[0,"text.html#b-stzjll","Chapter 1 Two lines of Imru al-Qays",1,"","فَتوضِحَ فَالمِقراةِ لَم يَعفُ رَسمُها\nلِما نَسَجَتها مِن جَنوبٍ وَشَمأَلِ"],
[1,"text.html#n-stop","Note 1 · Context · Cannot be verified",0,"Over a line end","وَمَنزِلِ\nبِسِقطِ\nNobody knows where the place was; see the event.\nSources Lane 1863, ق\nNote by A. Editor\nContext · Cannot be verified"],
[2,"glossary.html#t-abode","",0,"abode","منزل\nFound after و, in وَمَنزِلِ."],
[2,"glossary.html#t-dakhul","",0,"al-Dakhul","الدخول · Place\nThe form has the article itself."],
[2,"glossary.html#t-miqrat","",0,"al-Miqrat","مقراة · Place\nFound after ف and ال."],
[2,"glossary.html#t-liwa","",0,"bend of the sands","لوى\nInside the name of the place: it counts for both, and only the longer one can be a link.\nSources Lane 1863, لوى"],
[2,"glossary.html#t-hawmal","",0,"Hawmal","حومل · Place\nFound after ف."],
[2,"glossary.html#t-siqt","",0,"Siqt al-Liwa","سقط اللوى · Place\nFound after ب."],
[2,"glossary.html#t-tudih","",0,"Tudih","توضح · Place\nFound after ف, too."],
[2,"glossary.html#t-wind","",0,"wind","風 · جنوب · شمأل · Concept\nIn the Arabic poem جنوب is the south wind and شمأل the north wind [Lane 1863].\nSources Lane 1863"],
[3,"timeline.html#e-camp","until about AD 544",0,"The camp is left","ذِكرى\nSome day before the poet’s death.\nSources Lane 1863"],
[3,"timeline.html#e-another-poet-s-camp","until AD 544, start unknown",0,"Another poet’s camp",""],
[3,"timeline.html#e-death","about AD 544",0,"The poet dies",""],
[4,"sources.html#s-lane","Lane, Edward William",0,"An Arabic-English Lexicon","Williams and Norgate · 1863 · English"]
]});
