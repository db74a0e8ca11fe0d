"""Italian."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

ITALIAN: Final[Lexicon] = lexicon(
    {
        Kind.FEELING: {
            2.4: "furioso furiosa indignato indignata frustrante frustrato frustrata esasperato",
            2.0: "arrabbiato arrabbiata incazzato incazzata infastidito deluso delusa deludente"
            " disperato disperata stufo stufa scontento insoddisfatto",
        },
        Kind.JUDGEMENT: {
            2.4: "inaccettabile vergognoso vergognosa inammissibile intollerabile scandaloso",
            2.2: "inutile inutili pessimo pessima orribile terribile ridicolo ridicola penoso",
            1.8: "vergogna assurdo assurda truffa truffatori bugiardi schifo schifoso incompetenti",
            0.9: "peggio peggiore lento lenta",
        },
        Kind.INSULT: {
            2.4: "idiota idioti imbecille imbecilli stupido stupida stupidi cretini merda cazzo"
        },
        Kind.PRAISE: {
            -1.4: "perfetto perfetta eccellente ottimo ottima fantastico meraviglioso",
            -1.0: "buono buona bene bravo contento contenta utile gentile",
        },
        Kind.CALM: {-1.6: "grazie"},
    },
    spelt(
        Kind.REPEAT,
        2.0,
        "volta volte",
        r"(?:terza|quarta|quinta|ennesima) volta"
        r"|(?:tre|quattro|cinque|dieci|mille|molte|tante|\d+) volte|quante volte (?!posso|si |al )",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "già sempre stessa stesso solita",
        r"(?:vi |ti |le |ve l')?(?:ho|abbiamo)"
        r" già (?:detto|spiegato|mandato|inviato|scritto|risposto)|già (?:detto|spiegato|inviato"
        r"|mandato)|sempre (?:la|lo) stess[oa]|(?:la|lo) stess[oa] (?:\w+ )?(?:risposta|link"
        r"|messaggio|domanda|errore|problema|cosa)|la solita risposta",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "ancora",
        r"ancora (?:niente|nulla|nessun\w*|non|in attesa|rotto)|(?:non|sto)"
        r" (?:\w+ ){0,4}ancora(?: aspettando| in attesa)?|ancora aspettando",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "aspetto aspettando attesa aspettiamo",
        r"(?:aspetto|aspettando|in attesa"
        r"|aspettiamo) (?:\w+ ){0,3}(?:da|giorni|settimane|ore)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "nessuno niente nulla",
        r"nessuno (?:mi |ci )?(?:\w+ )?(?:risponde|aiuta"
        r"|chiama|richiama|risposto|richiamato|sa|fa)|(?:niente|nulla) (?:funziona|succede|cambia)"
        r"|non (?:funziona|succede|cambia) (?:niente|nulla|mai)",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "aiutando aiuta aiuti aiutate capisce capisci capite serve rispondete",
        r"non (?:mi |ci |sta |stai |state |mi sta |mi stai |mi state )?(?:aiuta(?:ndo|te)?|aiuti"
        r"|capisc[ei]|capite|rispondete)|non (?:mi )?serve a (?:niente|nulla)",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "chiesto scherzo giro domanda",
        r"non è (?:quello|ciò) che (?:\w+ )?(?:ho )?"
        r"chiesto|(?:è )?uno scherzo|prende(?:ndo|te)(?:mi)? in giro"
        r"|non risponde alla (?:mia )?domanda",
    ),
    spelt(
        Kind.FEELING,
        2.0,
        "basta pazienza tempo possibile",
        r"(?:adesso |ora |ma )?basta(?! che)"
        r"|(?:perdendo|perdere|perso|finito) (?:la )?pazienza|(?:perdita|perdere|perdendo"
        r"|perso) (?:di"
        r" |il |mio )?tempo|non è possibile|non ne posso più",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "avvocato denuncia denuncio vie concorrenza disdico reclamo agcom",
        r"(?:mio|un|miei) avvocat\w+|(?:sporgere |fare )?denuncia|vi denuncio|vie legali"
        r"|alla concorrenza|disdico|(?:fare|presentare) (?:un )?reclamo|agcom",
    ),
    spelt(Kind.THREAT, 1.8, "mai", r"mai più"),
    spelt(Kind.SARCASM, 4.0, "grazie", r"grazie (?:di|per) (?:niente|nulla|avermi fatto perdere)"),
    spelt(
        Kind.CALM,
        -1.4,
        "risolto funziona sistemato",
        r"(?:è|ho|tutto) (?:stato )?(?:\w+ )?(?:risolto"
        r"|sistemato)|(?:ora|adesso) funziona",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "favore vorrei potrebbe può cortesia come dove quando",
        r"per (?:favore"
        r"|cortesia)|vorrei|(?:potrebbe|può) (?:dirmi|aiutarmi|indicarmi)|^(?:buongiorno "
        r"|ciao )?(?:come"
        r"|dove|quando)",
    ),
    negations="non né mai senza",
    boosts="molto così troppo totalmente assolutamente completamente davvero veramente più",
    contrast=r"(?<!\w)(?:ma|però|tuttavia)(?!\w)",
)
