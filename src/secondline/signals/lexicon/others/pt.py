"""Portuguese."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Lexicon, lexicon, spelt

PORTUGUESE: Final[Lexicon] = lexicon(
    {
        Kind.FEELING: {
            2.4: "furioso furiosa indignado indignada frustrante frustrado frustrada revoltante",
            2.0: "irritado irritada chateado chateada zangado zangada farto farta decepcionado"
            " decepcionada desapontado desapontada desesperado desesperada",
        },
        Kind.JUDGEMENT: {
            2.4: "inaceitável vergonhoso inadmissível intolerável",
            2.2: "inútil inúteis péssimo péssima horrível terrível ridículo ridícula",
            1.8: "vergonha absurdo absurda lamentável golpe mentira mentirosos lixo palhaçada"
            " descaso",
            0.9: "ruim pior lento lenta",
        },
        Kind.INSULT: {
            2.4: "idiota idiotas imbecil imbecis estúpido estúpida burro burra merda porra"
        },
        Kind.PRAISE: {
            -1.4: "perfeito perfeita excelente ótimo ótima maravilhoso maravilhosa",
            -1.0: "bom boa bem contente útil legal",
        },
        Kind.CALM: {-1.6: "obrigado obrigada valeu"},
    },
    spelt(
        Kind.REPEAT,
        2.0,
        "vez vezes",
        r"(?:terceira|quarta|quinta|enésima) vez"
        r"|(?:três|quatro|cinco|mil|várias|muitas|\d+) vezes|quantas vezes (?!posso|se |ao |por )",
    ),
    spelt(
        Kind.REPEAT,
        1.8,
        "já sempre mesma mesmo",
        r"já (?:\w+ )?(?:disse|falei|expliquei|enviei"
        r"|mandei|informei)|sempre a mesma coisa|(?:a mesma|o mesmo) (?:\w+ )?(?:resposta|link"
        r"|mensagem|pergunta|erro|problema|coisa)",
    ),
    spelt(
        Kind.STUCK,
        1.8,
        "ainda continua continuo",
        r"ainda (?:não|nada|sem|estou (?:à espera"
        r"|esperando))|continu(?:a|o) (?:sem|esperando|na mesma|igual|com o mesmo)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "esperando espera espero há faz",
        r"(?:esperando|à espera|espero)"
        r" (?:\w+ )?(?:há|faz|desde|por)|(?:há|faz) (?:\w+ ){1,3}(?:dias|semanas|horas|meses)"
        r" (?:que|sem|e|à|esperando)",
    ),
    spelt(
        Kind.STUCK,
        1.6,
        "ninguém nada",
        r"ninguém (?:me |nos )?(?:responde|atende|ajuda|resolve"
        r"|liga|ligou|respondeu|sabe|faz)|nada (?:funciona|resolve|acontece|adianta)",
    ),
    spelt(
        Kind.NO_HELP,
        1.9,
        "ajuda ajudou ajudando entende entendem resolve adianta serve",
        r"não (?:me |está |estão |estás )?(?:ajuda|ajudou|ajudando|a ajudar|entendem?|resolvem?"
        r"|adianta|serve)(?! se)",
    ),
    spelt(
        Kind.NO_HELP,
        1.8,
        "perguntei pedi brincadeira piada",
        r"não foi (?:isso|o) (?:o )?que (?:eu )?"
        r"(?:perguntei|pedi)|não é o que (?:eu )?(?:perguntei|pedi)|é (?:uma )?(?:brincadeira"
        r"|piada)"
        r"|(?:está|estão) de brincadeira",
    ),
    spelt(
        Kind.FEELING,
        2.0,
        "basta chega paciência tempo cansei aguento",
        r"(?:já )?(?:basta|chega)"
        r"(?: disso| de)|(?:perdendo|perder|perdi|acabou) (?:a )?(?:minha )?paciência"
        r"|(?:perda|perder|perdendo|perdi) (?:de |o |meu )?tempo|cansei|não aguento",
    ),
    spelt(
        Kind.THREAT,
        2.0,
        "advogado procon processar justiça concorrência reclamação reclame cancelo",
        r"(?:meu|um) advogado|procon|vou (?:processar|denunciar)|na justiça|para a concorrência"
        r"|reclame aqui|(?:fazer|abrir) uma reclamação|livro de reclamações|cancelo tudo",
    ),
    spelt(Kind.THREAT, 1.8, "nunca jamais", r"nunca mais|jamais (?:volto|compro)"),
    spelt(Kind.SARCASM, 4.0, "obrigado obrigada", r"obrigad[oa] por (?:nada|me fazer perder)"),
    spelt(
        Kind.CALM,
        -1.4,
        "resolvido resolveu funciona funcionou certo",
        r"(?:está|foi|tudo)"
        r" (?:resolvido|certo)|já (?:resolveu|funciona|funcionou)",
    ),
    spelt(
        Kind.CALM,
        -1.0,
        "favor poderia pode gostaria queria como onde quando",
        r"por favor"
        r"|(?:poderia|pode) (?:me )?(?:dizer|ajudar|informar)|gostaria|queria"
        r"|^(?:olá )?(?:como|onde|quando)",
    ),
    negations="não nem nunca sem",
    boosts="muito muita tão mais totalmente absolutamente completamente realmente bastante",
    contrast=r"(?<!\w)(?:mas|porém|contudo)(?!\w)",
)
