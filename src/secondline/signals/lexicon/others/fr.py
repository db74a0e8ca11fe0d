"""French."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

FRENCH: Final[Lexicon] = lexicon(
    {
        Kind.FEELING: {
            2.4: "furieux furieuse scandalisé scandalisée frustrant frustré frustrée exaspérant",
            2.0: "énervé énervée énervant agacé agacée agaçant fâché fâchée déçu déçue décevant"
            " dégoûté dégoûtée désespéré désespérée mécontent mécontente",
        },
        Kind.JUDGEMENT: {
            2.4: "inacceptable honteux honteuse inadmissible scandaleux scandaleuse intolérable",
            2.2: "inutile inutiles nul nulle nuls lamentable horrible affreux ridicule"
            " catastrophique",
            1.8: "honte absurde arnaque escrocs mensonge menteurs minable",
            0.9: "mauvais mauvaise pire lent lente",
        },
        Kind.INSULT: {
            2.4: "idiot idiote idiots imbécile imbéciles stupide connard connards merde"
            " putain débile"
        },
        Kind.PRAISE: {
            -1.4: "parfait parfaite excellent excellente génial super formidable ravi ravie",
            -1.0: "bon bonne bien content contente utile gentil",
        },
        Kind.CALM: {-1.6: "merci"},
    },
    spelt(
        Kind.REPEAT,
        2.0,
        "fois",
        r"(?:troisième|quatrième|cinquième|énième|\d+e|\d+ème) fois"
        r"|(?:trois|quatre|cinq|dix|cent|plusieurs|\d+) fois|combien de fois (?!puis|par |peut)",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "déjà toujours même mêmes",
        r"déjà (?:\w+ )?(?:dit|expliqué|envoyé|répondu"
        r"|donné|demandé|essayé)|(?:toujours )?(?:la|le|les) mêmes? (?:réponse|lien|message"
        r"|question"
        r"|chose|erreur|problème)s?",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "toujours encore",
        r"toujours (?:pas|rien|aucune?|en attente|en panne)"
        r"|(?:n'est|n'ai|n'a) toujours|encore (?:en panne|une erreur)|j'attends (?:encore"
        r"|toujours)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "attends attend attendons attente depuis",
        r"(?:j'attends|attends|attend"
        r"|attendons|en attente) (?:\w+ ){0,3}depuis|depuis (?:\w+ ){1,3}(?:jours|semaines"
        r"|heures|mois)"
        r" (?:que|sans|et)|(?:ça|cela) fait (?:\w+ ){1,3}(?:jours|semaines|heures|mois)"
        r" (?:que|sans)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "personne rien",
        r"personne (?:ne |n')(?:me |m')?(?:\w+ )?(?:répond|aide"
        r"|rappelle|rappelé|répondu|sait|fait|décroche)|rien ne (?:marche|fonctionne|bouge|change)",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "aidez aides aide comprenez comprends comprend répondez répond sert",
        r"(?:ne |n')?(?:m'|me )?(?:aidez|aides|aide|comprenez|comprends|comprend|répondez"
        r"|sert) (?:pas"
        r"|à rien|rien|absolument)",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "demandé question moquez plaisanterie blague",
        r"pas (?:du tout )?ce que"
        r" j'ai demandé|(?:ne répond|répond) pas à ma question|vous (?:vous )?moquez"
        r"|c'est une (?:plaisanterie|blague)",
    ),
    spelt(
        Kind.FEELING,
        2.0,
        "marre assez patience temps ras suffit",
        r"(?:en ai |j'en ai )?marre"
        r"|ras le bol|j'en ai assez|ça suffit|(?:perds|perdre|perdu|à bout de) (?:ma )?patience"
        r"|(?:perte|perdre|perds|perdu|perdez) (?:de |du |mon )?temps",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "avocat plainte justice concurrent concurrence résilie tribunal consommateurs",
        r"(?:mon|un) avocat|porter plainte|en justice|au tribunal"
        r"|(?:chez|à) (?:la|un|le|votre) concurren\w+|je (?:résilie|pars|vais résilier)"
        r"|association de consommateurs|répression des fraudes",
    ),
    spelt(Kind.THREAT, 1.8, "jamais", r"plus jamais|jamais plus"),
    spelt(
        Kind.SARCASM,
        4.0,
        "merci",
        r"merci pour (?:rien|cette attente|le temps perdu)|merci de"
        r" (?:me faire perdre|ne rien)",
    ),
    spelt(
        Kind.CALM,
        -1.4,
        "résolu réglé marche fonctionne",
        r"(?:est|c'est|tout est) (?:\w+ )?(?:résolu"
        r"|réglé)|(?:ça|cela) (?:marche|fonctionne)(?! pas| toujours pas)(?: maintenant)?",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "plaît plait voudrais pourriez pouvez comment où quand aimerais",
        r"s'il"
        r" (?:vous|te) pla[iî]t|je voudrais|j'aimerais|(?:pourriez|pouvez) vous"
        r"|^(?:bonjour )?(?:comment"
        r"|où|quand)",
    ),
    negations="pas jamais non sans ni guère",
    boosts="très trop si tellement vraiment totalement absolument complètement plus",
    contrast=r"(?<!\w)(?:mais|cependant|pourtant)(?!\w)",
)
