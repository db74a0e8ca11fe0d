"""German."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

GERMAN: Final[Lexicon] = lexicon(
    {
        Kind.FEELING: {
            2.4: "wütend stinksauer empört empörend frustriert frustrierend",
            2.0: "sauer verärgert genervt nervig ärgerlich enttäuscht enttäuschend verzweifelt"
            " unzufrieden nervt",
        },
        Kind.JUDGEMENT: {
            2.4: "inakzeptabel unverschämt unverschämtheit unmöglich unzumutbar skandalös",
            2.2: "nutzlos unbrauchbar furchtbar schrecklich katastrophal katastrophe lächerlich"
            " mies grottig miserabel",
            1.8: "frechheit zumutung unfassbar unglaublich betrug betrüger lügner schrott blödsinn"
            " quatsch saftladen peinlich armutszeugnis",
            0.9: "schlecht schlechter schlechteste langsam",
        },
        Kind.INSULT: {
            2.4: "idiot idioten trottel dumm dumme dummer blöd blöde blöder scheiße"
            " scheiß scheiss verdammt verdammte deppen arschloch"
        },
        Kind.PRAISE: {
            -1.4: "perfekt super toll großartig hervorragend ausgezeichnet klasse spitze begeistert"
            " prima",
            -1.0: "gut gute guter schön freundlich zufrieden hilfreich nett",
        },
        Kind.CALM: {-1.6: "danke dankeschön"},
    },
    spelt(
        Kind.REPEAT,
        2.0,
        "mal dritten vierten fünften zigmal dreimal viermal fünfmal mehrfach oft",
        r"zum (?:dritten|vierten|fünften|x-ten|zigsten|wiederholten|\w+ten) mal"
        r"|(?:schon )?(?:dreimal"
        r"|viermal|fünfmal|zigmal|mehrfach|\d+ mal)|wie oft (?:\w+ )?(?:soll|muss|noch)",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "bereits schon immer gleiche selbe gleichen selben dauernd ständig wieder",
        r"(?:bereits|schon|doch schon) (?:\w+ ){0,3}(?:gesagt|erklärt|geschrieben|geschickt|gegeben"
        r"|mitgeteilt)|(?:immer )?(?:die|das|den|der)(?: ?)(?:gleichen?|selben?) (?:antwort"
        r"|link|frage"
        r"|fehler|mist|spiel|problem|nachricht|text)|immer wieder|(?:dauernd|ständig|schon wieder)",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "noch",
        r"(?:immer )?noch (?:immer )?(?:nicht|nichts|kein\w*|kaputt)"
        r"|warte (?:immer )?noch (?:immer )?(?:auf|seit)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "warte warten wartet seit",
        r"(?:warte|warten|wartet) (?:\w+ ){0,3}(?:seit"
        r"|tage|wochen|stunden|ewig)|seit (?:\w+ ){1,3}(?:tagen|wochen|stunden|monaten)"
        r" (?:\w+ ){0,3}(?:nicht|nichts|kein\w*|warte|ohne|und|kaputt)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "niemand keiner nichts",
        r"(?:niemand|keiner) (?:\w+ ){0,3}(?:antwortet|hilft"
        r"|meldet|kümmert|zuständig|geantwortet|gemeldet|weiß|ruft|interessiert)|(?:meldet|hilft"
        r"|antwortet|kümmert) (?:\w+ )?(?:niemand|keiner)|nichts (?:funktioniert|passiert|tut|geht)"
        r"|(?:passiert|geht|tut sich) nichts",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "hilft helfen verstehen verstehst versteht bringt nützt",
        r"(?:das |sie |du"
        r" )?(?:hilft|helfen|verstehen|verstehst|versteht|bringt|nützt) (?:mir |mich |uns |ja "
        r"|auch )*"
        r"(?:nicht|nichts|gar nicht|kein|überhaupt)",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "gefragt frage ernst witz verarschen",
        r"(?:nicht,? )?(?:was|wonach) ich"
        r" gefragt|nicht meine frage|(?:ist das |das ist )?(?:ihr|euer|dein) ernst"
        r"|(?:ein(?:en)? )?(?:schlechter )?(?:witz|scherz)|verarsch\w*",
    ),
    spelt(
        Kind.FEELING,
        2.0,
        "schnauze reicht geduld zeit nase satt",
        r"schnauze voll|nase voll"
        r"|(?:mir reicht|reicht mir|es reicht|jetzt reicht)|(?:geduld) (?:ist )?(?:am ende|zu ende"
        r"|verloren|verliere)|verliere (?:\w+ )?geduld|zeitverschwendung"
        r"|(?:verschwenden?|verschwendet) (?:\w+ )?zeit|habe es satt",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "anwalt rechtsanwalt anzeige klage gericht verbraucherzentrale kündige"
        " kündigen konkurrenz beschwerde",
        r"(?:meine[nm]?|einen|zum|den) (?:rechts)?anwalt|anzeige"
        r" (?:erstatten|erstatte)|(?:vor|zum) gericht|verbraucherzentrale|(?:ich "
        r"|dann )?kündige(?: ich)?"
        r" (?:alles|sofort|jetzt|fristlos)|(?:zur|bei der) konkurrenz"
        r"|beschwerde (?:einreichen|einlegen)",
    ),
    spelt(Kind.THREAT, 1.8, "nie", r"nie (?:mehr|wieder)"),
    spelt(Kind.SARCASM, 4.0, "danke", r"danke für (?:nichts|gar nichts|die verschwendete)"),
    spelt(
        Kind.SARCASM,
        2.2,
        "toll super klasse",
        r"(?:na |ja )?(?:toll|super|klasse),? (?:schon wieder"
        r"|wieder|noch ein|jetzt (?:geht|ist))",
    ),
    spelt(
        Kind.CALM,
        -1.4,
        "erledigt gelöst funktioniert geklappt klappt geht problem",
        r"(?:ist|hat"
        r"|alles|wurde) (?:\w+ )?(?:erledigt|gelöst|geklappt)|(?:es |jetzt )(?:funktioniert|klappt"
        r"|geht)(?: es)?(?: jetzt| wieder)|kein problem",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "bitte möchte könnten können würde wie wo wann",
        r"bitte|(?:ich )?möchte"
        r"|(?:könnten|können|würden) sie|^(?:hallo )?(?:wie|wo|wann)(?! oft| lange noch)",
    ),
    negations="nicht nie ohne kein keine keinen weder",
    boosts="sehr so total völlig absolut wirklich extrem echt einfach zu",
    contrast=r"(?<!\w)(?:aber|jedoch|allerdings)(?!\w)",
)
