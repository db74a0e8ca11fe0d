"""French. Patterns are written without accents, and with a space for the apostrophe."""

from secondline.signals.request.packs.phrasebook import phrasebook

FR = phrasebook(
    "fr",
    triggers=(
        "rappelez contacter telephone peut passer quelqu repassez repasser file passe contact "
        "relation moi transfert faut causer rappelee recontacte recontactee lui numero niveau "
        "avec connectez ligne juriste moderateur relais rdv telephoner rappele appele contacte "
        "collegue collegues personne personnes humain humaine humains agent agents operateur "
        "operatrice conseiller conseillere conseillers representant representante superviseur "
        "responsable manager directeur gerant chef employe employee technicien collaborateur "
        "specialiste teleconseiller interlocuteur service support sav equipe robot robots bot "
        "bots machine machines chatbot ordinateur appelez rappeler rappel appeler appelle "
        "rappelle parler discuter transferer transferez assistant gens standardiste standard "
        "expert correspondant hotline ia departement operateurs"
    ),
    words={
        "title": r"vendeurs?|vendeuse|medecin|infirmiere?s?|avocate?|juriste|gestionnaire"
        r"|ingenieure?|collegues?|caissiere?|"
        r"agente?s?|operateurs?|operatrices?|(?:tele)?conseillere?s?|representante?s?"
        r"|superviseurs?|responsables?|managers?|directeur|gerant|chef|employee?s?|techniciens?"
        r"|collaborateurs?|specialistes?|interlocuteur|standardiste|expert|correspondant|superieur"
        r"|<loan>|<staff>",
        "living": r"(?:reele?s?|reelle|humaine?s?|vivante?s?|physique|en chair et en os"
        r"|de vrai|en direct|en vrai|veritable|competente?)",
        "being": r"(?:etres? )?humaine?s?|etre humain|vraie?s? (?:personnes?|humaine?s?|gens|agent"
        r"|etre humain|conseiller)|veritable (?:personne|agent|humain)|personnes?(?: <living>)?"
        r"|quelqu un (?:de (?:reel|vrai|vivant|humain|votre|competent|l equipe)|d humain|d autre"
        r"|en vrai|qui (?:peut|puisse|sait))|vrais? gens",
        "desk": r"service (?:client|clients|clientele|apres vente|technique|a la clientele"
        r"|consommateurs?)|support (?:client|technique|humain)|sav|assistance (?:humaine|client)"
        r"|relation client|contact humain|aide humaine",
        "det": r"(?:un|une|l|le|la|les|des|votre|vos|ton|un de vos|d|quelque|certains|ce|cette"
        r"|autre|n importe quel|du|au|aux|de vos)",
        "mod": r"(?:(?!(?:etre|devenir|mon|ma|mes|avec|de|que|et|ou|pour|par|en|me|pas|ne|voyage"
        r"|immobilier"
        r"|virtuel"
        r"|ia|secret|a) )[a-z]+ )",
        "strict": r"(?:(?:<det> ){0,2}(?:<mod>)?(?:<being>|<title>|<desk>)(?: <living>)?)",
        "person": r"(?:<strict>|(?:<det> ){0,2}(?:<mod>)?(?:quelqu un|qq un|gens|equipe|service"
        r"|support"
        r"|assistant|departement|<department>))",
        # What one does with people who are not the company's.
        "together": r"(?:partager|diviser|voyager|aller|vivre|utiliser|jouer|sortir|travailler"
        r"|dormir"
        r"|diner|manger)",
        "goods": r"(?:argent|fonds|colis|paquet|billet|cadeau|commande|facture|solde)",
        "robot": r"(?:(?:un|une|le|la|ce|cette|ces|des|les|votre|de|l) ){0,2}(?:stupide "
        r"|maudit )?(?:robots?"
        r"|bots?|machines?|chatbots?|ordinateur|ia|intelligence artificielle|repondeur|automate"
        r"|assistant virtuel|agent virtuel|systeme automatique)",
        "adverb": r"(?:(?:directement|maintenant|tout de suite|vite|par telephone|en direct"
        r"|plutot|enfin"
        r"|de vive voix|immediatement|rapidement) ){0,2}",
        "contact": r"(?:parler|parle|parlais|discuter|echanger|chatter|tchater|tchatter|converser"
        r"|communiquer|dialoguer|m entretenir|entretenir|m adresser|adresser|entrer en contact"
        r"|entrer en relation|prendre contact|contact(?= avec)|avoir affaire|connecter|me connecter"
        r"|traiter"
        r"|en relation|en contact) <adverb>(?:avec|a|au|aux) <person>|(?:contacter|joindre|appeler"
        r"|avoir|atteindre|rejoindre) <adverb><strict>(?! (?:de voyage|immobilier))"
        r"|(?:contacter|joindre) quelqu un|(?:aide|assiste|servi|pris en charge) par <strict>"
        r"|(?:quelqu un|personne|interlocuteur) (?:a|avec) qui (?:je )?(?:parler|puisse|peux"
        r"|pourrais"
        r"|discuter)",
        "move_me": r"(?:passez|transferer|transferez|transfere|mettez|orienter"
        r"|diriger)(?: moi)? (?:au|vers le|avec le|a la|avec la) (?:service|departement) [a-z]+|"
        r"(?:passe|passez|passer|transfere|transferez|transferer|transmettez|mettez|mets"
        r"|mettre|dirige|dirigez|diriger|redirige|redirigez|rediriger|connecte|connectez|connecter"
        r"|oriente|orientez|orienter|renvoyez|envoyez|basculez|branchez|relie|reliez|relier"
        r"|adresse"
        r"|adressez|escaladez|escalader|faites remonter)(?: (?:moi|nous|me|cette conversation"
        r"|ce chat"
        r"|mon dossier|ma demande|ca|cela|mon appel|mon cas"
        r"|le dossier))? <adverb>(?:en (?:relation|contact|ligne"
        r"|communication) )?(?:avec|a|au|aux|vers|chez) <person>|passez moi <adverb><strict>"
        r"|passe moi"
        r" <strict>|(?:me|m|nous) (?:passer|passe|transferer|transfere|connecter|diriger"
        r"|orienter|rediriger|mettre"
        r"|mette|relier|passiez|transferiez) <adverb>(?:en (?:relation|contact|communication"
        r"|ligne) )?"
        r"(?:avec |a |au |vers |chez )?<strict>|(?:etre|suis) (?:transfere|mis en relation"
        r"|mise en relation"
        r"|redirige|mis en contact|mise en contact|rappele|passe|oriente)e? (?:avec|a|au|par"
        r"|vers) <person>|mise en"
        r" (?:relation|contact) avec <person>",
        "want": r"(?:j ai besoin d|j ai besoin de|veux|voudrais|souhaite|souhaiterais|desire"
        r"|besoin d|besoin de|besoin|prefere"
        r"|prefererais|exige|demande|aimerais|cherche|donnez moi|donne moi|passez moi|faut"
        r"|trouvez moi"
        r"|puis je avoir|peux avoir|pourrais je avoir|pourrais avoir|reclame|requiers|voulons"
        r"|appelez|envoyez moi"
        r"|aide d|aide de|reponse d|je peux voir)",
        "get_me": r"<want> (?:(?:avoir|voir|a|de|d|l aide d|l aide de|l assistance d|obtenir|avec"
        r"|une aide|une) ){0,3}<strict>(?! (?:immobilier|secret|de voyage|pour la table|de plus))",
        "person_acts": r"(?:besoin|aimerais|voudrais|souhaite|veux|faudrait) qu (?:une personne"
        r"|un de vos (?:collegues|<title>)|une? <title>|un humain|quelqu un) [a-z]+|"
        r"<strict> (?:qui )?(?:peut|pourrait|puisse|pour) (?:il |elle |t il |me "
        r"|m |nous )*"
        r"(?:aider|rappeler|contacter|appeler|repondre|m aider)|que (?:quelqu un"
        r"|<strict>) (?:me|m|nous)"
        r" (?:rappelle|appelle|contacte|reponde|aide)|(?:quelqu un|<strict>) (?:peut"
        r"|pourrait) (?:il |elle |t il )?"
        r"(?:me |m )?(?:rappeler|appeler|contacter)|(?:demandez|dites) a <strict> de (?:me|m)",
        "anti_bot": r"(?<=^ )(?:non )?pas (?:un |de |d )<robot>(?= $)|(?:pas|plus|marre de|assez "
        r"de|arretez de|deteste|refuse de|au lieu de"
        r"|sans|jamais"
        r"|ras le bol de|fatigue de|hors de question de) (?:[a-z]+ ){0,3}?(?:parler|discuter"
        r"|echanger|communiquer|traiter"
        r"|avoir affaire|chatter|dialoguer) (?:a|avec) <robot>|(?:veux|voulons) (?:pas"
        r"|plus) (?:de |d )?<robot>"
        r"|assez de <robot>",
        "is_anyone_there": r"(?:y a t il|il y a|y a|est ce qu il y a|ya) (?:la )?(?:quelqu un"
        r"|une personne"
        r"|un <title>|des <title>|un humain|une vraie personne|de vraies personnes|des humains)"
        r"(?= $| (?:ici|la|de|au|d|en|disponible|disponibles|a|pour|qui|reel|reelle|humain|avec"
        r"|sur) )"
        r"|quelqu un (?:est |est il )?(?:la|ici|disponible|au bout|en ligne)|(?:avez vous"
        r"|vous avez) (?:<det> )?"
        r"(?:<being>|<title>)(?= $| (?:disponible|disponibles|humain|humains|en ligne|a qui"
        r"|reel|avec) )",
        "call_me": r"(?:souhaite|voudrais|veux|aimerais|prefere|demande a) (?:qu on me (?:rappelle"
        r"|appelle)|etre (?:rappele|appele|contacte)e?)|"
        # "Rappelle-moi le prix" is about remembering.
        r"(?:(?:appelez|appelle|telephonez) moi|(?:rappelez|rappelle) moi(?! (?:le|la|les|l|mon"
        r"|ma|mes"
        r"|votre|vos|ton|tes|de|d|que|qu|ce que|quel|quelle|quels|quelles|comment|combien|quand "
        r"est) "
        r"(?!plus |matin |soir |semaine |lundi |mardi |mercredi |jeudi |vendredi |samedi |apres "
        r"))|(?:me"
        r"|m) (?:rappeler|appeler|telephoner)"
        r"|(?:etre|suis) rappelee?|(?:veux|voudrais|souhaite|demande) (?:un|etre) (?:rappel"
        r"|rappelee?|appel))"
        r"(?! (?:monsieur|par|jean|(?!vous|svp|stp|vite|demain|maintenant|urgent|aujourd|ce|plus"
        r"|des"
        r"|rapidement"
        r"|merci|au|sur|directement|ici|avant|apres|pour|svp|quand)[a-z]+ $))",
        "wish": r"(?:veux|voudrais|souhaite|souhaiterais|aimerais|puis je|pourrais je|peut on"
        r"|peux je"
        r"|je peux|laissez moi|laisse moi|possible de|possible d|besoin de|j exige de|prefere"
        r"|prefererais|faites moi|vx|faut que je|moyen de|comment)",
        "named": r"(?!(?:mon|ma|mes|notre|nos|lui|eux|elle|elles|vous|toi|ca|cela|<robot>)(?= ))"
        r"(?:un |une |le |la |l |les |votre |vos )?(?!<robot> )[a-z]+",
        "contact_any": r"a qui (?:je )?(?:peux|puis|dois|pourrais) (?:je )?(?:parler|m adresser)|"
        r"<wish> (?:de )?(?:[a-z]+ )?(?:voir|regler|discuter|parler|expliquer"
        r"|traiter|dire|raconter|resoudre)(?: [a-z]+){0,3} (?:avec|a) (?:quelqu un|<person>)|"
        r"(?:veux|voudrais|souhaite|aimerais|puis je|peux|pourrais) (?:je )?(?:lui|leur) parler|"
        r"causer (?:a|avec) (?:un |une )?(?!mon |ma |toi |vous )[a-z]+|"
        r"<wish> (?:(?!virement |<goods> |<together> )[a-z]+ ){1,6}?(?:avec|aupres d|a) (?:un "
        r"|une |l un "
        r"|l une "
        r"|un de )(?:de vos )?<strict>|"
        r"etre (?:mise?s?|mis) en (?:relation|contact|communication) avec <named>|"
        r"(?:transfert|transferer|basculer) (?:vers|a|au|chez) <person>|"
        r"<wish> (?:[a-z]+ ){0,3}?(?:parler|discuter|echanger|en parler|traiter"
        r"|regler (?:ca|cela)"
        r"|rdv|rendez vous|prendre rdv|entretien|un mot) (?:[a-z]+ ){0,2}?(?:a|avec|au|aux) "
        r"<named>"
        r"|(?:tchat|chat|chatter|discussion) avec <strict>|parler (?:a|avec) celle? qui",
        "move_me_any": r"(?:me|nous) (?:le |la |les )?(?:re)?(?:passez|passer|passes|passe"
        r"|transferez|transferer|donner) (?:quelqu un|<person>|lui|elle)|"
        r"(?:me|nous) (?:le|la|les) repass(?:ez|er|es|e)|"
        r"(?:file|queue) (?:d attente )?(?:pour|d|d un|de) <person>|"
        r"(?<=^ )(?:oui |ok |d accord )*(?:passez|transferez|connectez|transfere|passe)(?: le"
        r"| la)? moi(?: ca)?(?= $)|"
        r"(?:mettez|mets|met|mettre)(?: moi| nous)? en (?:relation|contact"
        r"|communication) avec <named>|"
        r"(?<=^ )niveau (?:2|3|superieur)(?= $)|"
        r"(?:transfer|transmett|remont|escalad|pass|envoy"
        r"|confi)[a-z]* (?!(?:[a-z]+ ){0,2}<goods>)(?:[a-z]+ ){1,3}?(?:a|au|aux|vers) (?:un |une "
        r"|l |votre "
        r"|vos )?<strict>|"
        r"(?:passez|passe|mettez|connectez|branchez|transferez|donnez|mets"
        r"|connecte)(?: moi| nous) "
        r"(?:en (?:relation|contact|ligne) )?(?:avec |a |au |aux |vers |la |le )?(?:un |une |l "
        r"|la |le |votre )?"
        r"(?:<person>|[a-z]+ (?:d |de )[a-z]+)|(?:passez|passer|donnez|laissez) la main(?: a)?"
        r"|prendre le relais|(?:me|nous) (?:passer|mettre|donner) (?:le|la|un|une|les|votre) "
        r"(?!commande|lien|numero|page)[a-z]+|mettez moi <person>",
        "person_acts_any": r"(?:besoin|faudrait|veux|voudrais|aimerais|souhaite|prefere"
        r"|prefererais) (?:que|qu) (?:quelqu un|une? [a-z]+(?: de [a-z]+)?) (?:[a-z]+ )?(?:m|me"
        r"|nous|vienne|prenne|regarde|explique|reponde|appelle|verifie|s)(?= )|"
        r"(?:y a|il y a|ya|y aurait|n y a) (?:t il )?pas (?:moyen d avoir )?(?:un|une"
        r"|quelqu un) <person>?|"
        r"j ai besoin qu (?:une?|quelqu un|un de vos) [a-z]+|"
        r"(?:un|une|quelqu un|l un|l une|votre) (?:[a-z]+ ){0,5}?(?:pourrait|peut|puisse|pourrais"
        r"|doit) (?:t )?(?:il |elle |on )?(?:me |m |nous |se |s |y )?(?:venir|intervenir"
        r"|prendre(?= $| (?:le|la|en|mon|ma|l|contact) )"
        r"|regarder|rejoindre|connecter|telephoner|rappeler|appeler|contacter|joindre|repondre"
        r"|ecrire|expliquer)|"
        r"qu (?:un|une|on|quelqu un) (?:[a-z]+ ){0,4}?(?:me |m |nous )(?:rappelle|appelle|contacte"
        r"|telephone|reponde|recontacte|ecrive)|"
        r"(?:un|une|l un|l une|votre|le|la|quelqu un) (?:[a-z]+ ){0,4}?"
        r"(?:pourrait il|pourrait elle"
        r"|pourrait|peut il|peut elle|peut) (?:me |m |nous )(?:telephoner|appeler|rappeler"
        r"|contacter"
        r"|joindre|repondre|aider)|(?:faire|faites|fais) (?:venir|intervenir|entrer) (?:un|une"
        r"|<person>)|(?:employe"
        r"|humain|personne|<title>)"
        r" qui peut (?:venir|me|m|nous)|qu (?:un|une) (?:[a-z]+ ){1,4}?(?:m |me |l |nous )"
        r"(?:appelle|rappelle"
        r"|contacte|telephone|reponde)",
        "get_me_any": r"(?:avoir|joindre|contacter) (?:quelqu un|<person>) (?:au telephone|en ligne"
        r"|au bout|de vive voix)|"
        r"(?:faut|fallait|veux|voudrais|cherche|aimerais|trouvez moi|envoyez moi|besoin de"
        r"|besoin d) (?:avoir )?(?:quelqu un|qq un)(?! d autre que)|"
        r"pas de robots? (?:[a-z]+ )?<strict>|"
        r"(?:avoir|voir|obtenir) (?:un|une|votre|le|la) (?:[a-z]+ )?(?:en ligne"
        r"|au telephone|au bout du fil)"
        r"|besoin d un rappel|d avoir (?:un|une) [a-z]+ en ligne",
        "call_me_any": r"(?:pouvez vous|peut on|pourriez vous|pourrait on|peux tu|on peut) (?:me|m"
        r"|nous) (?:appeler|rappeler|telephoner|(?:contacter|joindre) par telephone)|"
        r"(?:numero|telephone) (?:ou|pour|auquel) (?:vous |je |peut "
        r"|peux )*(?:appeler|joindre|telephoner)|(?:rappel"
        r"|appel) (?:telephonique )?(?:de la part )?d (?:un|une) <person>|(?:etre|suis) (?:rappele"
        r"|recontacte|contacte|appele)e? (?:par|au)",
        "no_person": r"(?:pas|aucun|sans|non) (?:d |de |un |une )?(?:<being>|<title>)(?= $)"
        r"|ne (?:me|m)"
        r" (?:transfere|passe|rappele|appele|transferez|passez|rappelez|appelez)[a-z]* pas",
        "still_asks": r"(?: (?:avez|auriez)(?: vous)? pas (?:[a-z]+ ){0,5}"
        r"| pourquoi (?:[a-z]+ ){0,5}| (?:peux|arrive|parviens|puis|sais"
        r"|reussis|laissez|oubliez"
        r"|hesitez|trouve|pouvons|pouvez vous) pas (?:[a-z]+ ){0,5}| impossible de "
        r"| (?:deja )?dit que (?:[a-z]+ ){0,2})",
        "refusing": r"(?: (?:pas|plus|jamais|arretez|arrete|cessez) (?:[a-z]+ ){0,5}| (?:sans"
        r"|deteste|au lieu de"
        r"|eviter de|eviter d"
        r"|inutile de|plutot que de|refuse de) (?:[a-z]+ ){0,3}| (?:ne|n) (?:me |m "
        r"|nous )?(?:[a-z]+ )?)",
        "reporting": r" (?:dit|disait|signifie|appele|bouton|option|ecrit"
        r"|intitule) (?:[a-z]+ ){0,4}",
        "instructing": r" (?:ecris|ecrivez|traduis|traduisez|redige|redigez|fais semblant"
        r"|imagine|simule"
        r"|joue|comment dit on) (?:[a-z]+ ){0,10}",
        "was": r"(?: (?:etais|etait|apres|avant de|avais|viens de|pendant que|quand|merci de|pu"
        r"|du|reussi a|en|ai"
        r"|suis|avoir|ai deja|apres avoir|deja) | (?:hier|la semaine derniere"
        r"|le mois dernier) (?:[a-z]+ ){0,5})",
        "going_to": r" (?:vais|allons|compte|pense|demain|irai|prevois de) (?:[a-z]+ )?",
        "others": r" (?:(?:mon|ma|le|la|les|des|son|sa) [a-z]+|il|elle|ils|elles|on(?! peut (?:me|m"
        r"|nous) )|beaucoup"
        r"|certains|qui"
        r"|les gens) (?:[a-z]+ )?(?:veut|veulent|souhaite|voulait|demande|a|prefere|preferent"
        r"|voudrait|peut|doit|dit|va|vont"
        r"|aimerait|voulu) (?:[a-z]+ ){0,4}",
        "wondering": r"(?: est ce que je | (?:es tu|etes vous|tu es|vous etes|est ce|suis je|c est"
        r"|serait ce"
        r"|est|etes)"
        r" (?:vraiment |bien |en train de |actuellement )?(?:(?:un|une|a) )?| (?:dois je"
        r"|faut il|devez|devrais|combien coute|doit on"
        r"|pouvez vous aussi|dois tu|tu peux) (?:[a-z]+ )?)",
        "in_case": r" (?:si (?:je|j|jamais|on) (?:[a-z]+ ){0,4}|au cas ou (?:[a-z]+ ){0,4}"
        r"|quand je (?:[a-z]+ ){0,4}|lorsque (?:[a-z]+ ){0,4})",
        "afterwards": r"(?: [a-z]+){0,4} (?:hier|la semaine derniere|le mois dernier|il y a)(?= )",
        "later": r"(?: [a-z]+){0,2} (?:si (?:jamais|ca(?! ne)|j|je|besoin)|un jour|plus tard)(?= )",
    },
    bare=(
        r"(?:(?:bonjour|salut|oui|ok|svp|je veux|je voudrais|allo|parler a|parler avec|avec|a"
        r"|maintenant) ){0,4}"
        r"(?:(?:un|une|l|le|la|votre|autre|du) ){0,2}(?:<being>|agent|operateur|operatrice"
        r"|conseiller|conseillere"
        r"|representant|superviseur|responsable|technicien|manager|<desk>|<staff>|<department>)"
        r"(?: (?:humain|humaine|reel|reelle|svp|maintenant|merci|s il vous plait|en direct|vite"
        r"|client)){0,3}"
        r"(?<!^personne)"
    ),
    spelling=dict.fromkeys(("svp", "stp", "plait"), "")
    | {"pls": "", "plz": "", "s'il": "", "qqn": "quelqu un", "qq1": "quelqu un",
       "vx": "veux", "maider": "m aider", "1": "un",
       "qqun": "quelqu un", "quelquun": "quelqu un", "jveux": "j"
        "e veux",
       "jvoudrais": "je voudrais", "jaimerais": "j aimerais", "qlqn": "quelqu un", "qelqu": "que"
       "lqu",
       "conseillé": "conseiller", "consieller": "conseiller", "conseiler": "conseiller",
       "umain": "humain", "humin": "humain", "persone": "personne", "parlé": "parler",
       "parlez": "parler", "parlr": "parler", "chui": "je suis", "pk": "pourquoi", "tt": "tout",
       "parlée": "parler", "avc": "avec", "pr": "pour"},
)  # fmt: skip
