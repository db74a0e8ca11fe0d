"""Hindi, in Devanagari and as it is typed in Latin letters."""

from secondline.signals.request.packs.phrasebook import phrasebook

HI = phrasebook(
    "hi",
    triggers=(
        "ट्रांसफर सलाह senior boss line लाइन chat koi mila milao मिला मदद सहायता madad help "
        "kisi ko को uncle वाले वाली करवाओ करा करवा karva kara laao unse usse बुलाओ लाओ बुलवाओ "
        "भेजो bhejo bulao bulwao helpline हेल्पलाइन नर्स डॉक्टर सुपरवाइज़र कर्मचारी karo kardo "
        "karwa karwao wale सीनियर बॉस अफसर कनेक्ट callback expert specialist technician विभाग "
        "तकनीशियन कॉलबैक एक्सपर्ट इंसान इनसान इन्सान मनुष्य मानव आदमी व्यक्ति एजेंट एजेन्ट "
        "प्रतिनिधि ऑपरेटर आपरेटर अधिकारी मैनेजर सुपरवाइजर प्रबंधक किसी कोई सलाहकार कस्टमर "
        "ग्राहक सहायक लोग बंदे बंदा रोबोट बॉट मशीन चैटबॉट कंप्यूटर कॉल फोन बात एग्जीक्यूटिव "
        "स्टाफ टीम विशेषज्ञ प्रतिनिधी insaan insan aadmi admi agent operator manager "
        "representative baat bat human executive bande banda vyakti customer call phone robot "
        "bot machine supervisor pratinidhi adhikari person support team connect transfer officer "
        "jisse "
        "executives representatives सपोर्ट अफ़सर ऑफिसर जिम्मेदार समझदार मामला"
    ),
    words={
        "title": r"नर्स|डॉक्टर|इंजीनियर|engineer|nurse|doctor|टेक्निशियन|सुपरवाइज़र|"
        r"तकनीशियन|टेक्नीशियन|एक्सपर्ट|expert|specialist|technician|advisor|"
        r"(?:एजेंट|एजेन्ट|प्रतिनिधि|प्रतिनिधी|ऑपरेटर|आपरेटर|अधिकारी|मैनेजर|सुपरवाइजर"
        r"|प्रबंधक|कर्मचारी|सलाहकार|एग्जीक्यूटिव|स्टाफ|विशेषज्ञ|रिप्रेजेंटेटिव|सहायता टीम"
        r"|agents?|operators?|managers?|representatives?|executives?|supervisors?|pratinidhi"
        r"|adhikari|<staff>|<department>)",
        "living": r"(?:असली|वास्तविक|जीवित|सच्चे|लाइव|सच में|असल|जिंदा|asli|real|live|human"
        r"|zinda|jinda)",
        "being": r"(?:इंसान(?:ों)?|इनसान|इन्सान|मनुष्य|मानव|insaan|insan|insano|human|humans"
        r"|human being|<living> (?:इंसान|व्यक्ति|आदमी|एजेंट|लोग|insaan|insan|aadmi|admi|agent"
        r"|person|banda|bande|vyakti|human)|व्यक्ति|आदमी|बंदे|बंदा|vyakti|aadmi|admi|bande"
        r"|banda|person)",
        "desk": r"(?:support|सपोर्ट|technical|helpline|हेल्पलाइन) (?:team|टीम|wale|वाले|wali"
        r"|staff)|(?:कस्टमर (?:केयर|सर्विस|सपोर्ट)|ग्राहक (?:सेवा|सहायता)|मानव सहायता"
        r"|customer (?:care|service|support)|grahak seva)(?: (?:अधिकारी|प्रतिनिधि|केंद्र|एजेंट"
        r"|के|वाले|agent|executive|wale|ke))*",
        "det": r"(?:किसी|एक|अपने|कोई|आपके|असली|kisi|ek|apne|koi|aapke|apke|आपकी|दूसरे|dusre)",
        "strict": r"(?:(?:<det> ){0,3}(?:<living> )?(?:<being>|<title>|<desk>)(?: (?:एजेंट"
        r"|प्रतिनिधि|व्यक्ति|ऑपरेटर|agent|representative|being|operator))?)",
        "person": r"(?:<strict>|किसी|किसी और|कोई|kisi|kisi aur|koi)",
        "with": r"(?:से|के साथ|को|se|ke saath|ke sath|ko|सै|तक|tak)",
        "talk": r"(?:सीधे |सीधी |सीधा |अभी |तुरंत |फोन पर |seedhe |abhi |turant |phone pe "
        r"|phone par "
        r"|मेरी |हमारी |meri |hamari )*(?:बात|बातचीत|चैट|संपर्क|कनेक्ट|कॉल|जोड|जुडना|जुड|मिलवा"
        r"|मिला|मिलना|जोड़|ट्रांसफर|कांटेक्ट|बोलना|baat|bat|baatcheet|chat|contact|connect|jod"
        r"|jodo|milwa|mila|milao|milna|transfer|sampark|bolna|baat-cheet|call pe baat|call)[^ ]*",
        "contact": r"<strict> (?:से|se) (?:कैसे|kaise) (?:बात|संपर्क|baat|contact)[^ ]*|"
        r"<person> <with> <talk>",
        "move_me": r"(?:मुझे|mujhe|हमें) (?:[^ ]+ ){1,2}(?:विभाग|डिपार्टमेंट|department|team) "
        r"(?:से"
        r"|में|se|me) (?:जोड|जोड़|कनेक्ट|connect|jod|transfer|ट्रांसफर)[^ ]*|"
        r"(?:मुझे|हमें|इसे|mujhe|hume|mujhko|is chat ko|मेरी (?:बात|कॉल)"
        r"|meri (?:baat|call)) (?:[^ ]+ ){0,2}?<person> <with> (?!पैसे |पैसा |paise |paisa )"
        r"(?:[^ ]+ )?(?:जोड|कनेक्ट"
        r"|ट्रांसफर|मिला|भेज|दे|connect|transfer|jod|mila|bhej|forward|baat|बात|कर)[^ ]*"
        r"|<strict> (?:से|को|के पास|se|ko|ke paas) (?:कनेक्ट|ट्रांसफर|जोड|भेज|फॉरवर्ड|connect"
        r"|transfer|jod|forward|bhej)[^ ]*|(?:connect|transfer) (?:me|karo"
        r"|kar do)? ?(?:to )?<strict>",
        "get_me": r"<strict> (?:को )?(?:चाहिए|चाहिये|चाहता हूं|चाहती हूं|बुलाओ|बुलाइए|बुलाएं"
        r"|दो(?= $| (?:ना|अभी|जल्दी|मुझे|वरना) )"
        r"|दीजिए|दे दो|की जरूरत|की मदद|की सहायता|से मदद|से सहायता|चाहते|उपलब्ध कराएं|chahiye"
        r"|chahie|chaiye|chahye|bulao|bulaiye|bulaye|do(?= $| (?:na|abhi|jaldi|mujhe) )|dijiye"
        r"|de do|ki zarurat|ki jarurat"
        r"|ki madad|se madad|bulado|bula do|ko bulao|ko bulaiye)(?! कि)|(?:चाहिए"
        r"|chahiye) <strict>|(?:मानवीय|मानव|human) (?:सहायता|मदद|madad|help|support)",
        "person_acts": r"(?:कोई |koi )<strict> (?:जवाब|मदद|बात|jawab|reply|madad|help"
        r"|baat) (?:[^ ]+ ){0,2}?(?:सकता|सकती|सकते|दे|करे|sakta|sakti|sakte|de|kare)[^ ]*|"
        r"<strict> (?:से कहो|से कहिए|se kaho|se kahiye|को कहो|ko bolo|को बोलो"
        r"|से बोलो|se bolo) (?:[^ ]+ ){0,4}|(?:<strict>|कोई|किसी से|koi) (?:मुझे|मुझसे|mujhe"
        r"|mujhse) (?:[^ ]+ )?(?:कॉल|फोन|बात|संपर्क|call|phone|contact|baat)[^ ]*(?: [^ ]+)?",
        "robot": r"(?:इस |किसी |एक |is |kisi |ek )*(?:रोबोट|बॉट|मशीन|चैटबॉट|कंप्यूटर|robot|bot"
        r"|machine|chatbot|computer)s?",
        "anti_bot": r"<robot> (?:से|के साथ|se|ke saath|ke sath) (?:[^ ]+ ){0,3}?(?:नहीं|नही|मत"
        r"|परेशान|थक|तंग|nahi|nahin|nhi|mat|pareshan|thak)|(?:नहीं|नही|nahi"
        r"|nhi) (?:[^ ]+ ){0,2}<robot> (?:से|se)|<robot> (?:नहीं|नही|nahi|nhi) (?:चाहिए|chahiye)",
        "is_anyone_there": r"(?:koi|कोई) (?:[^ ]+ )?(?:jawab|baat|sunne|samajhne|help|madad|जवाब"
        r"|बात|सुनने|समझने|मदद) (?:dene |karne |sunne |देने |करने |सुनने )?(?:wala|wali|वाला"
        r"|वाली) (?:hai|है)|"
        r"(?:कोई|koi) (?:<living> )?(?:<being>|<title>) (?:नहीं|nahi|nahin|nhi) (?:है|hai) "
        r"(?:क्या|kya)(?= )|"
        r"(?:क्या )?(?:कोई|koi) (?:(?:असली |यहां |वहां |asli |real "
        r"|yahan )*(?:<being>|<title>|officer|senior|boss|अफसर|ऑफिसर|सीनियर) )?(?:है|हैं|hai|h"
        r"|उपलब्ध|यहां|वहां|available|yahan|wahan?"
        r"|online|मौजूद)(?= $| (?:है|हैं|क्या|वहां|यहां|hai|kya|जिससे|जो|jo|jisse|jis se|जिससे"
        r"|yahan|wahan?|waha|यहाँ"
        r"|वहाँ|उपलब्ध|available|मौजूद) )|(?:क्या )?(?:<strict>) (?:उपलब्ध|मौजूद"
        r"|available) (?:है|हैं|hai)",
        "call_me": r"(?:mujhe|मुझे) (?:ek )?(?:callback|call back|कॉलबैक|कॉल बैक) (?:chahiye|चाहिए"
        r"|do|दो)|"
        r"(?:मुझे|हमें|mujhe|mujhko|mereko) (?:[^ ]+ ){0,2}?(?:कॉल|फोन|फ़ोन|call"
        r"|phone|callback|call back|कॉल बैक) (?:बैक |वापस |back |wapas )?(?:करो|करें|कीजिए|कर"
        r"|करवा|कराएं|करना|चाहिए|karo|kare|kijiye|kar|karwa|karwao|karein|karna|chahiye)[^ ]*",
        "rank": r"(?:boss|senior|officer|sir|madam|doctor|manager|head|incharge|सीनियर|बॉस|अफसर"
        r"|ऑफिसर|डॉक्टर|मैडम|साहब"
        r"|(?:उच्च )?अधिकारी|हेड|टीम|विभाग|team|department|wale|wali|wala|वाले|वाली)",
        "contact_any": r"[^ ]+ (?:से|se) (?:सीधे |फोन पर |अभी |phone pe |abhi )?(?:मेरी |meri "
        r"|हमारी )?(?:बात|baat|bat) (?:करा|करवा|kara|karwa|karva)[^ ]*|"
        r"(?:उनसे|उससे|unse|usse) (?:मेरी |meri )?(?:बात|baat|bat) (?:करा|करवा|करनी|kara|karwa"
        r"|karni)[^ ]*|"
        r"(?:बात|baat|bat) (?:करनी|करना|karni|karna|करवा|करा|karwa|kara)[^ ]* (?:है |hai |do "
        r"|दो )?<person> (?:से|se)|"
        r"(?:वाले|वाली|wale|wali|walo|वालों) (?:से|se) (?:सीधी |सीधे |seedhi |seedhe "
        r"|direct )?(?:बात|baat|bat) (?:करनी|करना|karni|karna|करा|kara)[^ ]*|"
        r"(?:चैट|chat|बात|baat|कॉल|call) <strict> <with>|"
        r"(?:customer care|कस्टमर केयर|helpline|हेल्पलाइन)(?: ka| का)? (?:number|नंबर|नम्बर) (?:do"
        r"|chahiye|दो|चाहिए|dijiye|दीजिए|batao|बताओ)|"
        r"(?:[^ ]+ ){0,2}?<rank> (?:से|se) (?:फोन पर |phone pe |phone par |मेरी "
        r"|meri )?(?:बात|baat|bat|संपर्क|sampark)"
        r" (?:करवा|करा|कर|हो|karwa|kara|kar|ho)[^ ]*",
        "move_me_any": r"(?:<strict>|<rank>|kisi|किसी) (?:ke paas|ke pass|के पास|tak|तक) "
        r"(?:transfer|connect|forward|bhej|pahuncha|pahucha|escalate"
        r"|ट्रांसफर|कनेक्ट|भेज|पहुंचा|पहुँचा|ले जा)[^ ]*|"
        r"(?:<strict>|<rank>) (?:se|से|ko|को) (?:jod|jud|जोड|जोड़|जुड|जुड़|connect|कनेक्ट)[^ ]*|"
        r"(?:मुझे|mujhe|हमें|hume) (?:ट्रांसफर|transfer|connect|कनेक्ट) (?:कर"
        r"|kar)[^ ]*|"
        r"(?:dobara|phir se|fir se|wapas|दोबारा|फिर से|वापस) (?:[^ ]+ )?(?:mila|jod"
        r"|connect|मिला|जोड|कनेक्ट)[^ ]*|"
        r"(?:transfer|connect|forward|ट्रांसफर|कनेक्ट|फॉरवर्ड) (?:kar|karo|kara"
        r"|कर|करो)[^ ]* (?:do |दो |den |दें )?(?:[^ ]+ )?"
        r"<rank>(?: (?:ko|को|se|से))?|<rank> (?:को|से|में|ko|se|me|mein|तक|tak) (?:transfer"
        r"|connect|forward|jod|ट्रांसफर|कनेक्ट|जोड|जोड़"
        r"|पहुंचा|पहुचा|पहुँचा|escalate)[^ ]*|<rank> (?:को|ko) (?:line|लाइन) (?:pe|par|पर) [^ ]+",
        "get_me_any": r"(?:<strict>|<rank>) (?:का|ka) (?:direct |सीधा |contact |फोन |phone "
        r"|mobile |मोबाइल )?(?:number|no|नंबर"
        r"|नम्बर) (?:do|de do|dijiye|chahiye|batao|bataiye|bhejo|do na|दो|दे दो|दीजिए|चाहिए|बताओ"
        r"|बताइए|भेजो)|"
        r"(?:<strict>|<rank>) (?:kaise |कैसे |nahi |नहीं )?(?:mil|मिल) (?:sakta|sakti|sakte"
        r"|jayega|jaye|jaega|सकता|सकती|सकते|जाएगा|जाए) (?:hai|है|kya|क्या)(?= )|"
        r"(?:<strict>|<rank>) (?:kab|कब) (?:milega|milegi|milenge|मिलेगा|मिलेगी|मिलेंगे) (?:baat"
        r"|बात)|"
        r"<strict> (?:se |से )?(?:kaise|कैसे) (?:milega|milenge|मिलेगा|मिलेंगे|jude|judu|जुड़ें)|"
        r"<strict> (?:को|ko) (?:dikhao|dikhaiye|batao|dikha do|दिखाओ|दिखाइए|दिखा दो)|"
        r"<strict> (?:से|se) (?:[^ ]+ )?(?:सलाह|salah|जवाब|jawab|help) (?:चाहिए"
        r"|chahiye)|"
        r"(?:<strict>|<rank>) (?:ko|को) (?:line pe |line par |लाइन पर |chat pe "
        r"|chat par |phone pe |फोन पर )?(?:lijiye|laiye|laaiye|lo|do(?= $)|dijiye|lagao|lagaiye"
        r"|jodiye|लीजिए|लाइए|दीजिए|लगाइए|जोडिए)(?= )|"
        r"(?:line|लाइन|chat|चैट|phone|फोन) (?:pe|par|पर) (?:lao|laiye|lijiye|bhejo|bulao|लाओ|लाइए"
        r"|लीजिए|भेजो|भेजिए|बुलाओ|बुलाइए)(?= )|"
        r"(?:kisi|किसी)(?: aur| और| asli| असली)? (?:ko|को) (?:(?!paise |पैसे |order |ऑर्डर |parcel "
        r"|ticket |टिकट )[^ ]+ ){0,2}?(?:bhejo|bhejiye|dijiye"
        r"|do|lagao|jodo|दीजिए|भेजो|भेजिए|दो|लगाओ)(?= )|"
        r"(?:इंसानी|मानवीय|मानवी|insaani|insani|manviya) (?:मदद|सहायता|सहयोग|सपोर्ट|madad|help"
        r"|support|sahayata)|"
        r"<strict> (?:ko|को) (?:line pe |लाइन पर )?(?:lao|laao|bulao|bulaiye|bulwao|bhejo|लाओ|बुलाओ"
        r"|बुलाइए|बुलवा|भेजो|भेजिए|बुला)[^ ]*|"
        r"(?:किसी और|kisi aur|किसी|kisi|<rank>) (?:को|ko) (?:बुलाओ|बुलाइए|बुलाएं"
        r"|बुला|bulao|bulaiye|bula|लाओ|lao)[^ ]*",
        "call_me_any": r"(?:<strict>|<rank>) (?:ko|se|को|से) (?:bolo|boliye|kaho|kahiye|bol do|बोलो"
        r"|बोलिए|कहो|कहिए|कहें) (?:ki |कि )?(?:mujhe|hame|मुझे|हमें) (?:[^ ]+ )?(?:phone|call|फोन"
        r"|कॉल|contact|संपर्क)[^ ]*(?: [^ ]+)?|"
        r"(?:call|phone|कॉल|फोन) (?:me )?back (?:kar|karo|karwa|kare|karna|कर|करो)[^ ]*|"
        r"(?:koi|कोई) (?:meri|mere|मेरी|मेरे) (?:madad|help|मदद|सहायता|issue|issue ke) (?:ke "
        r"liye |के लिए )?(?:call|phone|कॉल|फोन) (?:kar|कर)[^ ]*|"
        r"(?:koi|कोई) (?:mere saath|mere sath|मेरे साथ) (?:[^ ]+ ){1,2}(?:lega|sakta|de|kare|लेगा"
        r"|सकता|दे|करे)[^ ]*|"
        r"(?:कोई|koi|<strict>) (?:मुझे|उन्हें|हमें|mujhe|unhe|hame|hume|humein) (?:[^ ]+ )?(?:फोन"
        r"|कॉल|phone|call) (?:कर|kar)[^ ]*|"
        r"(?:फोन|कॉल|phone|call) (?:करो|कीजिए|करें|karo|kijiye|karein|kar do|कर "
        r"दो|करवा|karwa)[^ ]* (?:मुझे|mujhe|do kisi se|kisi se)"
        r"|(?:ko|को) (?:call|phone|कॉल|फोन) (?:karwa|kara|करवा|करा)[^ ]*",
        "no_person": r"<strict> (?:[^ ]+ ){0,3}?(?:नहीं|नही|मत|nahi|nahin|nhi"
        r"|mat) (?:[^ ]+ )?(?:करनी|चाहिए|चाहता|चाहती|कराओ|करना|करो|जोडो|जोड़ो|बात|करवाओ|karni"
        r"|chahiye|chahta|chahti|karo|karna|baat|connect|transfer|कनेक्ट|ट्रांसफर|जरूरत|zarurat"
        r"|jarurat)[^ ]*|(?:मुझे|mujhe) (?:कॉल|फोन|call|phone) (?:मत|mat) [^ ]*",
        "still_asks": r" (?:क्यों|क्यूं|kyu|kyun|kyon|कैसे|kaise) (?:[^ ]+ ){0,4}",
        "instructing": r" (?:लिखो|अनुवाद|likho|translate|नाटक) (?:[^ ]+ ){0,6}",
        "was": r" (?:कल|पिछले|पहले|kal|pichle|pehle) (?:[^ ]+ ){0,4}",
        # The last are English: "what does an operator do" gives nothing.
        "others": r" (?:(?:what|which|does|did|would|should|can) (?:[^ ]+ )?[^ ]+|मेरी (?!बात"
        r"|समस्या|शिकायत|मदद|प्रॉब्लम"
        r"|कॉल)[^ ]+|मेरे (?!रिलेशनशिप|अकाउंट|साथ)[^ ]+|मेरा (?!मामला|केस|इश्यू|काम|मसला)[^ ]+|वह"
        r"|वो|उन्हें|उन्होंने|उसने"
        r"|उसे|(?<!आप )लोग|ग्राहक को|meri (?!baat|call|problem|complaint|madad|shikayat)[^ ]+"
        r"|mere (?!relationship|account|sath"
        r"|saath)[^ ]+|mera (?!issue|case|matter|kaam|mamla|problem)[^ ]+|wo|woh|(?<!aap )log"
        r"|usko|usne"
        r"|use|unko|लोगों को|bahut log) (?:[^ ]+ ){0,3}",
        "wondering": r" (?:क्या आप|आप|तुम|क्या तुम|kya aap|aap|tum|kya tum|क्या यह"
        r"|kya ye) (?:एक |असली |सच में |ek |asli |sach me |किसी |kisi )*",
        "in_case": r" (?:अगर|यदि|जब|agar|yadi|jab) (?:[^ ]+ ){0,5}",
        "refused_after": r"(?: (?!क्यों |क्यूं |kyu|kyo|bot |robot |machine |chatbot |ai |बॉट "
        r"|रोबोट |मशीन "
        r"|चैटबॉट )[^ ]+){0,3} (?:नहीं|नही|मत|nahi|nahin"
        r"|nhi|mat)(?= )",
        "afterwards": r" (?:karne|करने) (?:pe|par|पर) (?:kitna|kitne|kya|कितना|कितने|क्या)(?= )|"
        r"(?: [^ ]+){0,2} (?:कर रहा हूं|कर रही हूं|kar raha hu|kar rahi hu"
        r"|kar raha hoon)(?= |$)|"
        r"(?: [^ ]+){0,3} (?:की थी|हुई थी|हो गई|हो गए|हो गया|ho gaye|ho gaya|कर ली|हुई है|की है"
        r"|कर चुका|ki thi"
        r"|hui thi|ho gayi|kar li|kar chuka|(?<!पसंद )करूंगा|(?<!पसंद )करूंगी|करेंगे|karunga"
        r"|karungi|करके|karke"
        r"|चाहते हैं|चाहता है|चाहती है|chahta hai|chahti hai|chahte hain|कर रहा था|कर रही थी|थी"
        r"|thi|था)(?= )|(?:थी|ूंगा|unga|ungi)(?= )",
        "later": r"(?: [^ ]+){0,3} (?:अगर|यदि|agar|कल|बाद में)(?= )",
    },
    bare=(
        r"(?:(?:नमस्ते|हेलो|हां|प्लीज|कृपया|मुझे|namaste|haan|mujhe|hello|hi"
        r"|bhai) ){0,3}(?:<det> )?(?:<living> )?(?:इंसान|एजेंट|प्रतिनिधि|ऑपरेटर|मैनेजर"
        r"|कस्टमर केयर|ग्राहक सेवा|insaan|insan|<desk>|मानव|सुपरवाइजर|<staff>"
        r"|<department>)(?: (?:चाहिए|चाहिये|दो|प्लीज|अभी|कृपया|जल्दी|chahiye|do|abhi|एजेंट"
        r"|प्रतिनिधि|बुलाओ|bulao|से बात|se baat)){0,3}"
    ),
    spelling=dict.fromkeys(("कृपया", "प्लीज", "प्लीज़", "please", "pls", "plz", "जी", "ji",
    "yaar", "यार", "bhai", "भाई", "ही", "hi", "भी", "bhi", "तो", "to", "बस", "bas"), "")
    | {"mujhy": "mujhe", "muje": "mujhe", "muze": "mujhe", "bt": "baat", "इन्सान": "इंसान",
    "एजंट": "एजेंट", "मुझको": "मुझे", "हूँ": "हूं"},
)  # fmt: skip
