"""Spanish."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

SPANISH: Final[Lexicon] = lexicon(
    {
        Kind.FEELING: {
            2.4: "furioso furiosa indignado indignada indignante frustrante frustrado frustrada",
            2.0: "enfadado enfadada enojado enojada cabreado cabreada molesto molesta harto harta"
            " decepcionado decepcionada decepcionante desesperado desesperada",
        },
        Kind.JUDGEMENT: {
            2.4: "inaceptable vergonzoso inadmisible intolerable",
            2.2: "inútil inútiles pésimo pésima horrible terrible fatal ridículo ridícula",
            1.8: "vergüenza absurdo lamentable estafa estafadores mentira mentirosos basura asco",
            0.9: "malo mala peor lento lenta",
        },
        Kind.INSULT: {2.4: "idiota idiotas imbécil imbéciles estúpido estúpida mierda joder"},
        Kind.PRAISE: {
            -1.4: "perfecto perfecta excelente genial estupendo encantado encantada maravilloso",
            -1.0: "bueno buena bien contento contenta útil amable",
        },
        Kind.CALM: {-1.6: "gracias"},
    },
    spelt(
        Kind.REPEAT,
        2.0,
        "vez veces",
        r"(?:tercera|cuarta|quinta|enésima) vez"
        r"|(?:ya )?(?:\w+ ){0,4}(?:tres|cuatro|cinco|mil|varias|muchas|\d+) veces"
        r"|cuántas veces (?!puedo|se |al |por )|una y otra vez",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "ya siempre mismo misma",
        r"ya (?:les?|te|os|se lo|lo) (?:he )?(?:dije|dicho"
        r"|expliqué|explicado|envié|enviado|mandé)|siempre (?:lo|la) mism[oa]"
        r"|(?:el|la|lo) mism[oa] (?:\w+ )?(?:respuesta|enlace|mensaje|pregunta|error|problema"
        r"|otra vez"
        r"|de siempre)",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "sigue sigo siguen seguimos todavía aún",
        r"(?:sigue|siguen|sigo|seguimos)"
        r" (?:sin|esperando|igual|roto|caído)|(?:todavía|aún) (?:no|nada|sin|espero"
        r"|estoy esperando)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "llevo llevamos espero esperando",
        r"(?:llevo|llevamos) (?:\w+ ){0,4}(?:días?"
        r"|horas?|semanas?|mes|meses|minutos|esperando|sin)|esperando (?:desde|hace)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "nadie nada",
        r"nadie (?:me |nos )?(?:\w+ )?(?:responde|contesta|ayuda"
        r"|atiende|soluciona|hace|sabe|llama|llamó|respondió|contestó)"
        r"|(?:no )?(?:funciona|sirve|sirven|pasa) (?:de |para )?nada",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "ayuda ayudas ayudan ayudando entiende entiendes entienden sirve sirves",
        r"no (?:me |nos )?(?:estás? |están )?(?:ayuda[sn]?|ayudando|entiende[sn]?|sirve[sn]?"
        r"|resuelve)"
        r"(?! si)",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "pregunté pedí pregunta burla broma",
        r"no es lo que (?:\w+ )?(?:pregunté"
        r"|pedí)|eso no responde|es una (?:broma|burla|tomadura)|(?:me )?(?:están"
        r"|estás) (?:de broma"
        r"|tomando el pelo)",
    ),
    spelt(
        Kind.FEELING,
        2.0,
        "basta colmo paciencia tiempo aguanto",
        r"(?:ya )?basta(?: ya| de)?"
        r"|es el colmo|(?:perdiendo|perder|pierdo|acaba(?:ndo)?) (?:la|mi) paciencia"
        r"|(?:pérdida|perder|perdiendo|pierdo) (?:de |el |mi )?tiempo|no aguanto",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "abogado abogados denuncia denunciar denunciaré demanda demandar consumo"
        " competencia baja reclamación cancelo",
        r"(?:mi|un|mis) abogados?|(?:voy a|os voy a|les voy a"
        r") (?:denunciar|demandar)|denunciaré|oficina del? consum\w+|a la competencia"
        r"|me doy de baja"
        r"|(?:poner|presentar) (?:una )?(?:denuncia|demanda|reclamación)|cancelo todo",
    ),
    spelt(
        Kind.THREAT,
        1.8,
        "nunca jamás",
        r"(?:nunca|jamás) (?:más|volveré|vuelvo)"
        r"|no (?:volveré|vuelvo) (?:a \w+ )?(?:nunca|jamás)",
    ),
    spelt(
        Kind.SARCASM,
        4.0,
        "gracias",
        r"(?:muchas )?gracias por (?:nada|la espera eterna"
        r"|hacerme perder)",
    ),
    spelt(
        Kind.CALM,
        -1.4,
        "soluciona solucionado resuelto funciona arreglado",
        r"(?:ya )?(?:está|quedó"
        r"|fue) (?:todo )?(?:solucionado|resuelto|arreglado)|ya funciona|(?:todo|ya) (?:solucionado"
        r"|resuelto)",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "favor podría puede quisiera quería cómo dónde cuándo",
        r"por favor"
        r"|(?:me )?(?:podría|puede) (?:usted|decir|ayudar|indicar)|quisiera|quería"
        r"|^(?:hola )?(?:cómo|dónde|cuándo)",
    ),
    negations="no ni nunca sin tampoco",
    boosts="muy tan más totalmente absolutamente completamente realmente bastante",
    contrast=r"(?<!\w)(?:pero|aunque|sin embargo)(?!\w)",
)
