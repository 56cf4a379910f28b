sitegenSearch({
"words":{"language":"ja","start":"本文、注、用語、年表、典拠からさがします。空白で区切った語は、すべてを含むところをさがします。","none":"「{query}」は見つかりません。","help":"語を短くするか、別の書き方を試してください。次のページでさがすこともできます。","keys":"↑↓で選び、Enterで開く","slash":"「/」キーで検索を開く","count.other":"{count}件","more.other":"ほか{count}件を表示","capped.other":"はじめの{count}件です。語を足すと絞り込めます。"},
"kinds":["本文","編集部の注","用語集","年表","典拠一覧"],
"help":[["glossary.html","用語集"],["index.html","目次"]],
"languages":[["ja","ltr"],["en","ltr"]],
"entries":[
[0,"index.html","",0,"","風を見た人",1],
[0,"text.html","第1章",0,"","風を見た人",1],
[0,"text.html#b-55u54u","第1章 風を見た人",1,"","Who has seen the wind?\nNeither I nor you:\nBut when the leaves hang trembling,\nThe wind is passing through."],
[0,"text.html#b-xuqyj6","第1章 風を見た人",1,"","Who has seen the wind?\nNeither you nor I:\nBut when the trees bow down their heads,\nThe wind is passing by."],
[1,"text.html#n-leaves","注1 · 定義",0,"","trembling\n「震えて」。\n注の執筆 編集部\n定義"],
[2,"glossary.html#t-wind","",0,"wind","風 · جنوب · شمأل · 概念\nIn the Arabic poem جنوب is the south wind and شمأل the north wind [Lane 1863].\n典拠 Lane 1863"],
[4,"sources.html#s-lane","Lane, Edward William",1,"An Arabic-English Lexicon","Williams and Norgate · 1863年 · 英語"]
]});
