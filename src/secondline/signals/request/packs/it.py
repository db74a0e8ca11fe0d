"""Italian. Patterns are written without accents, and with a space for the apostrophe."""

from secondline.signals.request.packs.phrasebook import phrasebook

IT = phrasebook(
    "it",
    triggers=(
        "essere inoltrami inoltratemi coda fila passami mi parlarci risponda aiuti telefonare "
        "telefonatemi ricontattatemi ricontattata tocca intervenire mettetemi trasferito "
        "trasferita ingegnere perito fatemi vorrei contatto inoltrate telefoni discuterne col "
        "passatemi passi metta contattare referente voce appuntamento assistente richiamato "
        "richiamata ufficio collega trasferirmi reparto persona persone umano umana umani "
        "operatore operatrice operatori agente agenti rappresentante consulente consulenti "
        "supervisore responsabile direttore capo impiegato addetto addetta tecnico qualcuno "
        "esperto specialista manager assistenza servizio supporto robot bot macchina macchine "
        "chatbot computer chiamatemi chiamami richiamatemi richiamami chiamarmi richiamarmi "
        "richiamare chiamata chiami risponditore ia parlare parlo trasferire trasferisca "
        "personale funzionario superiore centralinista"
    ),
    words={
        "title": r"ingegner[ei]|perit[oi]|medico|infermier[ea]|avvocato|commess[oa]|venditor[ei]"
        r"|incaricat[oa]|dipendent[ei]|colleghi|referente|"
        r"operator[ei]|operatrice|agent[ei]|rappresentant[ei]|consulent[ei]"
        r"|supervisor[ei]|responsabile"
        r"|direttore|capo|impiegat[oai]|addett[oai]|tecnic[oi]|espert[oi]|specialista|manager"
        r"|collega"
        r"|funzionario|superiore|centralinista|<loan>|<staff>",
        "living": r"(?:real[ei]|uman[oaie]|in carne ed? ossa|ver[oaie]|viv[oa]|fisica|dal vivo"
        r"|competente)",
        "being": r"esser[ei] uman[oi]|uman[oi]|(?:ver[ae] )?person[ae](?: <living>)?"
        r"|ver[oa] (?:operatore|umano|essere"
        r" umano|persona)|qualcuno (?:di (?:vero|reale|umano|competente|voi|vivo)|del (?:team"
        r"|vostro|personale)"
        r"|in carne|che (?:possa|sappia|mi))",
        "desk": r"(?:servizio|assistenza|supporto|centro) (?:clienti|al cliente|assistenza"
        r"|tecnic[oa]|uman[oa])"
        r"|assistenza umana|servizio assistenza|customer care|aiuto umano|supporto umano",
        "det": r"(?:un|uno|una|il|lo|la|l|i|gli|le|qualche|vostro|vostra|tuo|tua|suo|altro"
        r"|altra|qualsiasi|dei|degli|questo)",
        "mod": r"(?:(?!(?:essere|diventare|mio|mia|miei|con|di|che|e|o|per|in|mi|non|virtuale|ia"
        r"|viaggi"
        r"|immobiliare|segreto|a) )[a-z]+ )",
        "strict": r"(?:(?:<det> ){0,3}(?:<mod>)?(?:<being>|<title>|<desk>)(?: <living>)?)",
        "person": r"(?:<strict>|(?:<det> ){0,2}(?:<mod>)?(?:qualcuno|gente|personale|team"
        r"|reparto|assistenza|supporto|assistente"
        r"|<department>))",
        # What one does with people who are not the company's.
        "together": r"(?:condividere|dividere|viaggiare|andare|vivere|usare|giocare|uscire|sposarmi"
        r"|lavorare|dormire|cenare|mangiare)",
        "goods": r"(?:soldi|denaro|fondi|pacco|ordine|biglietto|regalo|fattura|saldo)",
        "robot": r"(?:(?:un|una|il|la|questo|questa|dei|i|le|con|stupido|l) ){0,2}(?:robot|bot"
        r"|macchin[ae]|chatbot|computer"
        r"|risponditore|ia|intelligenza artificiale|assistente virtuale|operatore virtuale"
        r"|sistema automatico|segreteria)",
        "adverb": r"(?:(?:direttamente|subito|ora|adesso|al telefono|in chat|dal vivo"
        r"|immediatamente|di persona|piuttosto|meglio) ){0,2}",
        "contact": r"(?:parlare|parlo|chattare|conversare|comunicare|discutere|dialogare"
        r"|contattare|contatto|mettermi in contatto"
        r"|entrare in contatto|essere messo in contatto|essere messa in contatto"
        r"|essere collegat[oa]|avere a che fare|confrontarmi|collegarmi|interagire|connettermi"
        r"|parli"
        r"|trattare|scrivere|colloquio|sentire) <adverb>(?:con|a|ad|al|all|col) <person>"
        r"|(?:contattare|sentire|raggiungere|chiamare) <adverb><strict>"
        r"|contattare qualcuno|(?:assistit[oa]|aiutat[oa]|richiamat[oa]|seguit[oa]) da <strict>"
        r"|(?:qualcuno|persona|operatore) con (?:cui|il quale|la quale)"
        r" (?:posso|possa|potrei|poter)? ?(?:parlare|discutere)|con chi posso parlare",
        "move_me": r"(?:passami|passatemi|mi passi|mi passate) (?:subito |un attimo )?(?:qualcuno"
        r"|qualcun altro)|"
        r"(?:trasferi|passa|mett|indirizz|colleg)[a-z]* (?:con |al |all "
        r"|alla )?(?:ufficio|reparto|servizio|settore) [a-z]+|"
        r"(?:mi |ci )?(?:passi|passa|passate|passare|passarmi|passami|passatemi"
        r"|trasferisci|trasferisca|trasferire|trasferirmi|trasferiscimi|trasferitemi|metti"
        r"|metta|mettere"
        r"|mettermi|mettimi|mettetemi|collega|colleghi|collegare|collegarmi|collegami"
        r"|collegatemi|connetti|connetta|connettere|connettermi|connettimi|indirizza|indirizzi"
        r"|indirizzami|inoltra|inoltri|inoltrare"
        r"|dirottare|reindirizza|reindirizzami|reindirizzare|rimanda|rimandi|mandi|mandami"
        r"|escalare)(?: (?:mi|questa chat|la conversazione|la mia [a-z]+|il mio [a-z]+"
        r"|la chiamata))? <adverb>"
        r"(?:in (?:contatto|comunicazione|linea) )?(?:con|a|ad|al|all|verso|col) <person>"
        r"|(?:passami|passatemi|mi passi|mi passa|mi passate|passarmi) <adverb><strict>",
        "want": r"(?:voglio|vorrei|desidero|preferisco|preferirei|esigo|pretendo|chiedo"
        r"|ho bisogno|bisogno|serve|mi serve|cerco|dammi|datemi|mi dia|mi puo dare"
        r"|posso avere|potrei avere|richiedo|vogliamo|fammi|fatemi|mandatemi|chiamate"
        r"|chiamatemi|trovami|necessito|aiuto di|aiuto da|chiama|mi occorre|c e bisogno)",
        "get_me": r"<want> (?:(?:di|avere|vedere|l aiuto di|l aiuto|da|l assistenza di|solo"
        r"|subito|del) ){0,3}<strict>(?! (?:immobiliare|segreto|in piu|di viaggi))",
        "person_acts": r"(?:puo|potrebbe|possono) (?:rispondermi|aiutarmi|chiamarmi|contattarmi"
        r"|richiamarmi) (?:una persona|un umano|qualcuno|<strict>)|"
        r"che (?:un|una) (?:(?:suo|vostro|tuo|sua|vostra) )?(?:collega|<title>) [a-z]+|"
        r"<strict> (?:che )?(?:mi |ci )?(?:puo|potrebbe|possa|per) (?:mi "
        r"|per favore )?(?:aiutar|aiut|contattar|richiamar|chiamar|assister|rispond)[a-z]*"
        r"|(?:puo|potrebbe) <strict> (?:[a-z]+ )?(?:aiutarmi|contattarmi|richiamarmi|chiamarmi"
        r"|assistermi)|(?:che )?(?:qualcuno|<strict>) mi (?:chiami|richiami|contatti)"
        r"|(?:fatemi|mi faccia|fammi) (?:chiamare|richiamare|contattare|parlare) (?:da"
        r"|con) <person>",
        "anti_bot": r"(?:non|mai|basta|smettila di|odio|stanc[oa] di|stuf[oa] di|invece di"
        r"|senza|rifiuto di) (?:[a-z]+ ){0,3}?(?:parlare|parlando|chattare|discutere|comunicare"
        r"|avere a che fare|interagire)"
        r" (?:con|a|ad) <robot>|non (?:voglio|vorrei) <robot>|basta (?:con )?<robot>",
        "is_anyone_there": r"(?:c e|ce|ci sono|vi e|esiste|c'e) (?:<det> ){0,2}(?:qualcuno|<being>"
        r"|<title>)(?= $| (?:li|qui|in|con|che(?! non)|disponibile|disponibili|reale|di|al|a|dall"
        r"|online|real[ei]|uman[oai]|la|per) )"
        r"|(?:qualcuno|nessuno) (?:li|qui|in linea|in casa|disponibile|c e)|(?:avete"
        r"|hai) (?:<det> )?(?:<being>|<title>)(?= $| (?:disponibil[ei]|uman[oi]|real[ei]|con"
        r"|che) )",
        "call_me": r"(?:chiamatemi|chiamami|richiamatemi|richiamami|mi (?:chiami|chiamate"
        r"|richiami|richiamate)|(?:potete|puo|potreste|puoi|potrebbe) (?:chiamarmi|richiamarmi)"
        r"|(?:voglio|vorrei|desidero) (?:essere"
        r" (?:chiamat[oa]|richiamat[oa])|una (?:chiamata|telefonata))"
        r"|vorrei che mi (?:chiamaste|richiamaste))(?! (?:mario|per nome|(?!subito|domani|voi|ora"
        r"|adesso|oggi|presto|grazie|urgentemente|appena|al|sul|stasera|domattina|entro"
        r"|direttamente|quando)[a-z]+ $))",
        "wish": r"(?:voglio|vorrei|desidero|preferisco|preferirei|posso|potrei|devo|dovrei|fatemi"
        r"|fammi|mi "
        r"faccia|chiedo"
        r"|avrei piacere|avrei bisogno|ho bisogno|possibile|modo di|lasciami|lasciatemi|come)",
        "named": r"(?!(?:mio|mia|miei|lui|lei|loro|voi|te|noi|questo|<robot>)(?= ))"
        r"(?:un |uno |una |il |lo |la |l |i |gli |vostro |vostra )?(?!<robot> )[a-z]+",
        "contact_any": r"<wish> (?:[a-z]+ )?(?:spiegar|dir|raccontar|veder|risolver|chieder|parlar"
        r"|discuter|trattar|sentir)[a-z]* (?:[a-z]+ ){0,3}?(?:con|a|da) (?:qualcuno|<person>)|"
        r"(?:serve|vorrei|voglio|posso|devo) parlarci|"
        r"(?<=^ )parlar?e? con <strict>|"
        r"(?:serve|bisogno di|necessito di|urge) (?:di )?(?:parlare|discutere"
        r"|sentire) (?:[a-z]+ )?(?:con |col )<named>|"
        r"<wish> (?:(?!<together> )[a-z]+ ){1,6}?(?:con|da|col|dal) (?:un |una |uno |il |la "
        r"|qualche )?<strict>|"
        r"(?:parlare|parlarne|discuterne) (?:col|coi|con chi|con quello che|con il|con la) [a-z]+|"
        r"tocca a <strict>|"
        r"<wish> (?:di )?(?:[a-z]+ ){0,4}?(?:parlar(?:e|ne)|discuter(?:e|ne)"
        r"|parlare|continuare|sentire"
        r"|appuntamento|colloquio|confrontarmi|proseguire) (?:[a-z]+ ){0,2}?(?:con|al|a) <named>"
        r"|(?:parlare|discutere) (?:con|a) (?:qualcuno|chi)|sentire una voce",
        "move_me_any": r"mi (?:ri)?(?:pass|trasfer|mett|colleg|inoltr|connett)[a-z]* (?:(?:in"
        r"|al) [a-z]+ )?(?:con )?(?:qualcuno|lei|lui|loro|<strict>)|"
        r"(?:puo|puoi|potete|potrebbe|potreste) (?:ri)?(?:passar|dar|metter|trasferir"
        r"|collegar)[a-z]* (?:in linea |al telefono |con |a )?(?:qualcuno|<strict>)|"
        r"(?<=^ )(?:si |ok |va bene |allora )*(?:mi (?:trasferisca|passi|trasferisci|passa"
        r"|colleghi)|(?:trasferisca|passa|trasferisci|collega|passate|trasferite)mi)(?= $)|"
        r"(?:in|nella) (?:coda|fila|lista) (?:d attesa )?(?:per|con) <person>|"
        r"(?:passami|passatemi|mi passi|mi passa|mi passate|mi (?:puo|puoi|potete|potrebbe) passare"
        r"|inoltrami|inoltratemi) (?:a |al |il |la |l |un |una )+(?!link|pdf|file|numero|codice"
        r"|prezz|fattur|document|foto|sale|acqua|mail|email|indirizzo|chiamata|contratto"
        r"|soldi)[a-z]+|"
        r"essere (?:trasferit|mess|collegat|passat|contattat|richiamat|seguit|assistit|ricontattat"
        r"|chiamat|servit|aiutat)[oa] (?:in (?:contatto|linea) )?(?:a|ad|da|con|al|dal|dalla"
        r"|all) <named>|"
        r"(?:mettetemi|mettimi|mi metta|mi metti|mettermi|mettete) in (?:contatto|linea"
        r"|comunicazione|collegamento) con <named>|"
        r"(?:inoltr|passa|passi|trasferi|gir|assegn"
        r"|affid)[a-z]* (?!(?:[a-z]+ ){0,2}<goods>)(?:[a-z]+ ){1,3}?(?:a|ad|al|alla) (?:un |una "
        r"|il |la |l |vostro )?<strict>|"
        r"(?:me l[oa]|mel[oa]) (?:passi|passate|passa|passare)|mi (?:ci )?"
        r"(?:metta|metti|mettete|passi|passate"
        r"|passa|colleghi|trasferisca|trasferite) (?:(?:in (?:linea|contatto)|con|a|al)(?= )|(?:il"
        r"|la|un|una) (?!link|pdf|file|numero|codice|menu|sconto|fattura)[a-z]+(?= ))",
        "person_acts_any": r"<wish> che (?:[a-z]+ ){1,4}?(?:una persona|qualcuno|un umano"
        r"|<strict>)(?= )|"
        r"(?:puo|potrebbe) (?:aiutare|assistere|rispondere|richiamare|contattare) <strict>|"
        r"(?:puo|potrebbe|possono|fate|faccia|faccia) (?:intervenire|venire"
        r"|richiamare|collegarsi|entrare|unirsi|partecipare) (?:in chat |qui )?(?:una persona"
        r"|qualcuno|<strict>)|"
        r"(?:serve|bisogno|vorrei|voglio|preferisco|preferirei|chiedo) (?:di )?(?:che )?(?:qualcuno"
        r"|una persona|un umano|<strict>) (?:che )?(?:mi |ci )?[a-z]+|"
        r"(?:mi|ci) (?:risponda|chiami|richiami|contatti|aiuti|spieghi|assista|ascolti) (?:qualcuno"
        r"|una persona|<strict>)|"
        r"(?:un|una|qualcuno|uno dei) (?:[a-z]+ ){0,5}?(?:potrebbe|puo|possa|deve"
        r"|potesse) (?:per favore |mi )?(?:prender|intervenir|chiamar|richiamar|contattar|scriver"
        r"|risponder|aiutar|entrar|venir|telefonar|guardar|controllar|parlar)[a-z]*|"
        r"che (?:il|la|un|una|qualcuno|uno) (?:[a-z]+ ){0,3}?(?:mi |ci )(?:telefoni|chiami|richiami"
        r"|contatti|scriva|risponda|aiuti|ricontatti|spieghi)|"
        r"(?:farmi|fatemi|fate|mi fate|mi faccia|fammi|mi fa) (?:chiamare"
        r"|richiamare|contattare|rispondere)"
        r" (?:da|dal|dalla|dall) [a-z]+|(?:numero|recapito) di (?:un|una|qualche) <person>",
        "get_me_any": r"(?:si puo avere|e possibile avere|possibile avere|potete darmi|puo darmi"
        r"|potrei avere|posso avere|vorrei) (?:un |una |il |la )?(?:<strict>|(?:contatto|colloquio"
        r"|appuntamento) (?:telefonico|umano|diretto|in videochiamata))|"
        r"(?:vorrei|voglio|serve|mi serve|bisogno di|chiedo|ho bisogno di) (?:un attimo "
        r"|un momento |solo |al telefono |in linea |subito |adesso |almeno )*(?:di )?(?:un |una "
        r"|vostro |un vostro )?<strict>|"
        r"(?:assistente|operatrice|voce|agente) uman[oa]|(?:numero) di (?:un|una) "
        r"(?:referente|<title>)",
        "call_me_any": r"(?:numero|telefono) (?:da|a cui|per) (?:poter )?(?:chiamare|telefonare"
        r"|contattarvi|chiamarvi)|(?:fatemi|fammi|mi faccia) (?:ri)?chiamare|(?:telefonatemi"
        r"|telefonami|mi telefoni|mi telefonate|ricontattatemi|mi ricontatti)|(?:vorrei|voglio"
        r"|chiedo|preferisco) (?:di )?(?:essere )?(?:una )?(?:ri)?(?:chiamat[oa]|telefonata"
        r"|contattat[oa])(?= )",
        "no_person": r"(?:nessun|niente|no|senza) (?:<being>|<title>)(?= $)"
        r"|non (?:mi )?(?:passarmi|trasferirmi|chiamatemi|chiamarmi|trasferite|passate|passi"
        r"|trasferisca)(?= )",
        "still_asks": r"(?: perche (?:[a-z]+ )?non (?:[a-z]+ ){0,4}| non (?:riesco|posso|so"
        r"|mi fate|mi fa|c e modo|trovo|dimentic[a-z]+|esit[a-z]+|riusciamo)(?: [a-z]+){0,4} "
        r"| (?:gia )?detto che (?:[a-z]+ )?)",
        "refusing": r"(?: non (?:[a-z]+ )?(?:voglio|vorrei|desidero|ho bisogno|serve|mi serve"
        r"|preferisco|chiedo|occorre|intendo|mi va|penso|credo|c e bisogno|e necessario"
        r"|sto) (?:[a-z]+ ){0,4}| non (?:mi |ci )?"
        r"| (?:senza|odio|invece di|evitare di|piuttosto che|preferisco non|mai) (?:[a-z]+ "
        r"){0,3})",
        "reporting": r" (?:dice|diceva|detto|significa|chiamato|pulsante|opzione"
        r"|scritto) (?:[a-z]+ ){0,4}",
        "instructing": r" (?:scrivi|scriva|traduci|traduca|fai finta|immagina|simula|recita"
        r"|come si dice) (?:[a-z]+ ){0,10}",
        "was": r"(?: (?:stavo|ero|avevo|dopo aver|dopo|prima di|ho|ho potuto|sono riuscito a"
        r"|sono riuscita a|ho dovuto|quando|grazie per|appena|mentre|ho gia) | (?:ieri"
        r"|la settimana scorsa|il mese scorso) (?:[a-z]+ ){0,5})",
        "going_to": r" (?:domani|pensavo di|pensa di|sto per|conto di"
        r"|ho intenzione di) (?:[a-z]+ )?",
        "others": r" (?:(?:mia|mio|il|la|i|le|gli|suo|sua) [a-z]+|lui|lei|loro|molti|tutti|chi"
        r"|alcuni) (?:[a-z]+ )?(?:vuole|vogliono|ha|voleva|chiede|preferisce|preferiscono"
        r"|vorrebbe|puo|deve|dice|chiesto|hanno) (?:[a-z]+ ){0,4}",
        "wondering": r"(?: (?:sei|e|sto|siete|questo e|lei e|tu sei|sono) (?:davvero "
        r"|veramente |per caso )?(?:(?:un|uno|una) )?| (?:devo|dovrei|bisogna|quanto costa"
        r"|dovresti|puoi|dovete|si deve) )",
        "in_case": r"(?: se (?:io )?| (?:se (?:voglio|volessi|avessi|ho bisogno|dovessi|mai"
        r"|un giorno|io)|nel caso|qualora|quando (?:voglio|ho bisogno)) (?:[a-z]+ ){0,4})",
        "afterwards": r"(?: [a-z]+){0,4} (?:ieri|la settimana scorsa|il mese scorso|fa)(?= )",
        "later": r"(?: [a-z]+){0,2} (?:se (?:qualcosa|non funziona|ho|serve)|un giorno"
        r"|piu avanti)(?= )",
    },
    bare=(
        r"(?:(?:ciao|salve|si|ok|buongiorno|per favore|per cortesia|voglio|vorrei|ora|con"
        r"|parlare con|un|uno|una|il|l|la|lo|altro|altra) ){0,5}(?:<being>|operatore|operatrice"
        r"|agente|consulente|rappresentante|supervisore|responsabile"
        r"|<desk>|<staff>|<department>)(?: (?:umano|umana|reale|per favore|ora|subito|grazie"
        r"|adesso|vero|dal vivo|per cortesia)){0,3}"
    ),
    spelling=dict.fromkeys(("perfavore", "pls"), "")
    | {"co": "con", "qualc1": "qualcuno", "perfav": "", "pf": "", "plz": "", "x": "per",
       "nn": "non", "cn": "con", "qlcn": "qualcuno", "qlcuno": "qualcuno",
    "qualcno": "qualcuno", "qualkuno": "qualcuno",
       "operatoer": "operatore", "opertore": "operatore", "operatroe": "operatore",
       "operatre": "operatore", "oparatore": "operatore",
       "perosna": "persona", "presona": "persona", "parlre": "parlare", "parlar": "parlare",
       "palrare": "parlare", "vorei": "vorrei",
       "volio": "voglio", "vogliio": "voglio", "ke": "che", "umno": "umano", "perche'": "perche"},
)  # fmt: skip
