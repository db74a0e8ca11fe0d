"""Portuguese, of Brazil and of Portugal. Patterns are written without accents."""

from secondline.signals.request.packs.phrasebook import phrasebook

PT = phrasebook(
    "pt",
    triggers=(
        "ela fila opcao peca olhe ligarem telefonar retorno comigo passem transferido volta "
        "contato passar telefonem quem liguem enfermeiro colegas ligar-me contacto contactado "
        "contatado palavrinha duvida encaminha passa telefone retornem retornar setor "
        "transferir colega ligacao area pessoa pessoas humano humana humanos agente agentes "
        "atendente atendentes operador operadora operadores assessor assessora representante "
        "representantes supervisor supervisora gerente responsavel chefe funcionario "
        "funcionaria alguem tecnico consultor consultora especialista equipe equipa atendimento "
        "suporte gente robo robos bot bots maquina maquinas chatbot assistente ligue liga ligar "
        "computador departamento colaborador sac ninguem ia falar falando conversar transfira "
        "transfere encaminhar"
    ),
    words={
        "title": r"colegas?|enfermeir[oa]|gestor(?:a|es)?|engenheir[oa]|vendedor(?:a)?"
        r"|coordenador(?:a)?|encarregad[oa]|advogad[oa]|"
        r"agentes?|atendentes?|operador(?:a|es)?|assessor(?:a)?|representantes?"
        r"|supervisor(?:a|es)?|gerente|responsavel|chefe|funcionari[oa]s?|tecnicos?|colaborador"
        r"|consultor(?:a|es)?|especialistas?|<loan>|<staff>",
        "living": r"(?:real|reais|human[oa]s?|fisica|de verdade|de carne e osso|viv[oa]|ao vivo"
        r"|verdadeir[oa])",
        "being": r"ser(?:es)? humanos?|human[oa]s?|pessoas?(?: <living>)?|alguem <living>"
        r"|alguem d[ae] (?:verdade|equipe|empresa|suporte)|gente de verdade",
        "desk": r"atendimento (?:ao cliente|humano|pessoal|ao consumidor)|servico (?:ao|de) "
        r"cliente"
        r"|apoio ao cliente|suporte (?:ao cliente|tecnico|humano)|sac|central de atendimento",
        "det": r"(?:um|uma|o|a|os|as|algum|alguma|alguns|seu|sua|outro|outra|qualquer|teu|vosso"
        r"|dos seus|de seus|este|esta)",
        "mod": r"(?:(?!(?:ser|virar|meu|minha|com|de|que|e|ou|para|por|em|me|nao|se|viagens"
        r"|virtual|ia"
        r"|automatico) )[a-z]+ )",
        "strict": r"(?:(?:<det> ){0,2}(?:<mod>)?(?:<being>|<title>|<desk>)(?: <living>)?)",
        "person": r"(?:<strict>|(?:<det> )?(?:<mod>)?(?:alguem|gente|equipe|equipa|departamento"
        r"|suporte|assistente|atendimento|<department>))",
        # What one does with people who are not the company's.
        "together": r"(?:compartilhar|partilhar|dividir|viajar|ir|morar|usar|jogar|sair|casar"
        r"|trabalhar"
        r"|dormir|jantar|comer)",
        "goods": r"(?:conta|titularidade|dinheiro|grana|pix|pacote|pedido|ingresso|presente"
        r"|fatura|saldo)",
        "robot": r"(?:(?:um|uma|o|a|este|esta|esse|essa|uns|os"
        r"|mais) )?(?:maldit[oa] )?(?:robos?|bots?"
        r"|maquinas?|chatbots?|assistente virtual|computador|gravacao|ia|inteligencia artificial"
        r"|sistema automatico|atendente virtual)",
        "adverb": r"(?:(?:diretamente|agora|ja|hoje|logo|por telefone|pelo chat|ao vivo|urgente"
        r"|pessoalmente|melhor|aqui) ){0,2}",
        "with": r"(?:com|pra|para|a|ao|p) (?:o |a |os )?",
        "contact": r"(?:falar|falando|conversar|conversando|bater papo|dialogar|tratar|me "
        r"comunicar"
        r"|comunicar(?: me)?|contatar|contactar|contato|contacto|entrar em contato"
        r"|entrar em contacto"
        r"|papear|teclar|me conectar|conectar|ligar|conversa|chat|que fale) <adverb><with><person>"
        r"|(?:atendid[oa]|ajudad[oa]) por <person>|(?:contatar|contactar|chamar) <strict>"
        r"|(?:com quem|alguem com quem|pessoa com quem) (?:eu )?(?:posso|possa|poderia) "
        r"(?:falar|conversar|tratar)",
        "move_me": r"(?:passa|passe|passem|transfere|transfira|encaminha|encaminhe) (?:logo |ai "
        r"|isso )?(?:pro|pra|para o|para a|ao) (?:seu |sua )?<title>|"
        r"(?:transferir|transfere|transfira|passa|passar|passe|encaminhar"
        r"|encaminha)(?: me)? (?:para|pra|pro) (?:o |a )?(?:setor|departamento|area|equipe"
        r"|time) (?:de |da |do )?[a-z]+|"
        r"(?:(?:me|nos) (?:[a-z]+ ){0,2}?)?(?:passa|passe|passar|transfere|transfira"
        r"|transferir|transferido|transferida|encaminha|encaminhe|encaminhar|conecta|conecte"
        r"|conectar|direciona|direcione|direcionar|redireciona|redirecione|redirecionar|coloca"
        r"|coloque|colocar|liga|ligue|poe|ponha|leva|leve|manda|mande|escalar|escale|remeta)"
        r"(?: me| nos| isso| isto| a conversa| o chat| meu caso| a minha [a-z]+| a ligacao"
        r"| eu)? <adverb>"
        r"(?:em (?:contato|contacto|linha) )?<with><strict>|(?:me |nos )(?:[a-z]+ )?(?:passa"
        r"|passe|passar|transfere"
        r"|transfira|transferir|encaminha|encaminhe|encaminhar) <adverb><with><person>"
        r"|(?:transfira|passe|encaminhe|transfere|ponha|ligue) me <with><person>",
        "want": r"(?:quero|queria|preciso|precisamos|desejo|prefiro|preferia|exijo|solicito|busco"
        r"|procuro|gostaria|necessito|da me|me de|me da|arranja me|consegue me|posso ter|chama"
        r"|chame|chamem|queremos|solicitar|pedir|ajuda|assistencia|arrume|me arruma|cade)",
        "get_me": r"<want> (?:(?:de|ter|ver|por|da|do|a ajuda de|ajuda de|com) ){0,3}<strict>"
        r"(?! (?:secreto|imobiliario|para a mesa))|(?:ajuda|assistencia|atencao) humana",
        "person_acts": r"(?:peca|peco|pede|pedir|diga) (?:para|a) (?:alguem|<strict>) [a-z]+|"
        r"(?:alguem|<strict>) (?:pode|poderia) (?:me )?(?:atender|ajudar por|telefonar)|"
        r"que (?:um|uma|algum) (?:colega|<title>)(?: (?:seu|sua))? [a-z]+|"
        r"(?:que )?<strict> (?:que )?(?:me|nos) (?:possa |pode )?(?:atenda"
        r"|atender|ajude"
        r"|ajudar|ligue|contate|responda|contacte|contactar)|(?:pode|poderia"
        r"|podia) <strict> (?:me )?"
        r"(?:ajudar|atender|ligar|contactar)(?: me)?|que alguem (?:me )?(?:ligue|atenda|contate)"
        r"|alguem (?:pode|poderia) (?:me )?(?:ligar|contatar|contactar)",
        "anti_bot": r"(?:nao|nunca|parar de|pare de|odeio|farto de|farta de|cansad[oa] de|em "
        r"vez de"
        r"|chega de|detesto|recuso me a|sem) (?:[a-z]+ ){0,3}?(?:falar|falando|conversar|tratar"
        r"|conversando|lidar|discutir) (?:com|para) <robot>|nao (?:quero|preciso de"
        r"|gosto de) <robot>"
        r"|chega de <robot>",
        "is_anyone_there": r"(?:ha|tem|existe|esta) (?:ai |aqui )?(?:alguem|alguma pessoa"
        r"|algum <title>"
        r"|algum humano|um humano|uma pessoa|um <title>|<title>|humanos)(?= $| (?:ai|real"
        r"|human[oa]|aqui"
        r"|que|com|disponivel|para|em|do|online|da|de|por) )|alguem (?:ai|por ai|em casa|aqui"
        r"|disponivel"
        r"|me atende)|(?:voces tem|tem|voce tem) (?:<det> )?(?:<being>|<title>|atendimento humano)"
        r"(?= $| (?:para|disponivel|disponiveis|real|que) )",
        "call_me": r"(?:que )?(?:me )?retorn[a-z]+ (?:a |minha )?(?:ligacao|chamada)|"
        r"(?:me (?:liga|ligue|liguem|telefona|telefonem|telefone)|(?:liga|ligue|liguem"
        r"|telefonem|telefone) me|liguem para mim|ligue para mim|liga pra mim|(?:podem?"
        r"|poderia[m]?"
        r"|podes) (?:me )?ligar(?: me| para mim| pra mim)?|(?:quero|preciso"
        r"|solicito) (?:de )?(?:que me"
        r" liguem|uma ligacao|uma chamada))(?! (?:de|por meu))",
        "wish": r"(?:quero|queria|preciso|desejo|prefiro|preferia|exijo|solicito|posso|podia"
        r"|poderia"
        r"|gostaria|da pra|da para|deixa eu|deixe me|quem sabe|tem como|possivel|como)",
        "named": r"(?!(?:meu|minha|meus|minhas|ele|ela|eles|elas|voce|voces|isso|isto|<robot>)"
        r"(?= ))"
        r"(?:um |uma |o |a |os |as |seu |sua )?(?!<robot> )[a-z]+",
        "contact_any": r"com quem (?:eu )?(?:falo|converso|trato|resolvo)(?= )|"
        r"(?:reclamar|resolver|tratar|ver|discutir"
        r"|negociar)(?: [a-z]+){0,3}? com <strict>|"
        r"<wish> (?:(?!<together> )[a-z]+ ){1,6}?com (?:um|uma|algum|alguma|seu|sua) <strict>|"
        r"(?:falar|conversar|tratar) com (?:quem|o responsavel|a responsavel|alguem que)|"
        r"<wish> (?:de )?(?:[a-z]+ ){0,3}?(?:falar|conversar|tratar|uma duvida"
        r"|palavrinha"
        r"|reuniao|uma palavra) (?:[a-z]+ ){0,2}?com <named>|contat[ao] (?:com|de) <strict>"
        r"|(?:me )?(?:poe|ponha|coloca|coloque|bota|bote)(?: me)? em (?:contato|contacto|linha)",
        "move_me_any": r"me (?:transferir|passar|encaminhar|conectar|direcionar) (?:pro|pra|para|ao"
        r"|com) (?:o |a |um |uma )?(?!frente|conta|plano)[a-z]+|"
        r"me (?:passa|passe|passem|transfere|transfira|conecta|liga|coloca|bota|poe"
        r"|volta|devolve)[a-z]* (?:de volta )?(?:pra|para|com|pro) (?:ela|ele|eles|elas)(?= )|"
        r"(?<=^ )(?:sim |ok |pode |entao )*(?:me (?:passa|transfere|transfira|encaminha|passe)"
        r"|(?:passe|transfira|encaminhe) me|transferir)(?: agora| ja| sim)*(?= $)|"
        r"(?:na|a|numa) fila (?:pra|para|do|de|por) (?:falar com )?<person>|"
        r"(?:passar|transferir|ligar|encaminhar|por|passe|transfira|passem|transfiram"
        r"|podem passar) (?:me )?<with>(?:um |uma )?<person>|"
        r"(?:transfer|encaminh|pass|direcion|envi"
        r"|escal)[a-z]* (?!(?:[a-z]+ ){0,2}<goods>)(?:[a-z]+ ){1,3}?(?:pra|para|pro|a|ao) (?:um "
        r"|uma |o |a |seu |sua )?<strict>|"
        r"(?<=^ )me (?:passa|passe|transfere|transfira|encaminha)(?= $)|"
        r"(?:encaminha|encaminhe|passa|passe|manda|mande|sobe|suba|escala|escale"
        r"|transfere"
        r"|transfira|leva|leve)(?: me)? (?:meu|minha|o|a|esse|essa|este|esta) [a-z]+ (?:pra|pro"
        r"|para o|para a"
        r"|para um|ao|a) <named>|me (?:passa|passe|transfere|transfira|poe|coloca|bota|manda"
        r"|conecta"
        r"|encaminha|liga) (?:com|pra|pro|para o|para a|ao) <named>|passarem (?:pra|para) "
        r"<person>",
        "person_acts_any": r"(?:peca|pede|pedir|fala|diga|diz|avisa|avise|manda"
        r"|mande) (?:[a-z]+ ){1,5}?(?:para|pra|que) (?:me )?(?:ligar|retornar|chamar|contatar"
        r"|contactar|telefonar|ligue|retorne)(?: me| para mim| pra mim)?|"
        r"(?:preciso|quero|gostaria|queria|precisava|prefiro) (?:de )?que (?:alguem|uma pessoa"
        r"|um humano|<strict>) [a-z]+|"
        r"(?:um|uma|alguem|algum|alguma) (?:[a-z]+ ){0,6}?(?:pode |poderia |podia |precisa "
        r"|tem que |para |pra |possa )?(?:(?:me )?(?:ligar|telefonar|chamar|contactar|contatar"
        r"|atender|ligasse|telefonasse)(?: me)?|falar comigo|entrar (?:aqui )?(?:no chat|em contato"
        r"|em contacto)|vir (?:aqui|ao chat))(?= )|"
        r"(?:tem|ha|existe) (?:ai |aqui )?(?:algum|alguma|um|uma|alguem) (?:ser humano|humano"
        r"|pessoa|<being>|<title>)|"
        r"(?:contactad[oa]|contatad[oa]|atendid[oa]|chamad[oa]|orientad[oa]) "
        r"por"
        r" (?:um|uma|alguem|o|a) ?[a-z]*|(?:pede|peca|manda|diz|diga) (?:pra|para|pro) "
        r"(?:[a-z]+ ){1,3}?(?:me )"
        r"?(?:ligar|retornar|chamar|responder)",
        "get_me_any": r"(?:chama|chame|chamem|bota|traz|traga) (?:ai )?(?:alguem|uma pessoa"
        r"|outra pessoa)|"
        r"(?<=^ )(?:atendimento|suporte|apoio|contato|contacto) humano(?: ja"
        r"| agora)*(?= $)|"
        r"opcao (?:de |para )?(?:falar|conversar) com <person>|"
        r"(?:preciso|quero|gostaria|precisava) (?:de |que )?(?:um|uma"
        r"|alguem) (?:[a-z]+ ){0,6}?que (?:me |nos )?(?:fale|ligue|atenda|responda|resolva|entenda"
        r"|ajude)|"
        r"(?:quero|so quero|agora quero|preciso de) gente(?= $| de)|(?:quero"
        r"|preciso de|bota|poe)"
        r" (?:[a-z]+ ){1,3}?(?:no telefone|na linha)",
        "call_me_any": r"retorno (?:por telefone|telefonico|da ligacao|de ligacao|pelo telefone)"
        r"|(?:ligar|ligarem|ligue|liguem|telefonar|telefonem)(?: me)? (?:de volta|para o meu"
        r"|no meu)|(?:numero|telefone) (?:para|pra) (?:eu )?(?:ligar|telefonar)",
        "no_person": r"(?:nao|nenhum|nenhuma|sem) (?:<being>|<title>)(?= $)|nao me (?:transf|pass"
        r"|ligu|encaminh)[a-z]+",
        "still_asks": r"(?: (?:por ?que|porque) (?:[a-z]+ )?nao (?:[a-z]+ ){0,4}"
        r"| nao (?:consigo|posso|sei"
        r"|me deixam|ha (?:forma|maneira|jeito)|tem (?:como|jeito)|encontro|esqueca|hesite|estou"
        r" conseguindo|consegui)(?: [a-z]+){0,4} | (?:ja )?(?:disse|falei) que (?:[a-z]+ )?)",
        "refusing": r"(?: nao (?:[a-z]+ )?(?:quero|queria|preciso|precisamos|desejo|gostaria"
        r"|prefiro"
        r"|acho|estou|e preciso|e necessario|pedi|quis|faco questao|me) (?:[a-z]+ ){0,4}"
        r"| nao (?:me |nos )?"
        r"| (?:sem|odeio|em vez de|evitar|nunca|detesto|prefiro nao) (?:[a-z]+ ){0,3})",
        "reporting": r" (?:diz|dizia|disse|disseram|significa|chamado|botao"
        r"|opcao) (?:[a-z]+ ){0,4}",
        "instructing": r" (?:escreva|escreve|traduza|traduz|redija|finja|imagine|simule|aja"
        r"|como se"
        r" diz) (?:[a-z]+ ){0,10}",
        "was": r"(?: (?:estava|estive|tinha|depois de|apos|antes de|consegui|pude|tive que|tive de"
        r"|quando|obrigad[oa] por|costumava|ao|acabei de|enquanto|fui|foi|acabo de|ja) | (?:ontem"
        r"|semana passada|mes passado) (?:[a-z]+ ){0,5})",
        "going_to": r" (?:(?:eu )?vou|vamos|pretendo|penso em|irei|amanha) ",
        "others": r" (?:(?:minha|meu|sua|seu|o|a|os|as) [a-z]+|ela|ele|eles|elas|muitos|todos|quem"
        r"|muita gente) (?:[a-z]+ )?(?:quer|querem|precisa|precisam|queria|pediu|pede|deseja"
        r"|prefere"
        r"|preferem|pode|disse|deve|falou) (?:[a-z]+ ){0,4}",
        "wondering": r"(?: (?:voce e|e|estou|sou|isto e|isso e|tu es|es|sera|era) (?:mesmo "
        r"|realmente )?"
        r"(?:(?:um|uma) )?| (?:tenho que|tenho de|devo|e preciso|voce deve|voce pode|deveria"
        r"|quanto custa"
        r"|precisa|preciso eu) )",
        "in_case": r"(?: se (?:eu )?| (?:se (?:eu )?(?:quiser|precisar|quisesse|precisasse"
        r"|tiver que|um dia)|caso eu"
        r"|em caso de|quando (?:eu )?(?:quiser|precisar)) (?:[a-z]+ ){0,4})",
        "afterwards": r"(?: [a-z]+){0,4} (?:ontem|semana passada|mes passado|ha (?:dois|duas|uma"
        r"|um"
        r"|tres))(?= )",
        "later": r"(?: [a-z]+){0,2} (?:se (?:algo|eu precisar|nao funcionar|houver)|um dia|mais"
        r" tarde)(?= )",
    },
    bare=(
        r"(?:(?:ola|oi|sim|ok|por favor|favor|quero|bom dia|preciso|de|me|falar com|falar|com"
        r"|um|uma|o"
        r"|a|ja) ){0,5}(?:outro |outra |seu )?(?:<being>|agente|atendente|operador|operadora"
        r"|assessor"
        r"|representante|supervisor|gerente|<desk>|<staff>|<department>|funcionario|alguem)"
        r"(?: (?:humano|humana|real|por favor|ja|agora|favor|obrigado|ao vivo"
        r"|de verdade)){0,3}(?<!^alguem)"
    ),
    spelling=dict.fromkeys(("pfv", "pfvr", "plmdds", "pelamor", "plmds", "porfavor", "pf"), "")
    | {"cm": "com", "pls": "", "pfv": "", "plz": "", "vc": "voce", "vcs": "voces", "q": "que",
       "c": "com", "cmg": "comigo", "pq": "por que",
       "qro": "quero", "qero": "quero", "flar": "falar", "fala": "falar", "fla": "falar",
       "atedente": "atendente", "atendete": "atendente", "pesoa": "pessoa", "pesssoa": "pessoa",
       "umano": "humano", "alguen": "alguem", "algem": "alguem", "n": "nao", "num": "nao",
       "tou": "estou", "to": "estou", "eh": "e"},
)  # fmt: skip
