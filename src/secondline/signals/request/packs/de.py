"""German. Patterns are written with ss for ß and without the dots of ä, ö and ü."""

from secondline.signals.request.packs.phrasebook import phrasebook

DE = phrasebook(
    "de",
    triggers=(
        "mit jemandem wem bestehe beraten weiterleiten verbinden bei jemanden schlange "
        "warteschlange eskalieren eskaliere gesprochen wen verbinde verbindet verbindung stell "
        "stellen stellt mich durch weiter unter ruckruf zuruck erreiche irgendwen menschliches "
        "anruft sachbearbeiterin einem ruckmeldung termin telefontermin meldet ubernehmen "
        "ubernimmt dazukommen irgendwer telefon apparat beratung durchstellen fachkraft "
        "fachkrafte buchhaltung vertrieb kollege mensch menschen menschlich menschliche "
        "menschlichen menschlicher mitarbeiter mitarbeiterin mitarbeitern mitarbeitende agent "
        "agenten agentin berater beraterin beratern person personen kollegen kollegin "
        "vorgesetzten vorgesetzter vorgesetzte chef chefin leiter manager jemand irgendjemand "
        "irgendjemanden kundenservice kundendienst kundenbetreuer kundenberater kundenbetreuung "
        "support servicemitarbeiter sachbearbeiter ansprechpartner techniker experten experte "
        "operator bot bots roboter maschine maschinen chatbot computer automaten ki zuruckrufen "
        "anrufen ruf rufen rufe ruft abteilung team vermittlung supporter personal echten "
        "hotline vertreter zustandigen verantwortlichen teamleiter filialleiter wer da "
        "supportmitarbeiter fachmann service assistenten leute geschaftsfuhrer telefonisch "
        "angestellten angestellte weitergeleitet verbunden sprechen reden telefonieren "
        "durchgestellt weiterleitung ubergabe zuschalten gepruft hol holt holen telefonnummer "
        "durchwahl zustandige zustandiger menschliches"
    ),
    words={
        "title": r"geschaftsfuhrung|geschaftsleitung|fachabteilung|mechaniker|ingenieur(?:e|in)?|arzt|arztin|anwalt|verkaufer(?:in)?|fachleute"
        r"|disponent(?:in)?|spezialist(?:en|in)?|kundenbetreuerin|zustandige person|"
        r"fachkraft|"
        r"fachkrafte|"
        r"ansprechperson|"
        r"(?:[a-z]{3,12})?mitarbeiter(?:in|n|innen)?|mitarbeitende[nr]?|agent(?:en"
        r"|in)?|(?:kunden)?berater(?:in|n)?"
        r"|kundenbetreuer(?:in|n)?|kolleg(?:e|en|in)|vorgesetzten?r?|chefs?|chefin"
        r"|(?:[a-z]{3,8})?leiter(?:in)?|managers?|manager"
        r"|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|techniker|expert(?:en|e)|operator"
        r"|supporter|vertreter"
        r"|verantwortlichen?|zustandigen?|fachmann|angestellten?|geschaftsfuhrer|<loan>|<staff>",
        "living": r"(?:echte[nrms]?|reale[nrms]?|richtige[nrms]?|wirkliche[nrms]?"
        r"|menschliche[nrms]?"
        r"|lebende[nrms]?|lebendige[nrms]?|leibhaftige[nrms]?|naturliche[nrms]?)",
        "being": r"mensch(?:en)?|<living> (?:[a-z]+ )?(?:mensch(?:en)?|person(?:en)?|<title>"
        r"|leuten?|gegenuber|wesen)"
        r"|menschliche[nrms]? (?:hilfe|unterstutzung|wesen|kontakt|support|antwort)|person"
        r"|jemand(?:en|em)? (?:echte[nms]|richtige[nms]|menschliche[nms]|reale[nms]|anderen?"
        r"|anders|kompetente[nms]"
        r"|von (?:ihnen|euch|ihrem|eurem|der|dem|deinem)|aus (?:ihrem|eurem|dem|der|fleisch))",
        "desk": r"kunden(?:service|dienst|betreuung|support|beratung)"
        r"|(?:technische[nrm]? )?support|service ?team"
        r"|hotline|vermittlung|live ?chat",
        "det": r"(?:ein|eine|einen|einem|einer|der|die|das|den|dem|ihr|ihre|ihren|ihrem|ihrer"
        r"|euer|eure|euren|eurem"
        r"|eurer|deinen|deinem|deiner|irgendeinen|irgendeinem|irgendein|nen|nem|ne|anderen"
        r"|anderem|andere|dein|den den)",
        "mod": r"(?:(?!(?:zweite[nrms]?|dritte[nrms]?|weitere[nrms]?|zusatzliche[nrms]?|mein|meine|meinem|meinen|meiner|mit|von|und|oder|nicht|zu|ich"
        r"|virtuellen|kein|keinen"
        r"|keinem|ki|fur|auf|was|der|die|das|ist|hat|dass|wer) )[a-z]+ )",
        "strict": r"(?:(?:<det> ){0,2}(?:<mod>)?(?:<being>|<title>"
        r"|<desk>)(?: aus fleisch und blut)?)",
        "someone": r"(?:jemand(?:en|em)?|irgendjemand(?:en|em)?|irgendwem|personal|leuten|team"
        r"|abteilung|service|assistenten"
        r"|<department>)",
        "person": r"(?:<strict>|(?:<det> )?(?:<mod>)?<someone>)",
        "robot": r"(?:(?:einem|einer|ein|eine|einen|dem|der|den|diesem|dieser|diesen|deinem|nem"
        r"|keinem|keine|kein|keinen"
        r"|ner|die|nur|so|blode[nmr]?|dumme[nmr]?) ){0,3}(?:bots?|roboter[ns]?|maschinen?"
        r"|chatbots?|computern?|automaten|ki"
        r"|kunstlichen intelligenz|programm|(?:virtuellen )?assistenten|ansage)",
        "gear": r"(?:wlan|internet|netz|netzwerk|server|router|vpn|handy|drucker|computer|laptop|tv"
        r"|fernseher|bluetooth|app|konto)",
        "speak": r"(?:sprechen|reden|schreiben|chatten|telefonieren|verbinden|verbunden"
        r"|kommunizieren|unterhalten"
        r"|besprechen|quatschen|diskutieren|sprache|rede|spreche|kontakt|kontakt aufnehmen"
        r"|gesprach|verbindung|chat|in kontakt"
        r"|klaren|zu tun|weiterreden|in verbindung)",
        "contact": r"<strict> (?:zu )?(?:erreichen|sprechen|kontaktieren)|"
        r"(?:nummer|telefonnummer) unter der ich (?:jemanden|<strict>) [a-z]+|"
        r"(?:mit|zu|bei) <person> (?:[a-z]+ ){0,4}?(?:<speak>|zu sprechen|zu reden"
        r"|bekommen|durchstellen|aufnehmen"
        r"|setzen|treten|haben)|<speak> (?!ich )(?:[a-z]+ )?(?:mit|zu) <person>|<person> "
        r"(?:direkt "
        r"|hier )?(?:sprechen|erreichen"
        r"|kontaktieren|anrufen)|von <person> (?:[a-z]+ ){0,2}(?:betreut|beraten|bedient"
        r"|geholfen|angerufen|zuruckgerufen|kontaktiert)"
        r"|(?:erreiche|kontaktiere|bekomme|finde) ich (?:hier |denn |eigentlich |am telefon |bei (?:euch"
        r"|ihnen) ){0,3}<strict>"
        r"|(?:weiterleitung|weitergabe|ubergabe|vermittlung|durchstellung) (?:an|zu|zum|zur|mit) <person>"
        r"|(?:soll|sollte|mochte dass|will dass) (?:[a-z]+ ){0,4}?von <strict> (?:[a-z]+ ){0,2}?"
        r"(?:gepruft|bearbeitet|angesehen|angeschaut|beantwortet|ubernommen|gelesen|entschieden)"
        r"|mit dem ich (?:sprechen|reden)|an <person> wenden"
        r"|mit wem (?:kann|konnte|darf) ich (?:[a-z]+ )?(?:sprechen|reden)",
        "move_me": r"(?:mich|uns) (?:zur|zum|in die|an die|mit der) (?:[a-z]*(?:abteilung"
        r"|buchhaltung|service|vertrieb|technik|kundendienst|zentrale|rechnungsstelle)) [a-z]+|"
        r"(?:verbinden|verbinde|verbindet|stellen|stelle|stell|leite|leiten|leitet"
        r"|ubergeben|ubergib|ubergebe|gib|geben|reichen"
        r"|reich|transferieren|schicken|schick|eskalieren|eskaliere|bring|bringen|vermitteln"
        r"|hol|holen) (?:sie |du |ihr )?(?:mich|mir|uns|das|den"
        r" chat|dieses gesprach|meinen fall|mein anliegen|es"
        r"|meine anfrage) (?:[a-z]+ ){0,2}?(?:mit|an|zu|zum|zur|in den) <person>"
        r"|(?:mich|uns|mir) (?:[a-z]+ ){0,3}?(?:mit|an|zu|zum"
        r"|zur) <person> (?:[a-z]+ )?(?:verbinden|weiterleiten|weiterreichen"
        r"|durchstellen|vermitteln|ubergeben|weiterverbinden|leiten|stellen|verbindest"
        r"|verbindet|weitergeleitet|verbunden)"
        r"|(?<!ticket )(?<!tickets )(?<!karte )(?<!karten )(?<!gutschein )(?<!paket )(?<!konto )(?<!geld )"
        r"(?:mit|an|zum|zur) <person> (?:[a-z]+ )?(?:verbinden|weiterleiten|weitergeben"
        r"|weitergeleitet|verbunden|ubergeben|weiterreichen"
        r"|durchgestellt|weiterverbinden|weiterverbunden)|(?:verbinden|durchstellen"
        r"|weiterleiten|verbindung) (?:zu|mit|an|zum) <person>"
        r"|(?:geben|gib|gebt|hol|holen|holt|schicken|schick) (?:sie |du )?(?:mir|mich"
        r"|uns) (?:mal |bitte |sofort )?(?:ans telefon )?<strict>"
        r"|stellen sie mich durch|stell mich durch",
        "want": r"(?:bestehe auf|will|mochte|brauche|wunsche|verlange|bevorzuge|hatte gern"
        r"|hatte gerne"
        r"|suche|benotige|wollen|brauchen|mochten|hatte lieber"
        r"|kann ich|konnte ich|darf ich|wunsch|fordere|erwarte|bitte um|hilfe von|hilfe durch"
        r"|unterstutzung durch|unterstutzung von"
        r"|antwort von|wo ist|wo finde ich)",
        "get_me": r"<want> (?:(?:gern|gerne|lieber|jetzt|sofort|endlich|mal|nur|einfach|doch"
        r"|bitte|hier|die hilfe|hilfe|von|unbedingt|wirklich|ich|hilfe von) ){0,4}"
        r"<strict>(?! fur (?:[a-z]+ ){1,3}(?:einstellen|anstellen|ausbilden) )(?= $| (?:haben|bitte|sprechen|der|die|und|statt|jetzt|sofort|fur|am|zum|als"
        r"|ans|hier|der|um|keine|keinen|kein|nicht|oder"
        r"|aus|von|zu|im|mit|wegen|sein|dran|sehen|weil|da|bekommen) )"
        r"|jemand(?:en)? (?:[a-z]+ )?(?:der|die) (?:mir |mich |sich )"
        r"(?:[a-z]+ )?(?:hilft|helfen kann|auskennt|versteht)"
        r"|(?:hol|hole|holt|holen sie) (?:(?:mir|uns|jetzt|sofort|endlich) ){0,2}(?:einen|eine|deinen"
        r"|deine|euren|eure|ihren|ihre) (?:<being>|<title>)(?! (?:ab|vom|am|von|zum|aus) )"
        r"|<strict> (?:einschalten|hinzuziehen|dazuholen|hinzuholen|zuschalten)(?= $)"
        r"|(?:gib|geben sie|gebt) (?:mir|uns) (?:wen|jemanden|irgendwen)(?= )"
        r"|<strict> (?:den|die|mit dem|mit der) (?:ich|man) (?:[a-z]+ )?(?:fragen|anrufen|sprechen|reden"
        r"|erreichen|kontaktieren)"
        r"|<strict> (?:statt|anstatt|anstelle) (?:einem |einer |eines |ein |eine |von )?(?:bots?|roboters?"
        r"|maschinen?|chatbots?|computers?|ki)",
        "person_acts": r"lasst sich (?:[a-z]+ ){0,2}?<strict> (?:zuschalten|dazuholen|dazuschalten"
        r"|hinzuziehen|hinzuholen|einschalten|erreichen)|"
        r"dass (?:sich )?(?:ein|eine|einer|jemand) (?:kolleg(?:e|in|en)|mensch|<title>"
        r"|von) ?(?:[a-z]+ ){0,5}?(?:pruft|ansieht|anschaut|anruft|hilft|ubernimmt|bearbeitet"
        r"|antwortet|meldet|kummert)|"
        r"(?:kann|konnte|soll|sollte|moge|lass|lassen sie|mochte dass"
        r"|will dass) (?:sich |mich |mir |bitte |mal )*<strict> (?:[a-z]+ ){0,4}?(?:helfen|anrufen"
        r"|kontaktieren|antworten|melden|ubernehmen|zuruckrufen|kummern|ansehen)|(?:kann|konnte"
        r"|soll|sollte) (?:sich |mich |mir |bitte |mal )*(?:<someone>)"
        r" (?:[a-z]+ ){0,3}?(?:anrufen|kontaktieren|zuruckrufen|melden|ubernehmen)",
        "anti_bot": r"(?:nicht|nie|keine lust|satt|genug davon|hasse es|leid|statt|weigere mich"
        r"|ohne|aufhoren|hor auf) (?:[a-z]+ ){0,3}?(?:mit|zu|von|an) <robot>(?= (?:zu |mehr "
        r"|weiter |langer )?(?:reden|sprechen|schreiben|chatten|tun|unterhalten|diskutieren"
        r"|kommunizieren) | (?:und|sondern|ich) )"
        r"|(?<!sich )(?:nicht|nie|keine lust|satt|leid|genug) (?:mehr )?(?:mit|zu|von) (?!(?:dem|der|den|meine[mnr]?) <gear> )"
        r"<robot>(?= $)"
        r"|keine lust (?:mehr )?auf <robot>"
        r"|mit <robot> (?:rede|spreche|schreibe|chatte|diskutiere|kommuniziere) ich (?:[a-z]+ )?nicht"
        r"|(?<=^ )(?:nein )?kein(?:e|en)? (?:bots?|roboter|maschinen?|chatbots?|ki)(?= $)"
        r"|(?:mit|zu) <robot> (?:nicht|nie|keine) (?:[a-z]+ ){0,2}(?:reden|sprechen|schreiben)"
        r"|(?:will|mochte|brauche|ich) (?:kein|keinen|keine) <robot>|(?:kein|keine"
        r"|keinen) (?:[a-z]+ )?(?:bots?|roboter|maschine|chatbot|computer) (?:sondern|mehr)"
        r"|(?:mag|will|mochte|ich) (?:[a-z]+ )?(?:keine|keinen) (?:bots?|roboter|maschinen?)",
        "is_anyone_there": r"(?:(?<!wer )(?<!was )ist|sind|gibt es|gibts|gibt s|ist denn|habt ihr"
        r"|haben sie) (?:hier |da |dort |denn |uberhaupt |bei euch |bei ihnen |auch "
        r"|eigentlich ){0,3}(?:irgend)?"
        r"(?:jemand|wer|irgendwer|<living> menschen?|menschen?|<strict>)(?= $| (?:da|hier|oder|noch|statt|und|wo|echtes"
        r"|verfugbar|erreichbar|online|zu|mit|der|den|dort|mensch|am|im|frei|fur|die|zum"
        r"|mit dem) )|(?:jemand|(?<=^ )wer) (?:da|hier|zuhause|zu hause)"
        r"(?! (?:wohnt|lebt|arbeitet|war|bestellt|kauft|ist) )",
        "call_me": r"um (?:(?:einen|den|schnellen|baldigen|zeitnahen|telefonischen|kurzen) ){0,2}(?:ruckruf|anruf)|"
        r"ich (?:wurde|mochte|will|wurde das|mochte das) (?:gern |gerne )?(?:telefonieren|telefonisch klaren)(?= $| (?:als|statt) )|"
        r"(?:rufen|ruf|rufe|ruft) (?:sie |ihr "
        r"|du )?mich (?!nicht )(?:[a-z0-9]+ ){0,4}?(?:an"
        r"|zuruck)|(?:mich|mir) (?:[a-z]+ ){0,3}?(?:anrufen|zuruckrufen|angerufen|zuruckgerufen)"
        r"|(?:mochte|will|brauche|bitte um|wunsche|hatte gern|hatte gerne) (?:um )?(?:einen "
        r"|ein |eine )?(?:telefonischen )?(?:ruckruf|anruf)|ruckruf (?:bitte|erbeten|gewunscht)",
        "wish": r"(?:mochte|will|wurde|kann|konnte|darf|lass mich|lassen sie mich|muss|wollte"
        r"|wunsche"
        r"|hatte|brauche|verlange|ware es moglich)",
        "named": r"(?!(?:meinem|meiner|meinen|unserem|unserer|ihm|ihnen|euch|dir|uns|mir|denen"
        r"|niemandem|niemanden|<robot>)"
        r"(?= ))(?:<det> )?(?!<robot> )(?:[a-z]+ ){1,2}?",
        "contact_any": r"mit (?:jemandem|wem|irgendwem) (?:[a-z]+ ){0,4}?<speak>|"
        r"bei <strict> (?:zu )?(?:beschweren|melden|nachfragen)|"
        r"komme ich (?:[a-z]+ )?(?:zu|an) <strict>|"
        r"an wen (?:kann|konnte|darf|soll|muss) ich mich (?:personlich|telefonisch|direkt) wenden|"
        r"(?:jemand(?:en|em)?|wen) (?:aus|von|vom|im|in) (?:der |dem |ihrem |eurem "
        r"|ihrer |eurer )?[a-z]+ (?:[a-z]+ )?(?:gesprochen|sprechen|erreichen|reden)|"
        r"(?:besprechen|klaren|erklaren|regeln|reden|sprechen"
        r"|durchgehen) (?:[a-z]+ ){0,3}?mit (?:jemandem|wem|einem menschen)|"
        r"(?:beschweren|reklamieren|melden|beraten lassen|nachfragen) (?:[a-z]+ ){0,4}?bei <strict>"
        r"|"
        r"(?:mit|zu) (?!<robot>|(?:dem|der|den|einem) <gear> |ihnen|dir|euch|mir|meiner |meinem |meinen |ihm|ihr )(?:der |dem "
        r"|den |einem |einer |ihrem |ihrer |eurem |eurer )(?:(?!<robot>)[a-z]+ ){1,4}?(?:sprechen"
        r"|reden|telefonieren|chatten|besprechen|verbinden|verbunden)(?= )|"
        r"unter der ich (?:jemanden|<strict>|sie|euch|wen) (?:[a-z]+ )?(?:erreich|anruf"
        r"|sprech)[a-z]*|"
        r"<strict> (?:ans telefon|in den chat|an den apparat|an die leitung|dazu holen|dazuholen)|"
        r"(?:ich (?:(?!nicht )[a-z]+ )?<wish>|<wish> (?:ich|wir|mich)|lass mich"
        r"|lassen sie "
        r"mich) (?:(?!nicht |nie |kein|ohne )[a-z]+ ){0,5}?mit <named>(?:<speak>|besprechen"
        r"|abklaren|klaren|reden"
        r"|telefonieren)(?= $| (?:und|wegen|uber|zu|bitte) )|(?:termin|telefontermin|gesprach"
        r"|telefonat"
        r"|ruckruf) mit (?:dem|der|einem|einer|ihrem|ihrer) [a-z]+|mit wem kann ich"
        r"|mit <strict> besprechen",
        "move_me_any": r"(?:konnen sie|kannst du|konnt ihr|konnten sie) mich (?:weiterleiten"
        r"|verbinden|durchstellen|weiterverbinden)(?= $)|"
        r"eskalier[a-z]* (?:sie |du )?(?:[a-z]+ ){1,3}?(?:an|zu) (?:den |die |das "
        r"|ihre |einen |ihren )?[a-z]+|"
        r"(?:schlange|warteschlange|warteliste) (?:fur|zu|zum|zur|auf) <person>|"
        r"(?<=^ )(?:ja |ok |gerne |bitte )*(?:verbinden|verbinde|weiterleiten"
        r"|durchstellen)(?: sie)?(?: mich)?(?: bitte| weiter)?(?= $)|"
        r"verbind[a-z]* (?:sie )?(?:mich|uns) (?:[a-z]+ ){0,2}?(?:mit|zu|zur|zum) (?:dem |der |den "
        r"|das |einem |einer )?(?!<robot>|dem |der |den |das |einem |einer |meine|wlan|internet"
        r"|netz|server|router|vpn|handy|drucker)[a-z]+|"
        r"stell[a-z]* (?:sie )?(?:mich|uns) (?:[a-z]+ ){0,5}?durch(?= )|"
        r"weiter (?:an|zu|zum|zur) <person>|"
        r"(?:gib|geben|gebt|leit|leite|leiten|reich|reichen|schick|ubergib|ubergeben"
        r"|eskalier)[a-z]* (?:sie |du )?(?:[a-z]+ ){1,3}?(?:an|zu|zum) (?:einen |einem |eine "
        r"|ihren |den )?<strict>|"
        r"durchstellen(?= $)|(?:hol|holen|holt|hole) (?:sie )?(?:sofort |mir "
        r"|uns |jetzt )*(?:jemanden|wen|irgendwen"
        r"|einen|eine|den|die) (?:[a-z]+ ){0,4}?(?:ans telefon|in den chat|her|ran|rein|dazu|an den "
        r"apparat|an die strippe)"
        r"|(?:mir|uns) (?:einen|eine) <person>(?: geben)?|(?:verbinden|verbinde|stellen|stell) "
        r"(?:sie )?(?:mich|uns)"
        r" (?:[a-z]+ ){0,2}?(?:mit|zu|zum|zur|an) (?:dem |der |den |das |einem |einer )?(?!<robot>"
        r"|dem |der |den |das |einem |einer |meine|wlan|internet|netz|server|router|vpn|handy"
        r"|drucker)[a-z]+",
        "person_acts_any": r"(?:lass|lassen sie|lasst) (?:diese[nr]?|ihn|sie|den|die|jemanden|wen"
        r"|einen|eine) (?:[a-z]+ ){0,3}?(?:mich|mir|uns|bei mir) (?:[a-z]+ )?(?:kontaktieren"
        r"|anrufen|zuruckrufen|melden|helfen|schreiben)|"
        r"(?:nummer|telefonnummer|rufnummer|durchwahl) (?:vom|von|der|des|fur den|fur die|eures|ihres) (?:einem "
        r"|eurem |ihrem )?(?:<title>|<desk>)(?= $)|"
        r"(?:brauche|will|mochte|suche|hatte gern) (?:hier |jetzt )?jemanden (?:der|die) [a-z]+|"
        r"(?:kann|konnte|soll|sollte|darf|wurde|mochte dass|will dass|dass|konnten"
        r"|kannst du) (?:[a-z]+ ){0,2}?(?:jemand|einer|eine|ein|wer"
        r"|irgendwer) (?:[a-z]+ ){0,6}?(?:anruf|zuruckruf|meld|ubernehm|ubernimm|ruft|kontaktier"
        r"|zuschalt|dazukomm|draufschau|drauf|anschau|ansieht|ansehen|ins telefon|vorbeikomm)[a-z]*"
        r"|"
        r"(?:lass|lassen sie|lasst) (?:mich "
        r"|uns )?(?:[a-z]+ ){0,4}?<strict> (?:[a-z]+ ){0,3}?(?:anruf|ran|sprech|schau|ubernehm|meld"
        r"|reden)[a-z]*|"
        r"dass (?:sich )?(?:der|die|ein|eine|einer|jemand) (?:[a-z]+ ){0,4}?"
        r"(?:bei (?:mir|uns) meldet"
        r"|mich anruft|mich zuruckruft|ubernimmt|hilft|sich meldet)|(?:der|die|ein|eine|einer"
        r"|jemand) (?:[a-z]+ ){0,4}?(?:soll"
        r"|muss|mochte) (?:sich )?(?:[a-z]+ )?(?:mich|mir|bei mir|uns|bei uns) (?:[a-z]+ )?"
        r"(?:anrufen|zuruckrufen|melden|kontaktieren|helfen)"
        r"|(?:kann|konnte|konnt|wurde) (?:das |der |die |hier )?(?:[a-z]+ ){0,4}?(?:jemand"
        r"|einer ihrer|einer eurer|einer"
        r" von|<title>|kollegen) (?:[a-z]+ ){0,3}?(?:ubernehmen|ubernimmt|dazukommen|anrufen"
        r"|auf [0-9]+ anrufen|einspringen|weiterhelfen)"
        r"|(?:moglich|gut|schon) dass (?:einer|eine|jemand) (?:[a-z]+ ){0,4}[a-z]+",
        "get_me_any": r"(?:brauche|will|mochte|hatte|wunsche|suche|holen sie|hol|schick"
        r"|schicken sie|gebt|gib mir|geben sie mir) (?:[a-z]+ ){0,3}?(?:jemand(?:en|em)?|wen"
        r"|irgendwen|irgendjemanden)(?= $| (?:der|die|von|aus|am|vom|an|mit|fur|zum|echten"
        r"|menschlichen|ans) )|"
        r"is da (?:irgend)?(?:wer|jemand)|(?:brauche|will|mochte|hatte|verlange"
        r"|wunsche) (?:[a-z]+ )?(?:jemanden|einen|eine) (?:[a-z]+ )?(?:am apparat|am"
        r" telefon|an der strippe|in der leitung|der ahnung|der sich)|(?:telefonische )?"
        r"(?:ruckmeldung|beratung) (?:erbeten"
        r"|gewunscht)",
        "call_me_any": r"(?:personlich|telefonisch) (?:beraten|betreut|kontaktiert|angerufen"
        r"|bedient) (?:zu )?werden|"
        r"(?:erbitte|bitte um|wunsche|mochte|brauche|hatte"
        r"|konnte ich) (?:[a-z]+ ){0,3}?(?:ruckruf|anruf|telefonat|telefontermin)(?= )|(?:ruft"
        r"|rufen sie|ruf|meldet euch|melden sie sich) (?:(?!nicht )[a-z]+ ){0,3}?(?:an|zuruck"
        r"|telefonisch|bei mir)(?= $)|(?:nummer|telefonnummer) (?:zum anrufen|die ich anrufen"
        r"|unter der)",
        "no_person": r"(?:kein|keinen|keine|keinem) (?:<living> )?(?:mensch(?:en)?|person"
        r"|<title>)(?= $| (?:bitte|sprechen|haben|notig) )|nicht (?:weiterleiten|durchstellen"
        r"|verbinden|anrufen)(?= $)",
        "still_asks": r" (?:warum|wieso|weshalb|vergiss nicht|vergessen sie nicht|weiss nicht"
        r"|nicht moglich|kann nicht) (?:[a-z]+ ){0,5}",
        "refusing": r"(?: (?:nicht|nie|niemals|ungern) (?:[a-z]+ ){0,3}| (?:ohne|hasse es|statt"
        r"|anstatt|vermeiden|kein interesse|keine lust|muss nicht|will nicht|mochte nicht"
        r"|brauche nicht|verzichte) (?:[a-z]+ ){0,4})",
        "reporting": r" (?:steht|stand|sagt|sagte|heisst|bedeutet|taste|knopf|button|option"
        r"|hiess) (?:[a-z]+ ){0,4}",
        "instructing": r" (?:schreib|schreibe|ubersetze|ubersetz|verfasse|tu so|stell dir vor"
        r"|simuliere|spiele|formuliere) (?:[a-z]+ ){0,10}",
        "was": r"(?: (?:hatte|habe|hab|war|nachdem|gestern|letzte woche|als ich|danke dass"
        r"|(?<!ich )(?<!^ )wurde|bin|neulich|bereits|hatten|haben|wahrend"
        r"|konnte gestern) (?:[a-z]+ ){0,4})",
        "going_to": r" (?:werde|werden|morgen|spater|nachste woche) (?:[a-z]+ ){0,3}",
        "others": r"^ (?:der|die|das|welcher|welche) (?:gerne? |unbedingt |nur |mit |zu |bei )*|"
        r" (?:(?:meine|mein|der|die|das|seine|ihre|unsere|unser) [a-z]+|er|sie|viele"
        r"|manche|alle|leute|jeder|kunden) (?:[a-z]+ )?(?:will|wollen|mochte|braucht|brauchen"
        r"|wollte|bevorzugen|bevorzugt|sagt|sagte|kann|muss|soll|hat|verlangt"
        r"|fragt) (?:[a-z]+ ){0,4}",
        "wondering": r"(?: (?:bist du|sind sie|bin ich|ist das|seid ihr|bist|rede ich"
        r"|spreche ich|schreibe ich|bin|du bist|ist dies|chatte ich) (?:[a-z]+ ){0,3}"
        r"| (?:muss ich|musste ich|soll ich|brauche ich|wie viel kostet|kostet es|sollten sie"
        r"|du kannst|du solltest|du musst|sie konnen) (?:[a-z]+ ){0,4})",
        "in_case": r" (?:wenn ich|falls|sollte ich|sofern|wenn man"
        r"|was passiert wenn) (?:[a-z]+ ){0,5}",
        "afterwards": r"(?: [a-z]+){0,3} (?:gestern|letzte woche|letzten monat|gesprochen"
        r"|geredet|telefoniert|gesprochen habe|geschrieben)(?= )",
        "later": r"(?: [a-z]+){0,2} (?:wenn (?:etwas|es|ich|das)|falls|irgendwann"
        r"|eines tages)(?= )",
    },
    bare=(
        r"(?:(?:hallo|ja|ok|hi|guten tag|jetzt|ich|will|mochte|brauche|mit|sofort|an|gib mir"
        r"|nur) ){0,4}(?:(?:ein|eine|einen|einem|einer|den|dem|der|die|das|zum|zur|ihren|ihrem"
        r"|anderer|anderen|bitte) ){0,2}"
        r"(?:<being>|mitarbeiter(?:in)?|agent(?:en)?|berater(?:in)?|kundenberater"
        r"|kundenbetreuer|operator|vorgesetzte[nr]?|teamleiter(?:in)?|filialleiter(?:in)?|kolleg(?:e|en|in)"
        r"|sachbearbeiter(?:in)?|manager|support ?mitarbeiter"
        r"|servicemitarbeiter|ansprechpartner|<desk>|<staff>|<department>)"
        r"(?: (?:bitte|jetzt|sofort|sprechen|danke|reden|am telefon|mensch|her|gesucht|gewunscht|erwunscht|verlangt)){0,3}"
    ),
    spelling=dict.fromkeys((
       "bitte", "bite", "bidde", "mal", "doch", "lg", "danke", "pls", "plz",
       "einfach", "unbedingt", "endlich", "lieber"), "")
    | {"moechte": "mochte", "moecht": "mochte", "mocht": "mochte", "koennte": "konnte",
    "koennen": "konnen", "fuer": "fur",
       "zurueckrufen": "zuruckrufen", "rueckruf": "ruckruf", "gespraech": "gesprach", "hätt": "h"
       "atte", "hatt": "hatte", "haette": "hatte",
       "menchen": "menschen", "mensch": "mensch", "mesch": "mensch", "meschen": "menschen",
       "mitarbeter": "mitarbeiter", "mitarbieter": "mitarbeiter",
       "mitarbeitr": "mitarbeiter", "sprehcen": "sprechen", "sprchen": "sprechen",
       "schprechen": "sprechen", "spechen": "sprechen", "ne": "eine", "nen": "einen",
       "nem": "einem", "n": "ein", "will": "will", "jmd": "jemand", "brauch": "brauche",
       "konnt": "konnte", "jmdn": "jemanden",
       "jemandn": "jemanden", "kundensupport": "kundensupport", "uebergeben": "ubergeben"},
)  # fmt: skip
