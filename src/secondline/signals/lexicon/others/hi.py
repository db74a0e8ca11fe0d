"""Hindi, in its own letters and in Latin ones."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

HINDI: Final[Lexicon] = lexicon(
    {
        Kind.JUDGEMENT: {
            2.2: "बेकार घटिया बकवास बर्बाद शर्मनाक वाहियात bekar bekaar ghatiya bakwas bakwaas"
            " wahiyat",
            1.8: "धोखा धोखेबाज झूठे झूठ लापरवाही dhokha jhooth jhoothe loot",
            0.9: "खराब बुरा kharab bura",
        },
        Kind.INSULT: {2.4: "बेवकूफ मूर्ख गधे गधा पागल bewakoof bewkoof gadhe pagal stupid idiot"},
        Kind.PRAISE: {-1.4: "बढ़िया शानदार badhiya shandar", -1.0: "अच्छा अच्छी acha accha achha"},
        Kind.CALM: {-1.6: "धन्यवाद शुक्रिया dhanyavad dhanyawad shukriya thanks"},
    },
    spelt(
        Kind.FEELING,
        2.2,
        "गुस्सा निराश परेशान तंग थक gussa pareshan nirash tang thak",
        r"(?:बहुत )?"
        r"(?:गुस्सा|निराश|परेशान)(?! नहीं| मत)|तंग आ|थक (?:गया|गई|चुका|चुकी)"
        r"|(?:gussa|pareshan|nirash)(?! nahi| mat)|tang aa|thak (?:gaya|gayi|chuka|chuki)",
    ),
    spelt(
        Kind.REPEAT,
        2.0,
        "बार baar bar",
        r"(?:तीसरी|चौथी|पांचवीं|पाँचवीं|दसवीं|कितनी|तीन|चार|पांच|पाँच|दस|कई|सौ"
        r"|बार) बार|(?:teesri|tisri|chauthi|kitni|teen|char|paanch|das|kai|sau|baar"
        r"|bar) (?:baar|bar)",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "पहले वही हमेशा फिर pehle wahi wohi hamesha phir",
        r"पहले (?:ही|भी) (?:\w+ )?(?:बता|कह"
        r"|भेज)|वही (?:जवाब|बात|लिंक|सवाल|समस्या)|फिर से वही|pehle (?:hi|bhi) (?:\w+ )?(?:bata"
        r"|keh|bhej)"
        r"|w(?:a|o)hi (?:jawab|baat|link|sawal|problem)|phir se wahi",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "अभी अब abhi ab",
        r"(?:अभी|अब) (?:तक|भी) (?:[^ ]+ ){0,5}(?:नहीं|इंतजार|इंतज़ार|बंद)"
        r"|(?:abhi|ab) (?:tak|bhi) (?:\w+ ){0,5}(?:nahi|nahin|wait|band)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "इंतजार इंतज़ार intezar intezaar wait",
        r"(?:दिन|हफ्ते|हफ़्ते|घंटे|महीने|दिनों|हफ्तों|घंटों)"
        r" से (?:[^ ]+ ){0,3}(?:इंतजार|इंतज़ार)|(?:din|hafte|ghante|mahine|dino"
        r"|ghanto) se (?:\w+ ){0,3}"
        r"(?:intezaa?r|wait)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "कोई कुछ koi kuch",
        r"कोई (?:[^ ]+ ){0,2}(?:जवाब|मदद|सुन|सुनता|फोन|उठा)[^ ]* (?:[^ ]+ )?"
        r"नहीं|कुछ (?:[^ ]+ )?नहीं (?:हुआ|हो रहा|होता)|koi (?:\w+ ){0,2}(?:jawab|madad|sun"
        r"|sunta|reply|help)"
        r"\w* (?:\w+ )?nahi|kuch (?:\w+ )?nahi (?:hua|ho raha|hota)",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "मदद समझ समझते फायदा madad samajh samajhte fayda help",
        r"(?:मदद|समझ|समझते|फायदा|काम)"
        r" (?:[^ ]+ )?नहीं|(?:madad|samajh|samajhte|fayda|help) (?:\w+ )?nahi",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "मज़ाक मजाक mazak mazaak पूछा poocha",
        r"म(?:ज|ज़)ाक (?:है|कर|बना)|maza?ak (?:hai"
        r"|kar|bana)|(?:मैंने )?(?:यह|ये) नहीं पूछा|(?:ye|yeh) nahi poocha",
    ),
    spelt(
        Kind.FEELING,
        1.8,
        "समय टाइम वक्त बस हद time samay had",
        r"(?:समय|टाइम|वक्त) (?:[^ ]+ )?(?:बर्बाद|खराब|waste)"
        r"|(?:time|samay) (?:\w+ )?(?:barbad|waste|kharab)|हद (?:है|हो)|had (?:hai|ho)",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "वकील शिकायत कोर्ट उपभोक्ता vakil wakil shikayat court consumer",
        r"वकील|शिकायत कर"
        r"(?:ूंगा|ूंगी|ूँगा|ूँगी|ेंगे)|कोर्ट|उपभोक्ता|(?:vakil|wakil)|shikayat kar(?:unga|ungi"
        r"|enge)|court"
        r"|consumer (?:court|forum)",
    ),
    spelt(
        Kind.THREAT,
        1.8,
        "कभी दोबारा kabhi dobara",
        r"(?:कभी|दोबारा) (?:[^ ]+ ){0,3}नहीं (?:[^ ]*ूंगा|[^ ]*ूंगी"
        r"|[^ ]*ूँगा|[^ ]*ूँगी)|(?:kabhi|dobara) (?:\w+ ){0,3}nahi \w+(?:unga|ungi)",
    ),
    spelt(
        Kind.CALM,
        -1.4,
        "ठीक गया हल theek thik",
        r"(?:ठीक|हल) (?:हो|कर)|(?:theek|thik) (?:ho|hai)"
        r"|(?:गुस्सा|परेशान) नहीं|(?:gussa|pareshan) nahi",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "कृपया कैसे कब कहाँ kripya kaise kab kahan please",
        r"कृपया|कैसे|^(?:कब|कहाँ)|kripya"
        r"|kaise|please",
    ),
    negations="नहीं मत nahi nahin mat",
    boosts="बहुत bahut एकदम ekdum bilkul बिल्कुल",
    contrast="(?:लेकिन|मगर|पर|lekin|magar)",
)
