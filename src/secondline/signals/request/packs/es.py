"""Spanish. Patterns are written without accents, as the folded text is."""

from secondline.signals.request.packs.phrasebook import phrasebook

ES = phrasebook(
    "es",
    triggers=(
        "pasen pueden llamarme telefonearme contactado cola fila habla paseme comunicame "
        "conectame pasar devolverme ingeniero ingenieros atender manda pasan pones pone quien "
        "transfieran escalen conecte ponme pongame ponganme pasenme llamen llamarlos devuelvan "
        "devolvieran regresen companero companera colega area persona personas humano humana "
        "humanos agente agentes operador operadora operadores asesor asesora asesores "
        "representante representantes ejecutivo ejecutiva supervisor supervisora gerente "
        "encargado encargada jefe jefa responsable empleado empleada alguien tecnico consultor "
        "especialista personal gente teleoperador atencion servicio soporte robot bot maquina "
        "robots bots maquinas chatbot contestador llamame llameme llamenme llamar llamada llame "
        "llama computadora ordenador comunicarme nadie experto departamento director virtual ia "
        "atiendame hablar hablando charlar conversar contactar ventas conectar superior atienda "
        "contacte contacto pasamelo telefono cita tratarlo transferir transfiera transfieras "
        "transfiere pasame pasarme comuniqueme"
    ),
    words={
        "title": r"ingenier[oa]s?|coordinador(?:a)?|funcionari[oa]s?|companer[oa]s?|vendedor(?:a)?"
        r"|abogad[oa]|"
        r"agentes?|operador(?:a|es)?|teleoperador(?:a|es)?|asesor(?:a|es)?"
        r"|representantes?"
        r"|ejecutiv[oa]s?|supervisor(?:a|es)?|gerente|encargad[oa]|jef[ea]|responsable|manager"
        r"|emplead[oa]s?|tecnicos?|consultor(?:a)?|especialistas?|experto|director|<loan>|<staff>",
        "living": r"(?:real(?:es)?|human[oa]s?|fisica|de verdad|de carne y hueso|viv[oa]|en vivo"
        r"|verdader[oa]|autentic[oa]|de la vida real)",
        "being": r"ser(?:es)? humanos?|human[oa]s?|persona(?:s)? <living>|personas?"
        r"|alguien <living>|alguien de (?:verdad|su equipo|carne|la empresa|soporte)|gente real",
        "desk": r"(?:atencion|servicio) (?:al|de) (?:cliente|usuario|consumidor)"
        r"|(?:servicio|soporte) (?:tecnico|al cliente)|soporte humano|atencion (?:humana"
        r"|personal)",
        "det": r"(?:un|una|uno|el|la|los|las|algun|alguna|algunos|su|tu|sus|tus|vuestro|otro|otra"
        r"|cualquier|cualquiera|al|del|unos|este|esta|de sus|de los)",
        "mod": r"(?:(?!(?:ser|hacerme|mi|mis|con|de|que|y|o|para|por|en|me|no|se|viajes"
        r"|inmobiliario|ia"
        r"|virtual"
        r"|secreto|automatico) )[a-z]+ )",
        "strict": r"(?:(?:<det> ){0,2}(?:<mod>)?(?:<being>|<title>|<desk>)(?: <living>)?)",
        "person": r"(?:<strict>|(?:<det> )?(?:<mod>)?(?:alguien|gente|personal|equipo|departamento"
        r"|companero|compañero|companera|<department>))",
        # What one does with people who are not the company's.
        "together": r"(?:compartir(?:lo)?|dividir|viajar|ir|vivir|usar|jugar|salir|casarme|trabajar"
        r"|regalar|dormir|cenar|comer)",
        "goods": r"(?:dinero|plata|fondos|paquete|pedido|entrada|regalo|factura|saldo)",
        "robot": r"(?:(?:un|una|el|la|este|esta|esa|ese|unos|tu|su|estos|los|las|mas) )?"
        r"(?:maldit[oa] |estupid[oa] )?(?:robots?|bots?|maquinas?|chatbots?|contestador(?:a)?"
        r"|asistente virtual|agente virtual|ia|inteligencia artificial|computadora|ordenador"
        r"|grabacion(?:es)?|sistema automatico)",
        "adverb": r"(?:(?:directamente|ahora|ya|hoy|mejor|por telefono|por chat|en vivo|en persona"
        r"|urgentemente|inmediatamente|por favor|de una vez|personalmente) ){0,2}",
        "contact": r"(?:hablar(?:le)?|hablando|charlar|chatear|conversar|platicar|dialogar|tratar"
        r"|comunicar(?:me|nos|se)?|comunicacion|contactar(?:me|nos)?|contacto"
        r"|ponerme en contacto|entrar en contacto|conectar(?:me|nos)?|atienda|que hable"
        r"|contactarse"
        r"|dirigirme|una llamada|una charla|unas palabras|el numero) <adverb>(?:con|a|al) <person>"
        r"|(?:atendid[oa]|ayudad[oa]) por <person>|contactar <strict>"
        r"|(?:llegar|acceder|recurrir|acudir) a <strict>|llamar a <strict>"
        r"|(?:con quien|alguien con quien|persona con (?:la|quien)(?: que)?) (?:puedo|pueda"
        r"|podria|se puede) (?:hablar|comunicarme|tratar)",
        "stem": r"(?:comuni[cq]u?|pas|pon|pong|transf|tranf|conect|deriv|dirig|dirij|redirig"
        r"|redirij"
        r"|remit|envi|mand|enlaz|contact|traslad|lleva|llev|vincul)[a-z]*",
        "move_me": r"(?:pas|pon|transf|conect|deriv|comuni[cq]u?)[a-z]* (?:con|a|al) (?:el "
        r"|la )?(?:departamento|area|seccion|oficina) de [a-z]+|"
        r"(?:(?:me|nos) (?:[a-z]+ ){0,2}?<stem>|(?:comuni[cq]u?|pas|pon|pong|transf"
        r"|tranf"
        r"|conect|deriv|dirig|dirij|redirig|redirij|remit|envi|mand|enlaz|contact|traslad|llev)"
        r"[a-z]*?(?:me|nos|nme)) <adverb>(?:en contacto )?(?:con|a|al|hacia) <person>"
        r"|(?:pasar|escalar|escale|escalen|transferir|transfiera|derivar) (?:(?:esta|este|esto"
        r"|mi|la|el|conversacion"
        r"|chat|caso|llamada|problema|consulta|lo) ){0,3}"
        r"(?:a|al|con) <strict>|(?:quiero|necesito) escalar(?= )|escale(?:n)? (?:esto|mi [a-z]+)"
        r"|transfier[ae]me|transferencia (?:a|con) <strict>",
        "want": r"(?:quiero|quisiera|necesito|deseo|prefiero|preferiria|exijo|solicito|pido|busco"
        r"|dame|deme|denme|consigueme|requiero|ocupo|me gustaria|querria|queremos|necesitamos|hace"
        r" falta|ponme|ponganme|traeme|(?:me|nos) (?:puede[ns]?|podria[ns]?|das?|dan) (?:dar)?"
        r"|puedo|podria|solicitar|pedir|exigimos|ayuda de|asistencia de|respuesta de)",
        "get_me": r"<want> (?:(?:a|tener|ver|que venga|la ayuda de|ayuda de|asistencia de"
        r"|obtener|contar con|que me pongan|ver a) ){0,3}<strict>(?! (?:inmobiliario|secreto|mas"
        r" para|para la mesa|de viajes))|(?:ayuda|asistencia|atencion) (?:humana|de <strict>)",
        "person_acts": r"(?:me|nos) (?:puede|podria|pueden) (?:atender|ayudar|llamar|contestar) "
        r"(?:alguien(?: mas)?|otra persona)(?= $| (?:por|de|con|ahora|hoy) )|"
        r"que (?:me|nos) (?:llame|contacte|atienda|ayude|escriba"
        r"|responda) (?:alguien|<strict>)|"
        r"que (?:un|una|algun|alguna) (?:companer[oa]|colega|<title>)(?: (?:tuy[oa]"
        r"|suy[oa]))? [a-z]+|"
        r"(?:me|nos) (?:[a-z]+ ){0,2}?(?:atienda|llame|ayude|contacte|conteste"
        r"|responda|hable|atender|ayudar|contactar|contestar|responder|llamar|atendiera) <strict>"
        r"|(?:atenderme|ayudarme|llamarme|contactarme|responderme) <strict>"
        r"|<strict> (?:que )?(?:me|nos) (?:pueda |puede |podria )?(?:atienda|atender|ayude|ayudar"
        r"|llame|llamar|contacte|responda|conteste|atenderme|ayudarme)"
        r"|(?:puede|podria|pueden) <strict> (?:[a-z]+ )?(?:ayudarme|atenderme|llamarme"
        r"|contactarme)"
        r"|que (?:alguien|<strict>) (?:me|nos) (?:llame|contacte|atienda)"
        r"|(?:puede|podria) alguien (?:llamarme|contactarme)",
        "anti_bot": r"(?:no|nunca|dejar de|deja de|dejen de|odio|harto de|harta de|cansad[oa] de"
        r"|en vez de|en lugar de|basta de|detesto|sin|me niego a) (?:[a-z]+ ){0,3}?(?:hablar"
        r"|hablando|chatear|tratar|conversar|platicar|comunicarme|discutir|respuestas) "
        r"(?:[a-z]+ )?"
        r"(?:con|de) <robot>|no (?:quiero|necesito|me gusta) (?:a )?<robot>|no mas <robot>",
        "is_anyone_there": r"(?:hay|habra|esta|existe) (?:ahi |por ahi |aqui )?(?:alguien|alguna"
        r" persona|algun <title>|algun humano|un humano|una persona|un <title>|<title>|humanos"
        r"|personas reales)(?= $| (?:ahi|real|human[oa]|ahí|por|que|con|disponible|aqui|en|alli"
        r"|atendiendo|libre|del) )|alguien (?:ahi|por ahi|en casa|disponible|me lee|me atiende)"
        r"|(?:tienen|tiene|tienes) (?:<det> )?(?:<being>|<title>|atencion humana)(?= $| (?:para"
        r"|con|disponible|disponibles|real|humano|que) )|no hay nadie",
        "call_me": r"que me (?:devuelvan|devolvieran|regresen) la llamada|"
        r"(?:quiero|quisiera|prefiero|me gustaria) (?:que me llam[a-z]+|ser contactado)|"
        r"(?:llamame|llameme|llamenme|que me llamen|que alguien me llame"
        r"|me (?:puede[ns]?|podria[ns]?|pueden) llamar|(?:quiero|solicito|necesito|pido) (?:que me"
        r" (?:llamen|devuelvan la llamada)|una llamada)|devuelva(?:n)?me la llamada)"
        r"(?! (?:pepe|por mi nombre|asi|senor|senora|como))",
        "wish": r"(?:quiero|quisiera|necesito|deseo|prefiero|preferiria|exijo|solicito|pido|puedo"
        r"|podria|podemos|me gustaria|querria|dejeme|dejame|dejenme|posible|me urge|hay que"
        r"|tengo que|forma de|manera de|como|se puede)",
        "named": r"(?!el(?= $| (?:y|sobre|para|por|cada|porque|pero|todos|ayer|hoy) )"
        r"|(?:mi|mis|nuestro|nuestra|ella|ellos|ellas|usted|ustedes|vos|ti|vosotros"
        r"|eso|esto|<robot>)(?= ))(?:el |la |los |las )?(?!<robot> )[a-z]+",
        "contact_any": r"<wish> (?:(?!<together> )[a-z]+ ){1,6}?con (?:un|una|algun|alguna|su"
        r"|uno de sus"
        r"|alguno de sus) <strict>|"
        r"(?:hablar|tratar|comunicarme) con (?:quien|el que|la que) (?:[a-z]+ )?(?:manda|mande"
        r"|decide|lleva|este|esta)|"
        r"<wish> (?:[a-z]+ ){0,2}?(?:hablar(?:lo)?|charlar(?:lo)?|conversar(?:lo)?"
        r"|tratar(?:lo)?|discutir(?:lo)?|ver(?:lo)?|una cita|una llamada|cita) (?:[a-z]+ ){0,2}?"
        r"(?:con|a) <named>|(?:ponerme|me ponga[ns]?|me pones?|me pongan|ponganme) (?:en "
        r"contacto )?"
        r"con <named>|lo que hablo con <named>",
        "move_me_any": r"(?:transfier|transfer|pas|deriv|mand|escal)[a-z]* (?:el|la|este|esta"
        r"|mi) (?!(?:[a-z]+ ){0,2}<goods>)[a-z]+ (?:a|al|con) <person>|"
        r"(?:me|nos) (?:pas|comuni[cq]u?|pon|pong|conect|transf"
        r"|deriv)[a-z]* con <named>|"
        r"pas[a-z]* (?:otra vez |de nuevo )?con (?:ella|el|ellos|ellas)(?= )|"
        r"(?<=^ )(?:si |ok |vale |bueno |dale )*(?:paseme|pasame|paseme|transfierame|transfiereme"
        r"|comuniqueme|comunicame|conecteme|conectame|pongame|derivame|deriveme)(?: ya| ahora"
        r"| favor)*(?= $)|"
        r"(?:al habla|en linea|al telefono|en comunicacion|en contacto) con (?:mi (?:gestor|asesor"
        r"|ejecutiv[oa]|agente)|<named>)|"
        r"(?:cola|fila|lista de espera) (?:para|de) (?:hablar con )?<person>|"
        r"(?<=^ )(?:no )?me (?:pasas?|comunicas?|transfieres?|conectas?|pasan|comunican)(?= $)|"
        r"no me (?:puede[ns]?|podria[ns]?|podes|pasas?|pones?|comunicas?|conectas?|atiende[ns]?"
        r"|llama[ns]?) (?:[a-z]+ ){0,3}?<person>|"
        r"(?:pongame|ponme|ponganme|paseme|pasame|pasenme|comuniqueme|comuniquenme|deme|dame|denme"
        r"|pasarme|ponerme|comunicarme) con (?:<named>|el|ella|ellos|quien)(?= )|"
        r"(?:transfer|deriv|pas|escal|elev|envi|mand"
        r"|asign)[a-z]* (?!(?:[a-z]+ ){0,2}<goods>)(?:[a-z]+ ){1,3}?(?:a|al|con) (?:un |una |el "
        r"|la |su )?<strict>|"
        r"(?:me|nos) (?:[a-z]+ )?(?:puede[ns]? |podria[ns]? )?(?:pasar|conectar"
        r"|comunicar|transferir|poner"
        r"|pasas|pasa|pones|pone|conectas|comunicas|comunica|derivar|contactar) (?:en contacto "
        r")?con"
        r" <named>|(?:paseme|pasame|paseme|pasenme|comuniqueme|comunicame|conecteme|conectame"
        r"|ponme|pongame"
        r"|ponganme|transfierame|transfiereme|derivame|deriveme) (?:con|al|a) <named>"
        r"|(?:escale|escalen|escala|suba|suban|eleve|eleven) (?:mi|el|este|esto|la) ?(?:[a-z]+ "
        r")?a <named>"
        r"|pasa(?:me|nme)lo(?= $)|(?:toma|tome|tomen|coja|coge) (?:el|mi|este) (?:caso|chat"
        r"|control)",
        "person_acts_any": r"(?:me|nos) (?:atienda|responda|conteste|llame|explique) (?:alguien"
        r"|una persona|<strict>)|"
        r"(?:ser|sea) (?:contactad|atendid|llamad|asesorad|ayudad)[oa] (?:[a-z]+ )?por <person>|"
        r"<wish> que (?:[a-z]+ ){1,4}?(?:una persona|alguien|un humano"
        r"|<strict>)(?= )|"
        r"(?:necesito|quiero|quisiera|prefiero|pido|ocupo) (?:a )?(?:alguien|una persona"
        r"|un humano) (?:que )?(?:me |nos |lo |la )?[a-z]+|"
        r"(?:tiene|tendria|debe|deberia|necesita|necesito|quiero|puede|podria) (?:que )?(?:lo |la "
        r"|me )?(?:ver|verlo|revisar|revisarlo|revise|mirar|mire|resolver|resuelva|atender|tratar"
        r"|hablar|llamar|lea|vea)(?:me|lo)? (?:[a-z]+ )?(?:una persona|un humano|alguien|<strict>)|"
        r"que (?:se )?(?:conecte|una|meta|ponga|incorpore|venga|entre|intervenga|haga cargo|ocupe"
        r"|encargue) (?:[a-z]+ )?(?:uno|una|un|alguien|alguno)|"
        r"(?:puede|podria|pueden|podrian) (?:un|una|alguien|algun|alguna"
        r"|uno) (?:[a-z]+ ){0,4}?(?:llamar|atender|ayudar|contactar|escribir|responder"
        r"|hablar conmigo|venir|entrar|intervenir)[a-z]*|"
        r"(?:alguien|un <title>|una <title>) (?:[a-z]+ ){0,4}?(?:puede|podria|pueda"
        r"|que) (?:me )?(?:llam|atend|atiend|contact|respond|escrib|ayud)[a-z]*|"
        r"atendid[oa] (?:[a-z]+ ){0,2}por <person>|que (?:[a-z]+ ){1,4}?(?:me"
        r"|nos|se) (?:atienda|atiendan|contacte|llame"
        r"|llamen|pusiera en contacto|ponga en contacto|responda|llamara|escriba|comunique)"
        r"|que (?:me|nos) (?:atienda|contacte|llame|llamen|contacten|conteste) (?:hoy|ya|un|una"
        r"|alguien|el|la)",
        "get_me_any": r"(?:necesito|quiero|ponme|ponganme|dame|un|una|al|busco) (?:[a-z]+ "
        r"){1,4}?al telefono"
        r"|atencion (?:[a-z]+ )?con (?:un|una) <title>|(?:atendid[oa]|ayudad[oa])"
        r" (?:[a-z]+ ){0,2}por <person>",
        "call_me_any": r"(?:puede[ns]?|podria[ns]?|podeis|podrias) (?:llamarme(?! (?!manana|hoy"
        r"|ahora|ya|luego|tarde"
        r"|pronto|urgente|directamente|gracias|aqui|porfa|xfa|ahorita|despues|antes|usted"
        r"|ustedes)[a-z]+ $)|telefonearme"
        r"|llamarnos|devolverme la llamada)|"
        r"(?:devolver|regresar|devuelv|regres)[a-z]* la llamada|"
        r"(?:llamen|llamar|llame) (?:a mi|a este) (?:numero|telefono|casa)|"
        r"(?:telefono|numero) (?:para|donde|al que) (?:llamar|poder llamar|llamarlos|pueda llamar)",
        "no_person": r"(?:no|ningun|ninguna|sin) (?:<being>|<title>)(?= $)|no me (?:transfier"
        r"|pas|llam|comuni)[a-z]+",
        "still_asks": r"(?: (?:por que|porque) (?:[a-z]+ )?no (?:[a-z]+ ){0,4}| no (?:puedo|logro"
        r"|consigo|se|me dejan|hay (?:forma|manera|modo)|encuentro|olvid[a-z]+|dude[ns]?|he podido"
        r"|podemos|pude)(?: [a-z]+){0,4} | (?:ya )?(?:dije|he dicho|repito) que (?:[a-z]+ )?)",
        "refusing": r"(?: no (?:[a-z]+ )?(?:quiero|quisiera|necesito|necesitamos|deseo|prefiero"
        r"|hace"
        r" falta|pido|queria|me gustaria|creo|quieras|busco|tengo ganas|es necesario|estoy)"
        r" (?:[a-z]+ ){0,4}| no (?:me |nos )?| (?:sin|odio|en vez de|en lugar de|evitar|nunca"
        r"|detesto"
        r"|tener que|antes que|prefiero no) (?:[a-z]+ ){0,3})",
        "reporting": r" (?:dice|decia|pone|dijo|dijeron|significa|llamado|boton|opcion)"
        r" (?:[a-z]+ ){0,4}",
        "instructing": r" (?:escribe|traduce|redacta|escriba|traduzca|finge|actua|imagina|simula"
        r"|como se dice) (?:[a-z]+ ){0,10}",
        "was": r"(?: (?:estaba|estuve|estabamos|he|habia|despues de|tras|ayer|antes de|logre|pude"
        r"|tuve que|cuando|gracias por|solia|conseguí|consegui|al|termine de|acabo de|mientras"
        r"|dejarme|fui|fue|me) | (?:ayer|la semana pasada|el mes pasado|anoche) (?:[a-z]+ ){0,5})",
        "going_to": r" (?:voy a|vamos a|pienso|planeo|ire a|manana|pasado manana) (?:a )?",
        "others": r" (?:(?:mi|tu|su|el|la) [a-z]+|ella|ellos|ellas|el|los clientes|la gente"
        r"|algunos"
        r"|muchos|todos|quien) (?:[a-z]+ )?(?:quiere|quieren|necesita|necesitan|queria|querian"
        r"|pidio|pide|desea|prefiere|prefieren|puede|dijo|dice|debe|hablo|suele) (?:[a-z]+ ){0,4}",
        "wondering": r"(?: (?:eres|es|estoy|sos|esto es|es usted|usted es|tu eres|ser|soy|era)"
        r" (?:realmente |de verdad )?(?:(?:un|una) )?| (?:tengo que|debo|hay que|es necesario"
        r"|necesito yo|deberias|debes|puedes|tienes que|cuanto cuesta|hace falta) "
        r"| (?:tengo que|debo) (?:[a-z]+ )?para )",
        "in_case": r"(?: si (?:yo )?| (?:si (?:quiero|necesito|quisiera|tengo que|llego a"
        r"|alguna vez|algun dia"
        r"|hubiera|necesitara|quisiese)|en caso de|cuando (?:quiera|necesite)) (?:[a-z]+ ){0,4})",
        "afterwards": r"(?: [a-z]+){0,4} (?:ayer|anoche|la semana pasada|el mes pasado|hace (?:un"
        r"|una|dos|tres|unos|unas))(?= )",
        "later": r"(?: [a-z]+){0,2} (?:si (?:algo|tengo|no funciona|hay|falla|necesito)|algun dia"
        r"|mas adelante)(?= )",
    },
    bare=(
        r"(?:(?:hola|si|ok|por favor|favor|quiero|buenos dias|buenas|necesito|dame|hablar con"
        r"|comunicarme con|con|a|ya|que) ){0,4}(?:(?:un|una|el|la|al|algun|otro"
        r"|su) )?(?:<being>|agente"
        r"|operador|operadora|asesor|asesora|representante|supervisor|supervisora|gerente"
        r"|ejecutivo"
        r"|encargado|<desk>|<staff>|<department>|alguien)(?: (?:humano|humana|real|por favor|ya"
        r"|ahora"
        r"|favor|gracias|en vivo|virtual no|de verdad|en linea)){0,3}(?<!^alguien)"
    ),
    spelling=dict.fromkeys(("porfavor", "porfa", "pf", "xfavor", "xfa", "porfis"), "")
    | {"kon": "con", "acesor": "asesor", "acesora": "asesora", "asesr": "asesor", "pls": "",
       "plis": "", "plz": "", "x favor": "", "xf": "", "q": "que", "k": "que", "xq": "por que",
       "pq": "por que", "kiero": "quiero",
       "qiero": "quiero", "quero": "quiero", "ablar": "hablar", "avlar": "hablar",
       "hablr": "hablar", "halbar": "hablar", "hablra": "hablar", "ajente": "agente",
       "agnte": "agente", "perzona": "persona", "presona": "persona", "personna": "persona",
       "umano": "humano", "humao": "humano", "opeador": "operador", "alguin": "alguien",
       "algien": "alguien", "alguen": "alguien", "operadr": "operador", "d": "de"},
)  # fmt: skip
