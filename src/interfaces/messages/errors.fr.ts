/** Texts of refusals, by code. */
export const errorsFr = {
  'site.not-a-path': 'Écrivez un chemin de ce site, qui commence par une barre oblique.',
  'site.brand-colour': 'Écrivez une couleur en six chiffres hexadécimaux, par exemple #0053A4.',
  'site.brand-radius': 'Choisissez un arrondi de {min} à {max} pixels.',
  'site.brand-unreadable':
    'Publication refusée : {count, plural, one {un couple de couleurs ne se lit pas assez} other {# couples de couleurs ne se lisent pas assez}}. La liste est plus bas, avec une nuance qui convient.',
  'site.brand-svg':
    'Un dessin SVG n’est pas accepté, car il peut contenir des scripts. Exportez-le en PNG, à fond transparent, et envoyez ce PNG.',
  'site.brand-logo-small':
    'Ce logo est trop petit : {width} × {height} pixels. Il en faut {least} de haut et de large au moins pour rester net.',
  'site.brand-logo-wide': 'Ce logo est trop large : {most} fois plus large que haut au plus. Recadrez-le.',
  'site.brand-icon-square':
    'L’icône doit être carrée : celle-ci fait {width} × {height} pixels. Recadrez-la.',
  'site.brand-icon-small':
    'Cette icône est trop petite : {width} × {height} pixels. Il en faut {least} de côté au moins.',
  'site.segment-not-own': 'Seules les personnes qui composent les segments peuvent en choisir un.',
  'site.moved-meanwhile': 'Cette page a changé d’adresse entre-temps : rien n’a été envoyé.',
  'site.segment-gone': 'Ce segment a été supprimé. Choisissez-en un autre.',
  'site.page-withdrawn': 'Cette page n’est plus publiée.',
  'site.page-unknown': 'Cette page n’existe pas.',
  'site.page-version-not-found': 'Cette version n’existe pas.',
  'site.block-not-found': 'Ce bloc n’est plus dans la page.',
  'site.page-unchanged': 'C’est déjà ce que voient les visiteurs.',
  'site.page-empty': 'Ajoutez au moins un bloc avant de publier.',
  'site.home-stays': 'La page d’accueil ne se retire pas.',
  'site.block-once': 'La page a déjà un bloc de ce genre.',
  'site.page-full': 'Cette page est pleine : {max} blocs au plus.',
  'site.page-slug-taken': 'Une page a déjà cette adresse : {slug}. Choisissez-en une autre.',
  'site.page-day': 'Choisissez un jour à venir, dans les {days} jours.',
  'site.block-count': 'Choisissez un nombre de {min} à {max}.',
  'site.block-too-many': '{max} au plus.',
  'site.block-topic': '« {word} » n’est pas un numéro de sujet.',
  'site.block-topic-unknown':
    '{count, plural, one {Aucun sujet que vous puissiez lire ne porte le numéro {numbers}.} other {Aucun sujet que vous puissiez lire ne porte les numéros {numbers}.}}',
  'site.block-poll':
    'Aucun sondage que vous puissiez voir n’a cette adresse. Copiez-la depuis la page du sondage.',
  'site.block-unfinished': 'remplissez ce bloc ou retirez-le avant de publier.',
  'site.block-link-line':
    'Ligne {line} : écrivez les mots, une barre |, puis un chemin de ce site ou une adresse en https://.',
  'site.frame-own': 'Donnez l’adresse entière d’un autre site, en https://.',
  'site.frame-empty':
    'Rien de ce HTML ne peut être montré : il faut au moins un mot hors des titres, des images et des formulaires.',
  'site.frame-private': 'Cette adresse ne mène pas à un site public en https://.',
  'site.frame-unreachable': 'Cette adresse n’a pas répondu en cinq secondes. Vérifiez-la, puis réessayez.',
  'site.frame-too-large': 'La réponse de cette adresse dépasse 100 ko.',
  'site.frame-status':
    'Cette adresse répond une erreur ou renvoie ailleurs. Donnez celle qui répond le fragment.',
  'site.frame-type': 'La réponse de cette adresse n’est pas du HTML (text/html).',
  'site.brand-unchanged': 'C’est déjà ce que voient les visiteurs.',
  'site.brand-version-not-found': 'Cette version n’a jamais été publiée.',
  'site.text-not-found': 'Ce texte n’existe pas, ou ne se change pas ici.',
  'site.text-changed': 'Quelqu’un a changé ce texte entre-temps. Relisez-le avant d’enregistrer.',
  'site.text-unchanged': 'C’est déjà ce que dit le site.',
  'site.text-hidden': 'Ce texte contient des caractères invisibles. Écrivez-le de nouveau au clavier.',
  'site.text-one-line': 'Ce texte tient sur une seule ligne.',
  'site.text-markup': 'Ni balise ni mise en forme : ce texte est montré tel quel.',
  'site.text-address':
    'Aucune adresse de site ou d’e-mail autre que celles du texte livré : « {address} » y ressemble. Après un point, mettez une espace.',
  'site.text-of-security':
    'Seule l’administration change les textes sur la sécurité des comptes et des droits.',
  'site.text-broken':
    'Ce texte ne peut pas être lu : vérifiez que chaque accolade ouverte est refermée et que chaque forme est complète.',
  'site.text-hole-unknown':
    'Le site ne met rien à la place de {names}. Retirez ce nom, ou prenez l’un de la liste des emplacements.',
  'site.text-hole-missing': 'Il manque {names} : ce que le site met à cette place est obligatoire.',
  'site.text-forms': 'Il manque des formes à {name} : {forms}.',
  'site.letter-no-address':
    'Aucun essai ne peut vous être envoyé : votre adresse n’est pas confirmée, ou n’accepte plus d’e-mail.',
  'site.texts-file':
    'Ce n’est pas un fichier de textes. Attendu : le JSON de l’export, avec une clé, puis le texte de chaque langue.',
  'site.texts-large': 'Ce fichier est trop volumineux : deux millions de caractères au plus.',
  'site.texts-many': 'Ce fichier contient trop de textes : {max} au plus.',
  'site.texts-refused':
    '{count, plural, one {# texte de ce fichier est refusé} other {# textes de ce fichier sont refusés}}. Regardez ce qui changerait pour savoir pourquoi.',
  'site.texts-same': 'Ce fichier ne changerait rien.',
  'site.webhook-not-found': 'Ce webhook n’existe pas.',
  'site.former-secret-counts':
    'Le secret d’avant vaut encore : un autre y mettrait fin. Demandez-le expressément, ou attendez un jour.',
  'site.too-many-webhooks':
    'Ce client a déjà {max, plural, one {# webhook} other {# webhooks}} : supprimez-en un.',
  'site.webhook-address':
    'Écrivez une adresse entière en https, par exemple https://www.exemple.fr/webhooks.',
  'site.webhook-private': 'Cette adresse mène à un réseau privé : on n’y envoie rien.',
  'site.webhook-unreachable': 'Ce nom ne mène à aucune adresse.',
  'site.webhook-events': 'Choisissez des évènements que les portées de ce client permettent de lire.',
  'site.period-backwards': 'La fin vient avant le début : choisissez une fin plus tardive.',
  'site.provider-not-found': 'Ce fournisseur de connexion n’existe pas, ou n’est pas ouvert.',
  'site.connected-site-not-found': 'Ce site ne figure pas parmi ceux qui se servent de nos comptes.',
  'site.connected-site-taken': 'Un site a déjà cette adresse.',
  'site.asked-by-nobody-known':
    'Cette demande ne vient pas d’un site connu, ou sa signature ne vaut pas. Rien ne lui a été dit.',
  'community.site-consent-not-found': 'Cet accord est déjà retiré.',
  'community.not-vouched-for':
    'Confirmez d’abord votre adresse e-mail : un compte qui n’est pas confirmé ne sert pas à se connecter ailleurs.',
  'site.provider-slug': 'Écrivez de 2 à 40 lettres minuscules, chiffres et tirets, sans tiret au bord.',
  'site.provider-untried':
    'Essayez d’abord une connexion, le fournisseur enregistré fermé, ou cochez cette case, et retapez le secret s’il change : personne n’en est encore revenu avec ces réglages.',
  'site.provider-is-another':
    'Ce serait un autre fournisseur : les comptes reliés passeraient à d’autres personnes. Ajoutez-le à part, et fermez celui-ci.',
  'site.not-domains': 'Écrivez des domaines séparés par des espaces, par exemple exemple.fr.',
  'site.provider-slug-taken': 'Un autre fournisseur a déjà ce nom.',
  'site.provider-unreachable': 'Ce service de connexion ne répond pas. Réessayez dans un moment.',
  'site.not-an-address': 'Écrivez une adresse complète, par exemple https://connexion.exemple.fr.',
  'site.claim-rule-unreadable':
    'La ligne {line} ne se lit pas. Écrivez par exemple : groups = "moderation" -> role:moderator',
  'site.claim-rule-role':
    'Ligne {line} : un fournisseur ne peut donner que les rôles d’ambassadeur, de modération et d’animation.',
  'site.claim-rule-branch': 'Ligne {line} : cette branche n’existe pas.',
  'site.metadata-unreadable':
    'Ces métadonnées ne se lisent pas : collez le document XML que publie le fournisseur, avec son adresse (HTTP-Redirect) et son certificat.',
  'site.claims-unreadable': 'Écrivez un objet JSON, entre accolades.',
  'site.sign-on-unknown':
    'Cette connexion n’est plus en cours : trop de temps a passé, elle a déjà servi, ou elle a commencé dans un autre navigateur. Recommencez.',
  'site.sign-on-refused':
    'Le service de connexion n’a pas répondu, ou sa réponse n’a pas pu être vérifiée. Rien n’a changé : recommencez.',
  'site.sign-on-declined':
    'Le service de connexion ne vous a pas laissé passer, ou vous avez renoncé. Recommencez, ou entrez autrement.',
  'community.sign-on-gone': 'Trop de temps a passé depuis la réponse du service de connexion. Recommencez.',
  'community.sign-on-over':
    'Entre-temps, le service de connexion a fait savoir que votre session chez lui est terminée. Recommencez.',
  'community.sign-on-closed':
    'Ce service de connexion vient d’être fermé : il ne permet plus d’entrer. Connectez-vous autrement.',
  'community.sign-in-by-provider':
    'La connexion par mot de passe est fermée : utilisez le bouton du service de connexion. S’il ne vous reconnaît plus, écrivez à l’équipe : elle peut délier votre compte de l’ancienne identité.',
  'community.provider-takes-nobody': 'Ce service ne permet pas de créer de compte ici.',
  'community.provider-shows-no-address':
    'Ce service ne montre pas d’adresse e-mail vérifiée : inscrivez-vous avec une adresse et un mot de passe.',
  'community.provided-address-taken':
    'Un compte a déjà cette adresse : donnez son mot de passe pour le relier.',
  'community.provider-link-not-found': 'Ce service n’est pas relié à votre compte.',
  'community.provider-link-taken': 'Cette identité est déjà reliée à un autre compte.',
  'community.confirm-before-linking':
    'L’adresse de ce compte n’est pas confirmée : confirmez-la d’abord par le message que nous vous avons envoyé.',
  'community.factor-wrong': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.',
  'community.halfway-gone':
    'Cette connexion a expiré, ou commencé dans un autre navigateur. Recommencez par le mot de passe.',
  'community.passkey-refused':
    'Cette clé d’accès n’a pas pu être vérifiée. Rien n’a changé : réessayez, ou choisissez un autre moyen.',
  'community.passkey-not-found': 'Cette clé d’accès n’existe pas.',
  'community.passkey-known': 'Cette clé d’accès est déjà enregistrée.',
  'community.too-many-passkeys': 'Vous avez déjà {max} clés d’accès : retirez-en une d’abord.',
  'community.factor-not-offered': '{org} ne propose pas de second facteur pour le moment.',
  'community.confirm-before-factor': 'Confirmez d’abord l’adresse e-mail de votre compte.',
  'community.code-maker-known': 'Une application est déjà enregistrée : retirez-la d’abord.',
  'community.factor-not-found': 'Il n’y a pas de second facteur à changer. Recommencez.',
  'community.ways-in-of-higher-rank':
    'On ne change pas les moyens d’entrer d’une personne de même rang ou de rang supérieur : ni son second facteur, ni ses liens avec des services.',
  'community.link-once-signed-in':
    'Ce compte demande un second facteur : connectez-vous d’abord avec votre mot de passe, puis reliez ce service depuis votre compte.',
  'community.show-factor-first':
    'Changer ce qui protège votre compte se fait dans une session où vous avez montré votre second facteur : sur la page « Second facteur », choisissez « Montrer mon second facteur », avec un code, une clé d’accès ou un code de secours.',
  'community.linked-to-another':
    'Ce compte est déjà relié à une autre identité de ce service. Entrez comme d’habitude, puis reliez celle-ci depuis votre compte. Si vous n’entrez plus, écrivez à l’équipe : elle peut délier l’ancienne.',
  'community.show-address-before-linking':
    'Le mot de passe seul ne suffit plus à relier un compte, et ce service n’a pas montré l’adresse e-mail de celui-ci. Choisissez un nouveau mot de passe par « Mot de passe oublié », puis revenez ici dans l’heure.',
  'access.terms-not-accepted': 'Acceptez d’abord les nouvelles règles, puis recommencez.',
  'access.page-of-another':
    'Rien n’a été fait : vous utilisez maintenant le compte de {name}, et cette page avait été ouverte avec un autre compte, dans ce même navigateur.',
  'access.signed-in-again':
    'Rien n’a encore été envoyé. Voici ce que vous aviez écrit, à relire puis à envoyer.',
  'access.second-factor-needed': 'Ajoutez un second facteur à votre compte pour retrouver ce droit.',
  'community.last-way-in':
    'C’est votre seule façon d’entrer : choisissez d’abord un mot de passe, ou reliez un autre service.',
  'community.somebody-else': 'Le service de connexion a nommé quelqu’un d’autre que vous.',
  'community.not-shown-anew':
    'Le service de connexion n’a pas demandé de nouveau qui vous êtes. Donnez votre mot de passe.',
  'site.api-client-not-found': 'Ce client n’existe pas.',
  'site.api-client-over': 'Ce client est révoqué ou échu : enregistrez-en un autre.',
  'site.not-a-network': 'Écrivez une adresse ou un réseau par ligne, par exemple 192.0.2.0/24.',
  'site.not-an-origin':
    'Écrivez une origine en https par ligne, sans chemin, par exemple https://www.exemple.fr.',
  'api.client-unknown': 'Ce client n’est pas connu, ou ne l’est plus : clé fausse, échue ou révoquée.',
  'api.from-elsewhere': 'Ce client ne peut pas appeler depuis cette adresse.',
  'api.closed-to-clients': 'Cette opération n’est ouverte à aucun client : seule une personne peut la faire.',
  'api.missing-scope': 'Ce client n’a pas la portée {requiredScope}.',
  'api.too-many-calls':
    'Trop d’appels en peu de temps. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.too-many-reads':
    'Trop de demandes en peu de temps depuis ce compte, cette application ou ce réseau. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.too-many-writes':
    'Trop d’envois en peu de temps depuis ce compte ou ce réseau. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.too-many-bodies':
    'Trop de fichiers arrivent en ce moment. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.busy':
    'Le site est très occupé, et rien n’a été fait. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.starting':
    'Le site démarre, et rien n’a été fait. Réessayez dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'request.precondition-unjudged':
    'Cette opération ne compare If-Match à rien. Rien n’a été fait : envoyez-la sans cet en-tête.',
  'request.key-unreadable': 'Idempotency-Key prend de 1 à 255 caractères visibles.',
  'request.key-reused': 'Cette clé a déjà servi à un autre appel.',
  'request.answer-lost':
    'Cet appel a été exécuté, mais sa réponse est perdue. Cherchez ce qu’il a changé avant de le refaire avec une autre clé.',
  'request.under-way': 'Cet appel est en cours. Réessayez dans un instant.',
  'site.redirect-not-found': 'Cette redirection n’existe plus.',
  'site.redirect-twice': 'Cette ancienne adresse est déjà à la ligne {line}.',
  'site.redirect-chain':
    'Cela ferait suivre deux redirections l’une après l’autre, par {path}. Écrivez directement l’adresse d’arrivée.',
  'site.import-unreadable':
    'Ce tableau ne peut pas être lu, à partir de la ligne {line} : un guillemet n’est pas refermé.',
  'site.import-long': '{max} lignes au plus à la fois. Coupez le tableau en plusieurs.',
  'site.redirect-loop': 'Une adresse ne peut pas mener à elle-même, même par un détour.',
  'community.invitation-not-found': 'Cette invitation n’existe plus.',
  'community.invitation-spent':
    'Cette invitation ne peut plus servir : elle a déjà été utilisée, ou elle est trop ancienne. Vous pouvez vous inscrire sans elle, ou vous connecter si vous avez déjà un compte.',
  'community.invitation-number': 'Choisissez un nombre entier de {min} à {max}.',
  'community.guest-twice': 'Cette adresse est déjà à la ligne {line}.',
  'community.guest-member': 'Cette adresse est déjà celle d’un membre.',
  'community.guest-invited': 'Cette adresse est déjà invitée.',
  'community.guest-refuses': 'Cette adresse ne veut plus être invitée, ou n’accepte pas nos e-mails.',
  'community.guest-not-to-invite':
    'Cette adresse ne peut pas être invitée : elle est déjà connue ici, ou ne veut pas d’invitation.',
  'community.guests-unreadable':
    'Ce tableau ne peut pas être lu, à partir de la ligne {line} : un guillemet n’est pas refermé.',
  'community.guests-not-objects':
    'La ligne {line} n’est pas un objet JSON avec une adresse (email), et au plus des branches (branches, une liste) et une langue (language).',
  'community.guests-many': '{max} adresses au plus à la fois. Coupez la liste en plusieurs.',
  'community.automation-not-found': 'Cette automatisation n’existe pas.',
  'community.campaign-not-found': 'Cette campagne n’existe plus.',
  'community.campaign-elsewhere':
    'La campagne n’en est plus là : rechargez la page pour voir où elle en est.',
  'community.campaign-without-segment':
    'Le segment de cette campagne a été supprimé. Choisissez-en un autre.',
  'community.campaign-variable': 'La variable « {name} » n’existe pas.',
  'community.campaign-fallback':
    'Tout le monde n’a pas de « {name} ». Écrivez ce qui la remplace après une barre, dans les accolades.',
  'community.campaign-variable-in-link':
    'L’adresse d’un lien est la même pour tout le monde : retirez-en la variable.',
  'community.campaign-rate': 'Choisissez un nombre entier de {min} à {max}.',
  'community.campaign-past': 'Ce moment est déjà passé : choisissez-en un à venir.',
  'community.campaign-far': 'Choisissez un jour dans l’année qui vient.',
  'community.segment-not-found': 'Ce segment n’existe plus.',
  'community.segment-name-taken': 'Un autre segment porte déjà ce nom.',
  'community.segment-range-beyond': 'Choisissez un nombre entier de 0 à {max}.',
  'community.segment-range-backwards': 'Le maximum est plus petit que le minimum : échangez-les.',
  'insights.kpi-not-found': 'Ce chiffre n’existe pas.',
  'insights.period-backwards':
    'La fin de la période vient avant son début : choisissez une fin plus tardive.',
  'insights.period-too-long': 'Choisissez {max} jours au plus.',
  'insights.day-not-ripe': 'Ce jour n’est pas encore compté pour ce chiffre.',
  'insights.period-not-over': 'Choisissez un jour passé : le jour en cours n’est pas encore compté.',
  'insights.month-not-over': 'Choisissez un mois terminé depuis un jour au moins.',
  'insights.contact-not-counted':
    'Ce formulaire de contact n’est pas compté, ou cette tentative est trop ancienne.',
  'insights.volume-month': 'Écrivez un mois, par exemple 2026-05.',
  'insights.volume-month-not-over':
    'Ce mois n’est pas terminé : retirez cette ligne, et donnez-la quand il le sera.',
  'insights.volume-month-twice': 'Ce mois est déjà à la ligne {former}.',
  'insights.volume-number': '« {given} » n’est pas un nombre entier de 0 à {max, number}.',
  'insights.volume-nobody':
    'Un public de zéro personne ne se compare à rien : laissez la case vide s’il n’est pas connu.',
  'insights.volume-nothing': 'Cette ligne ne dit ni appels ni e-mails.',
  'insights.volumes-unreadable':
    'La ligne {line} n’est pas lisible : des guillemets y sont ouverts et jamais fermés.',
  'insights.volumes-long': '{max} lignes au plus : coupez le tableau en plusieurs.',
  'insights.not-an-origin':
    '« {given} » n’est pas l’adresse d’un site : écrivez-la comme https://www.exemple.fr, sans rien après.',
  'insights.too-many-sites': '{max} sites au plus : retirez-en.',
  'insights.opened-later': 'Ce mois n’a pas encore commencé : choisissez celui-ci ou un mois passé.',
  'insights.no-figure-chosen': 'Cochez au moins un chiffre.',
  'insights.report-not-found': 'Ce rapport n’existe pas, ou n’a pas été fait pour cette période.',
  'insights.report-changed': 'Quelqu’un a modifié ce rapport entre-temps. Le voici tel qu’il est.',
  'insights.not-a-reader':
    'Cette personne ne peut pas recevoir ce rapport : il faut le droit de lire les statistiques et une adresse confirmée.',
  'insights.too-many-readers': '{max} lecteurs au plus : retirez-en un d’abord.',
  'insights.report-link-unknown': 'Ce lien ne vient pas d’un rapport de ce site.',
  'insights.deflection-rule-changed':
    'Quelqu’un a changé ces réglages entre-temps. Les voici tels qu’ils sont.',
  'site.module-closed': 'Cette partie de la communauté n’est pas ouverte en ce moment.',
  'site.no-such-module': 'Ce module n’existe pas.',
  'site.module-nobody': 'Cochez au moins une personne à qui l’ouvrir.',
  'site.module-period': 'Le dernier jour doit venir après le premier.',
  'site.no-such-setting': 'Ce réglage n’existe pas.',
  'site.setting-changed':
    'Ce réglage a changé entre-temps. Relisez sa valeur actuelle, puis recommencez si vous le souhaitez.',
  'site.setting-unchanged': 'C’est déjà sa valeur.',
  'site.setting-figure': 'Écrivez un nombre entier entre {min} et {max}.',
  'site.module-unchanged': 'C’est déjà son réglage.',
  'community.incident-not-found': 'Cet incident n’existe pas.',
  'community.incident-solved': 'Cet incident est résolu : rien ne s’y ajoute plus.',
  'community.incident-not-for-all':
    'Ce sujet n’est pas lisible par tout le monde : choisissez à qui s’adresse le bandeau, ou ouvrez l’incident sans bandeau.',
  'community.incident-topic-taken': 'Ce sujet répond déjà à un incident en cours.',
  'community.nothing-gathered': 'Ces questions sont déjà réunies sous un incident. Rechargez la page.',
  'site.editorial-note-not-found': 'Cette note n’existe plus.',
  'site.announcement-not-found': 'Cette annonce n’existe plus.',
  'site.contact':
    'Écrivez une adresse e-mail, une adresse qui commence par https://, ou un chemin de ce site qui commence par /.',
  'site.link': 'Écrivez un chemin de ce site, ou une adresse qui commence par https://.',
  'site.page-not-found': 'Cette page n’existe pas.',
  other: 'Cette demande n’a pas pu aboutir. Vérifiez ce que vous avez écrit et recommencez.',
  unexpected:
    'La page n’a pas pu s’ouvrir. L’erreur vient de notre côté. Réessayez dans un instant. Référence {reference}, si vous nous écrivez.',
  'request.invalid': 'Il reste quelque chose à corriger avant d’envoyer.',
  'request.unreadable': 'La demande est illisible : le texte envoyé n’a pas la forme attendue.',
  'request.too-large': 'C’est trop volumineux : {max} {unit, select, MB {Mo} other {ko}} au plus.',
  'request.unsupported': 'Ce format n’est pas accepté ici.',
  'request.no-such-path': 'Il n’y a rien à cette adresse.',
  'request.no-such-thing': 'Ce que vous cherchez n’existe pas, ou ne vous est pas ouvert.',
  'request.no-such-method': 'Cette adresse n’accepte pas cette opération.',
  'request.gone': 'C’était ici, et cela a été supprimé.',
  'request.foreign-origin':
    'Cette demande ne vient pas d’une page de ce site. Rechargez la page et recommencez.',
  'access.sign-in-needed': 'Connectez-vous pour continuer.',
  'access.only-trying':
    'Vous regardez le site comme quelqu’un d’autre : rien ne peut être changé, et ce qui n’est qu’à une personne reste fermé.',
  'access.email-not-confirmed':
    'Confirmez d’abord votre adresse e-mail : ouvrez le message que nous vous avons envoyé et suivez son lien.',
  'access.only-trying-title': 'Rien n’a été changé',
  'access.only-trying-back': 'Revenir à la page d’où vous venez',
  'access.only-trying-end': 'Terminer l’essai',
  'access.not-allowed':
    'Votre compte ne permet pas de faire cela ici. Si c’est une erreur, dites-le à l’équipe.',
  'access.silenced':
    'Une décision de la modération vous empêche d’écrire pour l’instant. Elle dit pourquoi, jusqu’à quand et comment la contester : vous la trouvez sur la page de votre compte.',
  'access.too-many-tries':
    'Trop d’essais en peu de temps. Réessayez dans {unit, select, hours {{wait, plural, one {# heure} other {# heures}}} minutes {{wait, plural, one {# minute} other {# minutes}}} other {{wait, plural, one {# seconde} other {# secondes}}}}.',
  'shared.changed-meanwhile':
    'Quelqu’un a modifié cette page entre-temps. Relisez-la, votre texte est gardé.',
  'shared.already-taken': 'C’est déjà pris : choisissez autre chose.',
  'text.missing': 'Ce champ est à remplir.',
  'text.too-short': 'C’est trop court : {min, plural, one {# caractère} other {# caractères}} au moins.',
  'text.too-long':
    'C’est trop long : {length, select, none {} other {{length, plural, one {# caractère} other {# caractères}}, pour }}{max, plural, one {# caractère} other {# caractères}} au plus.',
  'text.too-laden':
    'Ce texte est trop chargé pour être affiché comme vous l’avez écrit : il contient trop de tableaux, de listes, de citations ou de liens. Retirez-en, ou partagez-le en plusieurs textes.',
  'field.unknown': 'Ce champ n’est pas attendu.',
  'field.repeated': 'Ce champ est donné deux fois.',
  'field.text': 'Un texte est attendu ici.',
  'field.email': 'L’adresse e-mail est incomplète, par exemple nom@exemple.fr.',
  'field.choice': 'Choisissez l’une des réponses proposées.',
  'field.reference': 'Cette référence n’existe pas.',
  'field.integer': 'Écrivez un nombre entier, sans virgule.',
  'field.number': 'Écrivez un nombre, en chiffres.',
  'field.too-small': 'Ce nombre est trop petit : écrivez-en un plus grand.',
  'field.too-large': 'Ce nombre est trop grand : écrivez-en un plus petit.',
  'field.list': 'Une liste est attendue.',
  'field.yes-or-no': 'Répondez par oui ou par non.',
  'field.day': 'Écrivez un jour, par exemple 31/12/2026 ou 2026-12-31.',
  'field.date': 'Écrivez une date, par exemple 2026-12-31.',
  'field.instant': 'Écrivez un instant avec Z ou un décalage, par exemple 2026-12-31T17:00:00+01:00.',
  'field.must-accept': 'Cochez cette case pour continuer.',
  'field.pattern': 'Ce n’est pas écrit comme il faut ici : suivez l’aide du champ.',
  'field.object': 'Un objet est attendu.',
  'field.too-deep': 'Ces données sont trop imbriquées.',
  'text.unwritable':
    'Ce texte contient un caractère invisible qui ne peut pas être gardé : écrivez-le de nouveau au clavier.',
  'request.too-many-values':
    'Cet envoi contient trop de champs : {max, plural, one {#} other {#}} au plus, listes comprises.',
  'field.invalid': 'Cette valeur n’est pas acceptée : donnez-en une autre.',
  'list.missing': 'Choisissez au moins une réponse.',
  'list.too-long': 'C’est trop : retirez-en.',
  'list.repeated': 'La même valeur est donnée deux fois.',
  'cursor.broken': 'Cette page de liste n’existe pas. Repartez du début.',
  'community.topic-not-found': 'Ce sujet n’existe pas, ou ne vous est pas ouvert.',
  'community.topic-hidden': 'Ce sujet est masqué : il n’est pas supprimé, et ne s’affiche pas.',
  'community.topic-gone': 'Ce sujet a été supprimé.',
  'community.post-not-found': 'Cette réponse n’existe pas, ou ne vous est pas ouverte.',
  'community.category-to-choose': 'Choisissez une catégorie.',
  'community.category-not-found': 'Cette catégorie n’existe pas, ou ne vous est pas ouverte.',
  'community.category-closed':
    'Cette catégorie est fermée : elle ne reçoit plus de sujets. Choisissez-en une autre.',
  'community.category-merged': 'Cette catégorie a rejoint une autre : choisissez celle qui l’a reçue.',
  'community.category-into-itself': 'Une catégorie ne rejoint ni elle-même ni une de ses sous-catégories.',
  'community.category-of-others':
    'Ces deux catégories ne sont pas lues par les mêmes personnes. Changez d’abord qui lit l’une ou l’autre.',
  'community.category-receiving':
    'Des sujets d’une autre catégorie y arrivent encore : changez qui la lit quand ils y seront tous.',
  'community.category-in-use':
    'Cette catégorie sert, ou a servi : {topics, plural, =0 {aucun sujet} one {# sujet} other {# sujets}} (y compris retirés), {categories, plural, =0 {aucune sous-catégorie} one {# sous-catégorie} other {# sous-catégories}}, {merged, plural, =0 {aucune catégorie fusionnée avec elle} one {# catégorie fusionnée avec elle} other {# catégories fusionnées avec elle}}, {references, plural, =0 {aucune réponse de référence} one {# réponse de référence} other {# réponses de référence}}, {sites, plural, =0 {aucun site commenté} one {# site commenté} other {# sites commentés}}. Fermez-la plutôt.',
  'community.category-too-deep': 'Une sous-catégorie ne peut pas en contenir d’autres.',
  'community.topic-closed': 'Ce sujet est fermé : on n’y répond plus.',
  'community.topic-not-open': 'Ce sujet est déjà fermé.',
  'community.topic-already-open': 'Ce sujet est déjà ouvert.',
  'community.kind-not-allowed-here':
    'Cette catégorie n’accepte pas ce genre de sujet. Changez de genre, ou de catégorie.',
  'community.only-questions-accept': 'Seule une question peut avoir des réponses acceptées.',
  'community.opening-post-stays': 'Le premier message ne peut pas être séparé de son sujet.',
  'community.post-of-another-topic': 'Cette réponse appartient à un autre sujet.',
  'community.passage-of-rank':
    'Ce passage figure aussi dans ce qu’a écrit une personne dont vous ne pouvez pas modifier les textes. Demandez à quelqu’un qui en a le droit de le retirer.',
  'community.passage-too-common':
    'Plus de {max} personnes ont écrit ce passage : choisissez-en un plus long, qui ne soit qu’à lui, ou demandez à une personne qui peut effacer définitivement de le retirer.',
  'community.passage-not-there':
    'Ce passage ne se trouve pas dans le message : copiez-le depuis son texte, tel qu’il est affiché ci-dessus.',
  'community.sealed-meanwhile':
    'Ce texte a été validé pendant que vous écriviez : si vous l’enregistrez, le sceau tombe. Relisez, puis enregistrez si vous y tenez.',
  'community.reference-redacted':
    'Un passage a été retiré de cette réponse entre-temps. Relisez-la, votre texte est gardé.',
  'community.question-reassigned':
    '{held, select, yes {Cette question a été confiée à {name} entre-temps.} other {Cette question a été rendue à tout le monde entre-temps.}}',
  'community.passage-removed':
    'Ce texte reprend un passage qu’une décision de modération a retiré de vos messages : enlevez-le pour enregistrer.',
  'community.reason-repeats-passage':
    'Le motif répète le passage à caviarder : il resterait dans la décision. Décrivez-le sans le citer.',
  'community.purge-not-found': 'Cette proposition d’effacement n’existe pas.',
  'community.purge-settled': 'Cette proposition a déjà été confirmée ou refusée.',
  'community.purge-proposed':
    'Son effacement définitif est déjà proposé : une autre personne doit le confirmer.',
  'community.purge-taken-up':
    'Un sujet du forum a été ouvert avec ces mots et les dit encore : effacez-le d’abord définitivement.',
  'community.purge-of-another-time':
    'Ce contenu a été rétabli puis supprimé de nouveau depuis cette proposition : il n’est peut-être plus ce qui avait été lu. Refusez-la, relisez, et proposez de nouveau.',
  'community.purge-not-deleted': 'Seul ce qui a d’abord été supprimé peut être effacé définitivement.',
  'community.purged': 'Ce contenu a été effacé définitivement : rien n’en reste.',
  'community.post-hidden': 'Cette réponse est masquée : elle n’est pas supprimée, et ne s’affiche pas.',
  'community.post-deleted': 'Cette réponse a été supprimée.',
  'community.already-accepted': 'Cette réponse est déjà acceptée.',
  'community.not-accepted': 'Cette réponse n’est pas acceptée.',
  'community.duplicate-of-itself': 'Un sujet ne peut pas être le doublon de lui-même.',
  'community.duplicate-of-its-duplicate':
    'L’autre sujet est déjà fermé comme doublon de celui-ci : les deux renverraient l’un à l’autre. Rouvrez-le d’abord, ou choisissez-en un autre.',
  'community.topic-to-choose': 'Plusieurs sujets peuvent être le bon : choisissez-en un dans la liste.',
  'community.no-topic-like-this':
    'Aucun des sujets que vous pouvez lire ne ressemble à cela. Essayez d’autres mots du titre, ou collez son adresse.',
  'community.merge-into-duplicate':
    'Cet autre sujet est fermé comme doublon : choisissez celui vers lequel il renvoie, ou rouvrez-le d’abord.',
  'community.merge-with-itself':
    'Choisissez un autre sujet : celui-ci ne peut pas être fusionné avec lui-même.',
  'community.narrowing-to-confirm':
    '{topics, plural, one {# sujet sera lu} other {# sujets seront lus}} par moins de personnes. {losing, plural, =0 {Aucun auteur ne perd l’accès à ce qu’il y a écrit.} one {# personne n’aura plus accès à ce qu’elle y a écrit : elle en sera prévenue.} other {# personnes n’auront plus accès à ce qu’elles y ont écrit : elles en seront prévenues.}} {followers, plural, =0 {Qui suit la catégorie ou un de ses sujets continue de les lire.} one {# personne qui suit la catégorie ou un de ses sujets ne les lira plus.} other {# personnes qui suivent la catégorie ou un de ses sujets ne les liront plus.}} Cochez cette case pour continuer.',
  'community.more-readers-to-confirm':
    'Ce qui y a été écrit sera lu aussi par {readers, select, public {tout le monde, sans compte, moteurs de recherche compris} members {tous les membres} staff {toute l’équipe} branch {les membres de la branche « {which, select, writing {Écrivains et illustrateurs du livre} visual_arts {Arts graphiques et plastiques} music {Compositeurs de musique} photography {Photographie} film {Cinéma et audiovisuel} other {{which}}} »} group {les membres du groupe « {name} »} other {d’autres personnes}}. Les auteurs en seront prévenus. Cochez la case pour continuer.',
  'community.widening-to-confirm':
    'Des personnes pour qui cela n’a pas été écrit liront {topics, plural, =0 {{references, plural, one {# réponse officielle} other {# réponses officielles}}.} other {{topics, plural, one {# sujet} other {# sujets}} de {authors, plural, one {# personne} other {# personnes}}{files, plural, =0 {} one {, # fichier} other {, # fichiers}}{references, plural, =0 {} one {, # réponse officielle} other {, # réponses officielles}}. Les auteurs des messages en seront prévenus.}} Cochez cette case pour continuer.',
  'community.replies-into-their-own': 'Choisissez un autre sujet : ces réponses s’y trouvent déjà.',
  'community.replies-into-duplicate':
    'Cet autre sujet est fermé comme doublon : choisissez celui vers lequel il renvoie.',
  'community.nothing-to-split': 'Choisissez au moins une réponse.',
  'community.written-enough':
    'C’est assez pour l’instant : {limit, plural, one {#} other {#}} {what, select, posts {messages} reactions {réactions} conversations {conversations commencées} other {images}} {per, select, day {par jour} other {par heure}} à votre niveau de confiance. Vous pourrez reprendre dans {hours, plural, =0 {{minutes, plural, one {# minute} other {# minutes}}} one {# heure} other {# heures}}.',
  'community.channel-not-found': 'Ce salon n’existe pas, ou il ne s’adresse pas à vous.',
  'community.conversation-alone': 'Indiquez au moins une autre personne.',
  'community.conversation-people':
    'Une conversation réunit {max, plural, one {# autre personne} other {# autres personnes}} au plus.',
  'community.conversation-full': 'Cette conversation réunit déjà {max} personnes, c’est le maximum.',
  'community.conversation-over': 'Plus personne ne reçoit ce que vous écririez ici.',
  'community.correspondent-left':
    'Cette personne a quitté cette conversation : on ne l’y remet pas. Vous pouvez lui écrire à part, si elle l’accepte.',
  'community.correspondent-unwilling':
    '{count, plural, one {Aucun membre de ce nom ne peut recevoir vos messages ici} other {Certaines de ces personnes ne peuvent pas recevoir vos messages ici, ou pas ensemble}} : {names}. Vérifiez {count, plural, one {le nom} other {les noms}}, et les personnes que vous bloquez.',
  'community.message-not-found': 'Ce message n’existe pas.',
  'community.channel-locked': 'Ce salon est fermé pour l’instant : vous pouvez le lire, pas y écrire.',
  'community.announcements-only':
    'Ce salon est réservé aux annonces de l’équipe : vous pouvez le lire et y réagir.',
  'community.channel-slow':
    'Ce salon est ralenti. Vous pourrez y écrire à nouveau dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  'community.message-gone': 'Ce message n’est plus là.',
  'community.message-settled':
    'Il est trop tard : un message se modifie pendant {minutes, plural, one {# minute} other {# minutes}} au plus.',
  'community.message-late':
    'Il est trop tard : un message se retire pendant {hours, plural, one {# heure} other {# heures}} au plus.',
  'community.exchange-too-wide':
    'Cette catégorie est plus ouverte que le salon. Choisissez une catégorie réservée à sa branche.',
  'community.channel-of-event': 'Ce salon est celui d’un évènement : il se décrit avec l’évènement.',
  'community.session-not-open': 'Ce salon ouvre un quart d’heure avant la séance.',
  'community.session-over': 'La séance est finie : ce salon se lit, on n’y écrit plus.',
  'community.session-of-the-team': 'Ce qui se dit dans une séance de l’équipe y reste.',
  'community.poll-not-here': 'Un sondage ne se met pas dans une conversation privée.',
  'community.poll-too-narrow':
    'Ce sondage ne s’adresse pas à tous ceux qui lisent ce salon. Choisissez-en un autre.',
  'community.message-elsewhere': 'Ce message est dans un autre salon.',
  'community.too-many-pins':
    'Ce salon a déjà {max, plural, one {# message épinglé} other {# messages épinglés}} : détachez-en un d’abord.',
  'community.arrival-copy':
    'Ce texte a déjà été envoyé presque tel quel, par vous ou par d’autres. Dites-le avec vos propres mots.',
  'community.arrival-link-flood':
    'Beaucoup de textes récents mènent au même site que celui-ci. Retirez ce lien pour l’envoyer.',
  'community.arrival-first-links':
    'Vous débutez ici : ce texte est déjà lu par d’autres, et un lien ne s’y ajoute pas encore. Retirez-le pour enregistrer.',
  'community.arrival-first-post':
    'Vous débutez ici : ce texte est déjà lu par d’autres, et ne peut pas encore en devenir un tout autre. Corrigez-le sans le remplacer, ou écrivez-en un nouveau.',
  'community.arrival-fresh':
    'Vous débutez ici : ce texte est déjà lu par d’autres, et ne peut pas encore en devenir un tout autre. Corrigez-le sans le remplacer, ou écrivez-en un nouveau.',
  'community.arrival-throwaway':
    'Vous débutez ici : ce texte est déjà lu par d’autres, et ne peut pas encore en devenir un tout autre. Corrigez-le sans le remplacer, ou écrivez-en un nouveau.',
  'community.too-many-links':
    'À votre niveau de confiance, un message contient {max, plural, one {# lien} other {# liens}} au plus. Gardez les plus utiles.',
  'community.too-many-mentions':
    'À votre niveau de confiance, un message mentionne {max, plural, one {# membre} other {# membres}} au plus.',
  'community.trust-lock-takes':
    'Un niveau se donne à la main, il ne se retire pas : ce membre a déjà mieux. S’il faut le limiter, prenez une mesure de l’échelle, avec ses motifs, que l’on peut contester.',
  'community.trust-lock-refused':
    'On ne règle ni son propre niveau, ni celui d’une personne de même rang ou de rang supérieur.',
  'community.distance-from-oneself': 'On ne peut pas se tenir soi-même à distance.',
  'community.distance-from-team':
    'Cette personne fait partie de l’équipe : ce qu’elle écrit s’adresse à tout le monde.',
  'community.too-many-distances': 'Vous tenez déjà {max} personnes à distance, c’est le maximum.',
  'community.too-many-tags': '{max, plural, one {# étiquette} other {# étiquettes}} au plus.',
  'community.no-data-copy': 'Il n’y a pas de copie à télécharger : demandez-en une.',
  'community.inactivity-figure': 'Écrivez un nombre entier entre {min} et {max}.',
  'community.welcome-rule-changed':
    'Les premiers pas ont changé entre-temps. Relisez-les avant d’enregistrer.',
  'community.ambassadorship-not-found': 'Cette candidature n’existe pas.',
  'community.ambassadorship-moved':
    'Cela n’est plus possible : la situation a changé entre-temps. Rechargez la page.',
  'community.ambassador-already': 'Une candidature, une invitation ou un mandat est déjà en cours.',
  'community.ambassador-not-yet': 'Ce qui est demandé n’est pas encore rempli.',
  'community.ambassador-not-fit': 'Un autre rôle ou une sanction en cours empêche d’être ambassadeur.',
  'community.ambassador-not-plain':
    'Cette personne a déjà un autre rôle, ou une sanction en cours : elle ne peut pas être invitée.',
  'community.ambassador-nobody': 'Aucun membre ne porte ce nom.',
  'community.ambassador-charter': 'Acceptez la charte pour continuer.',
  'moderation.office-taken': 'Cette personne a déjà un autre rôle.',
  'community.claim-kind': 'Choisissez le droit que vous voulez exercer.',
  'community.claim-over':
    'Cette demande n’est plus ouverte : quelqu’un y a répondu, ou elle n’a pas été confirmée.',
  'community.claim-extension':
    'Le délai ne se prolonge qu’une fois, avant son terme, et pour une demande portant sur des données.',
  'community.claim-not-found': 'Cette demande n’existe pas, ou le lien n’est pas complet.',
  'community.claim-nobody': 'Choisissez une personne de la liste.',
  'community.too-many-claims':
    '{max} de vos demandes attendent déjà une réponse. Complétez-les plutôt par courrier à {org}.',
  'site.legal-more-met': 'Il ne peut pas y avoir plus de critères respectés que de critères applicables.',
  'site.legal-count': 'Écrivez un nombre entier de critères, {max} au plus.',
  'site.legal-day-to-come': 'Cette date est à venir : choisissez celle d’un audit déjà fait.',
  'site.legal-changed':
    'Quelqu’un a publié une autre version entre-temps. Relisez-la avant de publier la vôtre.',
  'site.legal-not-found': 'Ce texte n’a pas de version de ce numéro.',
  'community.terms-label-taken': 'Une version porte déjà ce nom.',
  'community.terms-not-found': 'Cette version n’est pas celle qui est en vigueur.',
  'community.inactivity-rule-changed':
    'Quelqu’un a modifié la règle entre-temps. Relisez-la avant d’enregistrer la vôtre.',
  'community.newcomer-figure': 'Écrivez un nombre entier entre {min} et {max}.',
  'community.newcomer-hosts': '{max, plural, one {# site} other {# sites}} au plus.',
  'community.newcomer-host': 'Ce n’est pas un nom de domaine : {host}.',
  'community.newcomer-rule-changed':
    'Quelqu’un a modifié la règle entre-temps. Relisez-la avant d’enregistrer la vôtre.',
  'moderation.group-in-use':
    'Quelque chose est encore réservé à ce groupe : déplacez-le ou ouvrez-le d’abord, sinon plus personne ne le verrait.',
  'moderation.directory-group-rights':
    'Un groupe tenu par l’annuaire ne donne aucun droit réservé aux administrateurs.',
  'moderation.group-of-directory': 'L’annuaire de {org} dit qui est de ce groupe.',
  'moderation.group-not-empty':
    'Ce groupe a encore des membres : retirez-les avant de le confier à l’annuaire, qui dira seul qui en est.',
  'moderation.open-group-rights':
    'Un groupe ouvert ne donne aucun droit : fermez-le, ou retirez-lui ses droits.',
  'moderation.group-not-found': 'Ce groupe n’existe pas.',
  'community.asker-may-not-open':
    'La personne qui a posé la question ne peut pas ouvrir de sujet dans cette catégorie en ce moment : choisissez-en une autre, ou attendez.',
  'community.unknown-tag': 'Cette étiquette n’existe pas. Choisissez-en une dans la liste.',
  'community.already-deleted': 'C’est déjà supprimé.',
  'community.not-deleted': 'Il n’y a rien à rétablir.',
  'community.pin-in-the-past': 'Choisissez une date à venir.',
  'community.own-post-not-helpful': 'C’est votre propre texte : laissez les autres dire s’il les a aidés.',
  'community.account-not-found': 'Ce compte n’existe pas.',
  'community.account-suspended':
    '{lasts, select, forever {Ce compte est fermé définitivement.} other {Ce compte est exclu pour un temps.}} La décision dit pourquoi, et comment la contester sans se connecter.',
  'community.export-not-found': 'Cet export n’existe pas, ou son délai est passé.',
  'community.not-a-page': 'Ce n’est pas l’adresse d’une page : il faut une adresse en https.',
  'community.not-a-site': 'Donnez l’adresse d’un site, sans chemin : https://www.exemple.fr.',
  'community.page-opened-meanwhile':
    'La discussion de cette page vient d’être ouverte par quelqu’un d’autre : rien n’a été publié. Copiez votre texte, puis publiez-le à la suite.',
  'community.page-not-commented': 'Les pages de ce site ne sont pas commentées ici.',
  'community.account-shut-out':
    'L’annuaire de votre organisme a fermé cet accès. Adressez-vous à lui pour le rouvrir.',
  'community.person-not-found': 'L’annuaire n’a annoncé personne sous cet identifiant.',
  'community.person-name-taken': 'Une autre personne de l’annuaire porte ce nom.',
  'community.administrator-stays':
    'Un annuaire ne ferme pas l’accès d’un administrateur : une personne lui retire d’abord son rôle.',
  'community.already-founded': 'Cette communauté a déjà des membres : connectez-vous.',
  'community.branch-missing': 'Choisissez au moins une branche.',
  'community.branch-unknown':
    'Cette branche n’existe pas. Celles que nous connaissons : Écrivains et illustrateurs du livre, Arts graphiques et plastiques, Compositeurs de musique, Photographie, Cinéma et audiovisuel.',
  'community.email-accent':
    'L’adresse e-mail contient une lettre accentuée. Écrivez-la sans accent, par exemple elodie@exemple.fr.',
  'community.email-malformed': 'L’adresse e-mail est incomplète, par exemple nom@exemple.fr.',
  'community.guest-without-email': 'L’adresse e-mail manque.',
  'community.email-disposable':
    'Cette adresse ne dure que quelques minutes ou quelques jours : nous ne pourrions plus vous écrire. Donnez une adresse que vous gardez.',
  'community.email-taken': 'Cette adresse est devenue celle d’un autre compte : donnez-en une autre.',
  'community.identity-not-confirmed': 'Donnez d’abord votre mot de passe pour confirmer que c’est bien vous.',
  'community.language-unknown': 'Choisissez l’une des langues proposées.',
  'community.link-spent': 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  'community.member-not-found': 'Ce membre n’existe pas.',
  'community.rhythm-unknown': 'Choisissez l’un des rythmes proposés.',
  'community.quiet-hours': 'Choisissez deux heures différentes, ou aucune.',
  'community.stop-link-unknown':
    'Ce lien ne vient pas d’un de nos e-mails : copiez-le en entier depuis le message reçu.',
  'community.notify-unknown': 'Choisissez l’un des réglages proposés.',
  'community.password-wrong':
    'Ce n’est pas votre mot de passe actuel. Réessayez ; s’il est perdu, déconnectez-vous : « Mot de passe oublié » en donne alors un nouveau.',
  'community.sign-up-password-wrong':
    'Ce n’est pas le mot de passe choisi à l’inscription. Réessayez, ou choisissez-en un nouveau.',
  'community.password-too-short':
    'Le mot de passe est trop court : {min, plural, one {# caractère} other {# caractères}} au moins.',
  'community.password-too-long':
    'Le mot de passe est trop long : {max, plural, one {# caractère} other {# caractères}} au plus.',
  'community.password-too-weak':
    'Ce mot de passe est trop facile à deviner : allongez-le, par exemple de quelques mots.',
  'community.password-repetitive':
    'Ce mot de passe se répète ou suit le clavier : choisissez-en un plus varié.',
  'community.password-common':
    'Ce mot de passe est l’un des premiers que l’on essaie. Choisissez-en un autre.',
  'community.password-personal':
    'Ce mot de passe contient votre pseudonyme, votre adresse ou le nom de {org} : choisissez-en un autre.',
  'community.pseudonym-characters':
    'Seuls sont possibles les lettres, les chiffres, les espaces, les apostrophes, les tirets, et le point en fin de mot.',
  'community.pseudonym-scripts': 'Un mot ne peut pas mêler plusieurs alphabets : écrivez-le dans un seul.',
  'community.pseudonym-reserved': 'Ce nom est réservé à {org} ou à l’équipe : choisissez-en un autre.',
  'community.renamed-recently':
    'Un pseudonyme se change une fois en 30 jours : revenez dans {days, plural, one {# jour} other {# jours}}.',
  'community.bio-refused':
    'Une décision de modération vous a retiré ce texte : présentez-vous autrement, ou contestez-la.',
  'community.avatar-refused':
    'Une décision de modération vous a retiré cette image : choisissez-en une autre, ou contestez la décision.',
  'community.pseudonym-refused':
    'Une décision de modération vous a retiré ce pseudonyme : choisissez-en un autre.',
  'community.pseudonym-taken':
    'Ce pseudonyme, ou un autre qui lui ressemble, est déjà pris : choisissez-en un autre.',
  'community.region-unknown': 'Choisissez une région dans la liste.',
  'community.session-not-found': 'Cette connexion est déjà fermée.',
  'community.theme-unknown': 'Choisissez l’un des thèmes proposés.',
  'community.wrong-credentials':
    'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, ou choisissez un nouveau mot de passe.',
  'moderation.appeal-already-decided': 'Cette contestation a déjà reçu sa réponse.',
  'moderation.order-not-found': 'Cette injonction n’existe pas, ou le temps de la garder est passé.',
  'moderation.dispute-not-found': 'Ce litige n’existe pas, ou le temps de le garder est passé.',
  'moderation.not-a-day': 'Ce jour n’existe pas dans le calendrier : vérifiez le jour et le mois.',
  'moderation.day-to-come': 'Ce jour n’est pas encore venu : choisissez aujourd’hui ou un jour passé.',
  'moderation.not-a-time': 'Écrivez une heure comme 14:30.',
  'moderation.not-a-state': 'Écrivez les deux lettres du pays, par exemple FR.',
  'moderation.before-it-was-issued': 'C’est avant la date de l’injonction.',
  'moderation.before-it-was-received': 'C’est avant la réception de l’injonction.',
  'moderation.before-it-was-submitted': 'C’est avant le dépôt du litige.',
  'moderation.told-and-not-told':
    'La personne a été prévenue\u00a0: ne dites pas aussi pourquoi elle ne l’a pas été.',
  'moderation.statement-not-withheld': 'Cet exposé n’est pas mis de côté, ou ne l’est plus.',
  'moderation.statement-tells-of-person':
    'Il y reste un numéro, une adresse ou une mention : retirez-les avant de transmettre.',
  'moderation.nothing-to-export': 'Tous les exposés des motifs sont déjà dans un envoi.',
  'moderation.statement-batch-not-found': 'Cet envoi n’existe pas, ou il est déjà marqué comme déposé.',
  'moderation.transparency-report-not-found': 'Ce rapport n’existe pas.',
  'moderation.transparency-report-published':
    'Ce rapport est publié : il ne change plus. Préparez une version corrigée.',
  'moderation.transparency-year-not-over':
    'Ce brouillon s’arrête avant la fin de l’année {year, number, ::group-off} : recomptez-le une fois l’année terminée, puis publiez-le.',
  'moderation.transparency-words-not-kept':
    'Ce texte n’est pas encore enregistré : enregistrez et recomptez d’abord, puis publiez ce que vous aurez relu.',
  'moderation.transparency-year':
    'Choisissez une année de {from, number, ::group-off} à {to, number, ::group-off}.',
  'moderation.appeal-not-found': 'Cette contestation n’existe pas.',
  'moderation.appeal-too-late':
    'Le délai pour contester cette décision auprès de nous est passé. Vous pouvez encore saisir le juge.',
  'moderation.already-appealed': 'Cette décision a déjà été contestée. Une fois suffit : la réponse arrive.',
  'moderation.body-without-address':
    'Écrivez un organisme par ligne : son nom, une barre « | », puis son adresse en https://.',
  'moderation.needs-another-signature': 'La seconde signature est celle d’une autre personne.',
  'moderation.lesser-needed': 'Choisissez la mesure qui reste.',
  'moderation.not-lesser': 'Choisissez l’une des mesures moindres proposées.',
  'moderation.nothing-lesser':
    'De cette décision, il ne reste rien de moindre : acceptez ou rejetez la contestation.',
  'moderation.nothing-falls':
    'Une autre mesure n’est levée que si la contestation est fondée : décochez-la, ou changez l’issue.',
  'moderation.not-beside': 'Cette mesure ne porte pas sur les mêmes faits : relisez la contestation.',
  'moderation.judge-outranked':
    'Une personne d’un rang supérieur au vôtre a pris cette décision : une personne de son rang doit en juger.',
  'moderation.not-another-judge':
    'Vous avez pris part à cette décision, ou elle vous concerne : une autre personne doit en juger.',
  'moderation.not-proposed': 'Cette mesure n’attend plus de signature.',
  'moderation.outcome-unknown': 'Choisissez l’une des issues proposées.',
  'moderation.sanction-not-found': 'Cette mesure n’existe pas.',
  'moderation.sanction-not-standing': 'Cette mesure ne tient plus.',
  'moderation.end-out-of-reach': 'Choisissez un jour à venir, dans un an au plus ({max} jours).',
  'moderation.step-unknown': 'Choisissez une étape de l’échelle.',
  'moderation.action-not-possible': 'Cette mesure n’est pas possible ici, ou plus possible.',
  'moderation.notices-suspended':
    'Une décision a suspendu vos signalements pour encore {days, plural, one {# jour} other {# jours}}. Vous pouvez la contester depuis vos notifications. Un danger se signale toujours ici, au motif qui le dit.',
  'moderation.notices-not-misused':
    'Ces signalements ne sont pas abusifs : il en faut au moins trois d’infondés en un an, et la moitié de ceux qui ont été tranchés.',
  'moderation.misuse-not-warned':
    'Avertissez d’abord : un avertissement pour signalements abusifs doit précéder la suspension.',
  'moderation.misuse-ended-with-warning':
    'Aucun signalement infondé n’a suivi l’avertissement : il n’y a rien à suspendre.',
  'moderation.notices-suspended-already': 'Les signalements de ce membre sont déjà suspendus.',
  'moderation.flagger-there-already': 'Ce membre est déjà inscrit comme signaleur de confiance.',
  'moderation.flagger-not-found': 'Ce signaleur n’est pas au registre, ou son statut est déjà ainsi.',
  'moderation.flagger-not-a-member': 'Choisissez un membre dont le compte est actif.',
  'moderation.nothing-to-clear-bio': 'Ce profil n’a pas de présentation : il n’y a rien à retirer.',
  'moderation.nothing-to-remove-avatar': 'Ce profil n’a pas d’image : il n’y a rien à retirer.',
  'moderation.nothing-to-rename': 'Ce membre porte déjà un nom neutre : il n’y a rien à remplacer.',
  'moderation.already-decided': 'Ce dossier a déjà été tranché. Relisez la décision.',
  'moderation.already-reported': 'Vous avez déjà signalé ce contenu : votre signalement est à l’étude.',
  'moderation.words-unchanged': 'Ce texte est celui de l’auteur : rien n’y est changé.',
  'moderation.answer-needed': 'Dites à qui a signalé pourquoi le contenu reste en place.',
  'moderation.claimed-by-another': 'Quelqu’un d’autre s’occupe de ce dossier.',
  'moderation.days-unknown': 'Choisissez l’une des durées proposées.',
  'moderation.name-with-link': 'Écrivez un nom, sans adresse de site.',
  'moderation.email-invalid': 'Écrivez une adresse e-mail valable, une seule.',
  'moderation.good-faith-needed': 'Confirmez que vous signalez de bonne foi.',
  'moderation.piece-changed':
    'Ce contenu a été modifié depuis que vous l’avez lu. Le voici tel qu’il est maintenant : relisez-le avant de décider.',
  'moderation.item-changed':
    'Ce dossier a changé depuis que vous l’avez ouvert{since, select, raised { : il a été signalé de nouveau} claimed { : quelqu’un l’a pris en charge} released { : il a été rendu} assigned { : il a été confié à quelqu’un} noted { : une note y a été ajoutée} measured { : une mesure a été prise en attendant} admitted { : il a été ouvert à d’autres personnes} other {}}. Relisez-le avant de décider.',
  'moderation.item-not-found': 'Ce dossier n’existe pas, ou ne vous est pas ouvert.',
  'moderation.measure-too-grave': 'Cette mesure dépasse votre rôle : demandez-la à qui anime la communauté.',
  'moderation.measure-unknown': 'Choisissez l’une des mesures proposées.',
  'moderation.nobody-to-measure': 'On ne sait pas qui a écrit ceci : aucune mesure ne peut viser l’auteur.',
  'moderation.not-a-moderator': 'Choisissez quelqu’un qui modère.',
  'moderation.not-a-person': 'Laissez ce champ vide : il sert à écarter les robots.',
  'moderation.not-claimed': 'Prenez d’abord ce dossier en charge.',
  'moderation.nothing-to-report': 'Il n’y a rien à signaler à cette adresse.',
  'moderation.out-of-bounds': 'Donnez un nombre entre {min} et {max}.',
  'moderation.outranked':
    'Ce contenu est d’une personne de votre rang ou au-dessus : quelqu’un d’autre doit décider.',
  'moderation.nobody-above':
    'Personne n’est d’un rang plus élevé que cet auteur : le passage resterait masqué sans que quiconque puisse en décider. Demandez à l’auteur de le modifier.',
  'moderation.member-outranks':
    'Cette personne est de votre rang ou au-dessus : quelqu’un de rang plus élevé doit prendre cette mesure.',
  'moderation.own-content': 'C’est votre propre contenu : quelqu’un d’autre doit décider.',
  'moderation.placeholder-left': 'Il reste un blanc à remplir : {name}.',
  'moderation.priority-unknown': 'Choisissez l’une des priorités proposées.',
  'moderation.removed-by-higher':
    'Une personne de rang plus élevé l’a retiré : ce n’est pas à vous d’en décider.',
  'moderation.reason-needs-account':
    'Ce motif est réservé aux membres : connectez-vous, ou choisissez-en un autre.',
  'moderation.reason-not-found': 'Ce motif n’existe pas.',
  'moderation.reason-there-already': 'Il y a déjà un motif de ce nom ; modifiez-le plutôt.',
  'moderation.reason-unknown': 'Choisissez l’un des motifs proposés.',
  'moderation.report-not-found': 'Ce signalement n’existe pas, ou ce lien ne l’ouvre pas.',
  'moderation.reported-lately':
    'Votre signalement vient d’être tranché. Vous pourrez signaler ce contenu à nouveau après 24 heures, ou contester la décision.',
  'moderation.sensitivity-unknown': 'Choisissez l’un des niveaux proposés.',
  'moderation.template-not-found': 'Ce modèle n’existe pas.',
  'moderation.template-other-measure': 'Ce modèle va avec une autre mesure : choisissez-en un autre.',
  'moderation.already-overturned': 'Cette décision a déjà été annulée.',
  'moderation.category-unknown': 'Choisissez l’une des catégories proposées.',
  'moderation.decision-not-found': 'Cette décision n’existe pas.',
  'moderation.ends-in-the-past': 'Cette fin est déjà passée : choisissez-en une à venir.',
  'moderation.ground-unknown': 'Choisissez entre un contenu illicite et un manquement aux règles.',
  'moderation.nothing-to-overturn': 'Cette décision ne restreint personne : il n’y a rien à annuler.',
  'moderation.statement-missing':
    'Une restriction doit être motivée : dites les faits, le fondement et l’explication.',
  'moderation.last-administrator': 'Le dernier administrateur ne peut pas perdre son rôle.',
  'moderation.administrator-must-come-in':
    'Seul un membre actif, qui peut se connecter, devient administrateur.',
  'moderation.rank-too-low':
    'Vous ne pouvez pas changer le rôle de ce membre, ni donner plus de droits que les vôtres.',
  'moderation.beyond-ceiling': 'Ce droit dépasse ce que vous pouvez accorder à ce rôle.',
  'moderation.cell-unknown': 'Cette case n’existe pas dans la table des droits.',
  'moderation.matrix-unchanged': 'Aucune case n’a changé.',
  'moderation.role-unknown': 'Choisissez l’un des rôles proposés.',
  'files.not-an-image':
    'Ce fichier n’est pas une image que l’on peut montrer (PNG, JPEG, WebP, GIF, AVIF). Une photo au format HEIC s’exporte en JPEG.',
  'files.too-many-pixels':
    'Cette image compte {pixels, number} pixels, {max, number} au plus : réduisez sa largeur et sa hauteur, puis recommencez.',
  'files.too-large': 'Ce fichier est trop lourd : 10 Mo au plus. Réduisez-le, ou choisissez-en un autre.',
  'files.not-found': 'Ce fichier n’existe pas, ou ne vous est pas ouvert.',
  'community.audience-too-wide': 'Une sous-catégorie ne peut pas s’ouvrir à plus de monde que sa catégorie.',
  'community.file-quota-full': 'Votre espace d’images est plein. Supprimez-en avant d’en envoyer d’autres.',
  'community.own-post-no-reaction': 'C’est votre propre texte : laissez les autres y réagir.',
  'community.tag-into-itself': 'Une étiquette ne peut pas être fondue en elle-même.',
  'community.tag-not-found': 'Cette étiquette n’existe pas.',
  'community.draft-of-another':
    'Une autre personne s’est connectée dans ce navigateur : ce texte n’est plus enregistré. Copiez-le, puis rechargez la page.',
  'community.too-many-drafts':
    'Vous avez trop de brouillons : {max, plural, one {# au plus} other {# au plus}}. Terminez-en ou supprimez-en un.',
  'community.too-many-images': '{max, plural, one {# image} other {# images}} au plus par message.',
  'community.topic-has-replies': 'Ce sujet a des réponses : demandez à l’équipe de le supprimer.',
  'text.no-letter': 'Il manque des mots : écrivez au moins une lettre ou un chiffre.',
  'draft.no-such-place':
    'Ce brouillon n’a plus d’endroit où paraître : copiez son texte pour le reprendre ailleurs.',
  'draft.fields-not-text': 'Les champs d’un brouillon sont des textes.',
  'search.too-long': 'Cherchez avec moins de mots.',
  'search.synonyms-not-found': 'Ces synonymes n’existent plus.',
  'search.synonyms-full': 'La liste est pleine : {max} groupes au plus. Supprimez-en un d’abord.',
  'search.synonyms-few': 'Écrivez {min} mots ou expressions au moins, un par ligne.',
  'search.synonyms-many': '{max} mots ou expressions au plus dans un groupe.',
  'search.synonym-length': '« {term} » doit avoir de {min} à {max} caractères.',
  'search.synonym-signs':
    '« {term} » contient un signe que la recherche lirait autrement. Gardez les lettres, les chiffres, l’apostrophe et le trait d’union, sans le mot « or » seul.',
  'search.synonym-wordless':
    '« {term} » n’a que de petits mots, que la recherche laisse de côté. Ajoutez un mot qui compte.',
  'search.synonym-taken': '« {term} » est déjà dans le groupe de « {by} ». Ajoutez-y vos mots.',
  'search.empty': 'Écrivez ce que vous cherchez.',
  'shared.busy':
    'Beaucoup de monde écrit ici en ce moment. Réessayez dans un instant, votre texte est gardé.',
  'community.sealed-text':
    'Ce texte porte le sceau de {org} : seules ses équipes et la personne qui l’a écrit peuvent le modifier.',
  'community.words-of-rank':
    'Vous ne pouvez ni modifier, ni fermer, ni déplacer, ni supprimer ce qu’a écrit cette personne.',
  'community.choice-of-rank':
    'Une personne de votre rang ou d’un rang plus élevé a dit si cette réponse convient : ce n’est pas à vous d’en juger autrement.',
  'community.decision-of-rank':
    'Une personne de rang plus élevé l’a décidé : ce n’est pas à vous d’y revenir.',
  'community.question-changed':
    'La question a changé pendant que vous prépariez la réponse. Relisez-la : votre travail est gardé, et rien n’est encore publié.',
  'community.already-sealed': 'Cette réponse porte déjà un sceau, posé entre-temps. Rechargez la page.',
  'community.not-sealed': 'Cette réponse ne porte plus de sceau.',
  'community.opening-post-not-sealed': 'Seule une réponse peut porter un sceau.',
  'community.authored-by-its-author':
    'Seule la personne qui a écrit cette réponse peut la publier au nom de {org}.',
  'community.validated-by-another':
    'Une réponse est validée par une autre personne que celle qui l’a écrite.',
  'community.authored-stays-authored':
    'Cette réponse a été écrite au nom de {org} : elle se confirme, elle ne se valide pas comme celle d’un membre. Rechargez la page.',
  'community.authored-by-another-department':
    'Cette réponse est signée par {department} : à ses agents de la confirmer. Attribuez-leur la question, ou écrivez une réponse officielle au nom de votre service.',
  'community.already-settled': 'Cette réponse a déjà été traitée.',
  'community.seal-still-stands': 'Le sceau de cette réponse est toujours valable.',
  'community.unknown-rule': 'L’une des règles choisies n’existe pas.',
  'community.no-department': 'Vous n’êtes rattaché à aucun service : demandez-le à l’administration.',
  'community.not-an-agent': 'Choisissez un agent de {org}.',
  'community.agent-without-department':
    'Cette personne n’est rattachée à aucun service : elle ne peut pas signer de réponse.',
  'community.agent-of-another-desk':
    'Cette personne ne répond pas dans cette catégorie. Choisissez un autre agent.',
  'community.reference-withdrawn': 'Cette réponse de référence a été retirée.',
  'community.reference-not-withdrawn':
    'Cette réponse de référence n’est pas retirée : elle est déjà publiée.',
  'official.key-taken': 'Cette clé existe déjà : choisissez-en une autre.',
  'official.title-taken':
    'Une réponse de référence porte déjà ce titre : donnez-en un autre, ou révisez la première.',
  'official.period-begins-already': 'Une période commence déjà ce jour-là : corrigez-la plutôt.',
  'official.periods-overlap':
    'Cette période en recouvre une autre : changez son premier ou son dernier jour.',
  'community.period-not-found': 'Cette période n’existe plus.',
  'official.of-other-agents':
    'Cette réponse de référence est à d’autres agents : ceux de sa catégorie, ou de toutes si elle n’en a pas.',
  'official.not-instead': 'Choisissez une autre réponse de référence, encore publiée.',
  'community.only-questions-assigned': 'Seule une question peut être attribuée.',
  'community.version-ended':
    'La validité de ce texte est passée : il ne peut pas être confirmé. Publiez une version qui dit jusqu’à quand il vaut.',
  'community.version-starts-too-early': 'Une nouvelle version ne peut pas s’appliquer avant la précédente.',
  'community.seal-not-found': 'Cette réponse ne porte pas de sceau.',
  'community.rule-not-found': 'Cette règle n’existe pas.',
  'community.value-not-found': 'Cette valeur n’existe pas.',
  'community.reference-not-found': 'Cette réponse de référence n’existe pas, ou ne vous est pas ouverte.',
  'community.paragraph-not-found': 'Ce paragraphe n’existe plus.',
  'official.not-a-day': 'Ce jour n’existe pas dans le calendrier : vérifiez le jour et le mois.',
  'official.begins-in-the-past':
    'Ce jour est passé. Choisissez aujourd’hui ou plus tard, ou cochez « Corriger le passé ».',
  'official.ends-before-start': 'La fin de validité précède son début.',
  'official.starts-in-the-future': 'Un sceau vaut tout de suite : choisissez aujourd’hui ou un jour passé.',
  'official.already-ended': 'Cette fin de validité est déjà passée.',
  'official.review-in-the-past': 'Choisissez une date de révision à venir.',
  'official.review-too-far': 'Choisissez une date de révision plus proche : deux ans au plus.',
  'official.source-missing': 'Indiquez au moins une source.',
  'official.not-an-address': 'Cette adresse n’est pas complète, par exemple https://exemple.fr/page.',
  'official.not-a-key': 'Utilisez des lettres sans accent, des chiffres et des traits d’union.',
  'moderation.words-blocked': '{explanation} Nous avons reconnu : {found}',
  'moderation.words-warned': '{explanation}',
  'moderation.title-looks-official':
    'Ce titre se lirait comme une parole de {org}. Commencez autrement, sans « réponse officielle » ni formule semblable en tête ou en capitales.',
  'moderation.word-rule-not-tried':
    'Essayez d’abord cette version sur les 90 derniers jours : elle ne s’applique qu’ensuite.',
  'moderation.word-rule-in-force': 'Cette version s’applique déjà.',
  'moderation.word-rule-not-in-force': 'Cette règle ne s’applique pas.',
  'moderation.word-version-of-another': 'Cette version est celle d’une autre règle.',
  'moderation.word-rule-not-found': 'Cette règle n’existe pas.',
  'moderation.word-key': 'Utilisez des lettres minuscules sans accent, des chiffres et des traits d’union.',
  'moderation.word-fields': 'Choisissez au moins un endroit où la règle regarde.',
  'moderation.word-trust': 'Choisissez un niveau de 1 à 4, ou tous les membres.',
  'moderation.word-link':
    'Une ligne ne mène nulle part : écrivez un nom, une barre et une adresse en https://, tel: ou un chemin du site.',
  'moderation.word-unknown-choice': 'Choisissez l’une des réponses proposées.',
  'moderation.word-too-many': 'C’est trop : {max, plural, one {# ligne} other {# lignes}} au plus.',
  'moderation.word-too-many-wildcards':
    'C’est trop de modèles avec des signes : {max, plural, one {#} other {#}} au plus par règle.',
  'moderation.word-too-long':
    'Une entrée dépasse {max, plural, one {# caractère} other {# caractères}} : « {entry} ».',
  'moderation.word-without-letters': 'Une entrée n’a ni lettre ni chiffre : « {entry} ».',
  'moderation.word-pattern-wrong':
    'Ce motif ne se lit pas : {reason}. Les références arrière (\\1) et les assertions (?=…) ne sont pas acceptées (RE2).',
  'moderation.word-pattern-too-large':
    'Ce motif coûterait trop cher à chaque message : raccourcissez-le ou réduisez ses répétitions.',
  'moderation.word-pattern-empty': 'Ce motif est partout, même dans un texte vide.',
  'moderation.word-param': 'Le réglage {param} va de {from} à {to}.',
  'moderation.word-nothing-to-mask': 'Ce détecteur ne désigne aucun passage : rien ne peut être masqué.',
  'official.miscited':
    '{count, plural, one {Ceci n’est pas une citation : {pieces}. Elle paraîtrait telle quelle.} other {Ceci ne cite rien : {pieces}. Tout paraîtrait tel quel.}} Choisissez la valeur dans la liste, ou retirez les accolades.',
  'official.cited-through':
    'Cette citation est coupée par une mise en forme, un lien ou un caractère spécial : {pieces}. Choisissez la valeur dans la liste, sans rien ajouter entre les accolades.',
  'official.cites-here':
    'Ici, aucune valeur ne se cite : {pieces} paraîtrait tel quel. Écrivez-le en toutes lettres.',
  'official.unknown-value':
    '{count, plural, one {Aucune valeur n’est enregistrée sous la clé {keys}.} other {Aucune valeur n’est enregistrée sous les clés {keys}.}} Choisissez-en une dans la liste, ou enregistrez-la d’abord.',
  'official.value-without-source': 'Dites où la valeur est fixée : sans source, elle ne peut être publiée.',
  'official.not-a-value': 'Écrivez un nombre (12,5 ou 12.5) ou un jour (31/12/2026 ou 2026-12-31).',
  'engagement.idea-not-found': 'Cette idée n’existe pas, ou n’est plus visible.',
  'engagement.idea-of-rank': 'Vous ne pouvez pas réunir à une autre une idée de cette personne.',
  'engagement.idea-takes-no-votes': 'Cette idée ne prend plus de votes.',
  'engagement.votes-spent':
    'Vous avez donné vos {votes} votes. Retirez-en un, ou attendez qu’une idée soit réalisée ou non retenue.',
  'engagement.step-not-possible':
    'Cette étape n’est pas possible : l’idée a changé d’état entre-temps, ou ne passe pas par là.',
  'engagement.merge-not-possible':
    'Ces deux idées ne peuvent pas être réunies : l’une est déjà décidée, ou c’est la même.',
  'engagement.comment-not-possible': 'Cette idée ne prend plus de commentaires.',
  'engagement.idea-comment-not-found': 'Ce commentaire n’existe pas.',
  'text.no-pictures': 'Les images ne s’affichent pas ici : décrivez-les, ou mettez un lien.',
  'engagement.no-pictures': 'Les images ne s’affichent pas ici : décrivez-les, ou mettez un lien.',
  'engagement.not-a-month': 'Choisissez un mois (2026-05, par exemple).',
  'engagement.month-to-come': 'Ce mois est encore à venir : choisissez celui-ci ou un mois passé.',
  'engagement.month-too-old':
    'C’était il y a plus de {max} mois : un avis aussi ancien n’aide plus à choisir.',
  'engagement.service-not-found': 'Ce service n’existe pas.',
  'engagement.service-takes-no-reviews': 'Ce service ne reçoit pas d’avis pour le moment.',
  'engagement.service-name-taken': 'Un autre service porte déjà ce nom.',
  'engagement.reviewed-by-the-house': 'Qui travaille pour {org} ne donne pas d’avis sur ses services.',
  'engagement.already-reviewed':
    'Vous avez déjà donné un avis sur ce service pour ce trimestre : modifiez-le, ou retirez-le.',
  'engagement.review-not-found': 'Cet avis n’existe pas, ou n’est plus visible.',
  'engagement.review-not-changeable':
    'Cet avis a été masqué par la modération : il ne peut plus être modifié.',
  'engagement.trial-not-found': 'Ce test n’existe pas, ou il ne vous est pas ouvert.',
  'engagement.trial-not-now':
    'Ce n’est pas possible dans l’état du test ({state, select, draft {brouillon} recruiting {recrutement ouvert} running {en cours} closed {terminé} other {bilan publié}}).',
  'engagement.promise-changed':
    'L’engagement de confidentialité a changé depuis que vous l’avez lu : lisez-le, puis acceptez-le.',
  'engagement.not-sought': 'Ce test s’adresse à d’autres membres.',
  'engagement.no-tester': 'Vous ne participez pas à ce test.',
  'engagement.tasks-missing': 'Écrivez une étape au moins, avec son titre.',
  'engagement.task-not-found': 'Cette étape n’existe pas.',
  'engagement.feedback-not-found': 'Ce retour n’existe pas.',
  'engagement.seats-taken':
    '{taken, plural, one {# place est déjà prise} other {# places sont déjà prises}} : il en faut au moins autant, pour chaque branche aussi.',
  'engagement.number-out-of-bounds': 'Écrivez un nombre de {min} à {max}.',
  'engagement.severity-missing': 'Dites à quel point ce problème vous a gêné.',
  'engagement.feedback-not-duplicate':
    'Vous avez nommé un retour qui dit la même chose : choisissez « Doublon », ou laissez ce champ comme il était.',
  'engagement.feedback-to-choose': 'Plusieurs retours peuvent être le bon : choisissez-en un dans la liste.',
  'engagement.no-feedback-like-this':
    'Aucun retour de ce test qui ne soit pas lui-même un doublon ne ressemble à cela. Essayez d’autres mots de son titre, ou son numéro.',
  'engagement.no-such-duplicate':
    'Aucun retour de ce test, qui ne soit pas lui-même un doublon, ne porte ce numéro.',
  'engagement.poll-not-found': 'Ce sondage n’existe pas, ou il ne s’adresse pas à vous.',
  'engagement.poll-goes-on': 'Ce sondage prend encore des votes : il s’archive une fois clos.',
  'engagement.poll-closed': 'Ce sondage est clos : il ne prend plus de votes.',
  'engagement.poll-changed':
    'Ce sondage a été modifié depuis que vous l’avez lu. Voici ce qu’il demande maintenant : vérifiez votre réponse, puis votez.',
  'engagement.poll-of-rank': 'Vous ne pouvez ni clore ni modifier un sondage de cette personne.',
  'engagement.poll-not-asked': 'Ce sondage s’adresse à d’autres membres : vous pouvez le lire, pas y voter.',
  'engagement.joined-too-late':
    'Votre compte a été créé après l’ouverture : seuls les membres inscrits avant y participent. Vous pourrez répondre aux prochaines consultations.',
  'engagement.levels-count': 'De {min} à {max} niveaux, un par ligne.',
  'engagement.levels-alike': 'Deux niveaux ont le même nom ou le même seuil.',
  'engagement.level-line':
    'Cette ligne ne se lit pas comme un seuil (de {min} à {max}) suivi d’un nom : {line}',
  'engagement.already-voted': 'Vous avez déjà voté. Votre premier vote est enregistré.',
  'engagement.secret-ballot-stays':
    'Ce vote est secret : personne ne peut retrouver le vôtre, ni donc le changer.',
  'engagement.votes-are-in':
    'Des votes sont arrivés : la question, les réponses et les règles ne changent plus. Vous pouvez encore changer l’explication et la date de clôture.',
  'engagement.choice-missing': 'Choisissez au moins une réponse.',
  'engagement.option-unknown': 'Cette réponse n’est pas proposée.',
  'engagement.option-twice': 'La même réponse est donnée deux fois : gardez-en une.',
  'engagement.too-few-choices': 'Choisissez au moins {min, plural, one {# réponse} other {# réponses}}.',
  'engagement.too-many-choices': 'Choisissez au plus {max, plural, one {# réponse} other {# réponses}}.',
  'engagement.rank-twice': 'Deux réponses ont le rang {rank} : donnez à chacune le sien.',
  'engagement.rank-missing': 'Aucune réponse n’a le rang {rank} : classez sans sauter de rang.',
  'engagement.branch-missing': 'Choisissez la branche au titre de laquelle vous votez.',
  'engagement.asker-too-new':
    'Les nouveaux membres ne créent pas encore de sondage. Participez d’abord aux discussions : ce droit vient avec l’ancienneté.',
  'engagement.segment-not-own':
    'Seules les personnes qui composent les segments peuvent s’adresser à l’un d’eux.',
  'engagement.segment-gone': 'Ce segment a été supprimé. Choisissez-en un autre.',
  'engagement.segment-too-small':
    '{min, plural, one {Ce segment est vide en ce moment.} other {Ce segment compte moins de {min} membres : on devinerait qui a répondu quoi. Choisissez des réponses nominatives, ou élargissez le segment.}}',
  'engagement.group-not-own': 'Ce groupe n’existe pas, ou vous n’en faites pas partie.',
  'engagement.idea-stands':
    'Votre idée est déjà soutenue, commentée ou étudiée : elle reste telle que les autres l’ont lue. Précisez-la en commentaire.',
  'engagement.idea-taken-up': '{org} s’est saisi de cette idée, ou elle est close : elle ne se retire plus.',
  'engagement.idea-comment-stands':
    'Un commentaire se modifie pendant {minutes, plural, one {# minute} other {# minutes}}.',
  'engagement.branch-too-late':
    'Vous avez choisi cette branche après l’ouverture du sondage : elle ne compte pas pour lui.',
  'engagement.branch-not-own': 'Cette branche n’est pas la vôtre.',
  'engagement.too-few-options':
    'Proposez au moins {min, plural, one {# réponse} other {# réponses}}, une par ligne.',
  'engagement.too-many-options': 'Proposez au plus {max, plural, one {# réponse} other {# réponses}}.',
  'engagement.options-alike': 'Deux réponses sont les mêmes : changez-en une.',
  'engagement.choices-out-of-bounds': 'Donnez un nombre de 1 à {max}, le plus petit d’abord.',
  'engagement.closes-too-soon': 'La clôture doit venir après aujourd’hui.',
  'engagement.closes-too-late': 'Un sondage dure {days} jours au plus.',
  'engagement.counted-later': 'Ce jour n’est pas encore passé : choisissez-en un passé.',
  'engagement.survey-not-found': 'Cette enquête n’existe pas, ou elle ne s’adresse pas à vous.',
  'engagement.survey-not-open':
    '{state, select, closed {Cette enquête est close depuis le {day} : elle ne prend plus de réponses.} other {Cette enquête n’est pas encore ouverte : elle ne prend pas de réponses.}}',
  'engagement.survey-stands':
    'Cette enquête est ouverte : ses questions ne changent plus. Pour les corriger, fermez-la et reprenez ses questions dans une nouvelle enquête.',
  'engagement.survey-goes-on':
    'Une enquête s’archive une fois close : celle-ci attend d’être ouverte ou prend encore des réponses.',
  'engagement.survey-not-closed': 'Les résultats se publient une fois l’enquête close.',
  'engagement.survey-changed':
    'Quelqu’un a modifié ce brouillon depuis que vous l’avez lu. Le voici tel qu’il est : reprenez votre changement.',
  'engagement.survey-not-asked':
    'Cette enquête s’adresse à d’autres membres : vous pouvez la lire, pas y répondre.',
  'engagement.already-answered': 'Vous avez déjà répondu. Vos premières réponses sont enregistrées.',
  'engagement.quota-reached':
    'Le nombre de réponses souhaité pour votre branche vient d’être atteint. Merci : vos réponses n’ont pas été comptées.',
  'engagement.answers-missing': 'Il manque une réponse à la page {page}.',
  'engagement.invited-lately':
    'Les membres ont été invités il y a peu : laissez passer {days, plural, one {# jour} other {# jours}} entre deux messages.',
  'engagement.reminders-too-many': 'Une enquête a {most} relances automatiques au plus.',
  'engagement.reminder-after-invitation': 'Après l’invitation, donnez de {min} à {max} jours.',
  'engagement.reminder-before-close': 'Avant la clôture, donnez de {min} à {max} jours.',
  'engagement.reminders-too-near':
    'Laissez passer {days, plural, one {# jour} other {# jours}} au moins entre deux relances.',
  'engagement.reminder-past': 'Le jour d’une relance est déjà passé. Choisissez un jour à venir.',
  'engagement.pages-missing': 'Écrivez le titre d’une page au moins, un titre par ligne.',
  'engagement.page-full': 'Une page a {max} questions au plus. Ajoutez une page.',
  'engagement.page-empty': 'Une page n’a aucune question : ajoutez-en une, ou retirez cette page.',
  'engagement.page-not-empty':
    'La page « {page} » n’est plus dans la liste, et a encore des questions : déplacez-les d’abord sur une autre page, ou retirez-les.',
  'engagement.question-twice': 'Une autre question porte déjà ce nom.',
  'engagement.question-unknown': 'Cette question n’est pas posée.',
  'engagement.bounds': 'Donnez un nombre entier de {min} à {max}.',
  'engagement.condition-unknown':
    'Une question dépend d’une réponse qui ne vient plus avant elle. Changez d’abord cette condition.',
  'engagement.condition-mixed': 'Choisissez des réponses à une seule et même question.',
  'engagement.answer-missing': 'Répondez à cette question pour continuer.',
  'engagement.one-answer': 'Donnez une seule réponse.',
  'engagement.survey-too-long': 'Une enquête dure {days} jours au plus.',
  'engagement.opinion-too-soon':
    'Vous avez répondu à cette question il y a peu. Merci : elle vous sera reposée plus tard.',
  'engagement.opinion-about-nothing': 'Cette réponse n’est plus là.',
  'engagement.rule-not-found': 'Cette règle de points n’existe pas.',
  'engagement.badge-not-found': 'Ce badge n’existe pas.',
  'engagement.line-not-found': 'Cette ligne n’existe pas, ou ce qu’elle apportait est déjà repris.',
  'engagement.grant-not-found': 'Ces points n’existent pas, ou ils ont déjà été repris.',
  'engagement.member-of-rank':
    'Ce membre est de votre rang ou au-dessus : seul quelqu’un d’un rang plus élevé peut lui retirer quelque chose.',
  'engagement.not-to-oneself':
    'Personne ne décide pour soi-même : demandez à une autre personne de l’équipe.',
  'engagement.member-unknown': 'Aucun membre actif ne porte ce pseudonyme.',
  'engagement.rule-figure': 'Écrivez un nombre entier entre {min} et {max}.',
  'engagement.rule-unrewarded':
    'Laissez 0 : cette règle dit que {org} n’en fait pas des points, et la plateforme ne les compte pas.',
  'engagement.rule-too-soon':
    'Choisissez un jour à partir de demain : une règle ne change pas ce qui est déjà acquis.',
  'engagement.badge-without-tier': 'Donnez au moins un palier.',
  'engagement.badge-tiers-fall': 'Un palier plus haut doit demander davantage que le précédent.',
  'engagement.tier-unknown': 'Choisissez un palier que ce badge possède.',
  'engagement.challenge-not-found': 'Ce défi n’existe pas.',
  'engagement.challenge-ends-first': 'Le dernier jour ne peut pas venir avant le premier.',
  'engagement.badge-name-taken': 'Un badge porte déjà ce nom.',
  'engagement.challenge-title-taken': 'Un défi porte déjà ce titre.',
  'events.gathering-not-found': 'Cet évènement n’existe pas, ou n’est plus visible.',
  'events.registration-closed': 'Les inscriptions à cet évènement sont closes.',
  'events.not-for-this-branch': 'Cet évènement est destiné à d’autres branches que les vôtres.',
  'events.gathering-taken-away':
    'Une décision a retiré cet évènement : on ne peut ni écrire à ses inscrits, ni reprendre ce qu’il dit pour d’autres dates.',
  'events.gathering-erased': 'Cet évènement a été effacé : on ne peut plus rien y écrire.',
  'events.nobody-to-write-to': 'Personne ne recevrait ce message.',
  'events.session-of-the-team': 'Ce qui se dit dans une séance de l’équipe y reste.',
  'events.not-registered': 'Vous n’avez pas d’inscription à cet évènement.',
  'events.offer-over':
    'Cette place n’est plus gardée pour vous : le délai est passé, ou elle n’était pas à vous.',
  'events.gathering-cancelled': 'Cet évènement est annulé.',
  'events.capacity-below-seats-taken':
    '{taken, plural, one {# place est déjà prise} other {# places sont déjà prises}} : le nombre de places ne peut pas être plus petit.',
  'events.gathering-changed-meanwhile':
    'Quelqu’un a modifié cet évènement entre-temps. Relisez ce qui est affiché, puis enregistrez de nouveau.',
  'events.question-not-found': 'Cette question n’existe pas.',
  'events.not-in-session': 'La séance est réservée aux inscrits qui y ont une place.',
  'events.session-closed': 'La séance n’est plus ouverte.',
  'events.gathering-over': 'L’évènement a eu lieu : il ne peut plus être annulé.',
  'events.gathering-not-under-way': 'L’évènement n’a pas lieu en ce moment : il n’y a rien à terminer.',
  'events.hand-not-up': 'Cette personne ne demande plus la parole.',
  'events.gathering-not-begun': 'La séance n’a pas encore commencé.',
  'events.not-a-draft': 'Cet évènement n’est plus un brouillon.',
  'events.end-before-start': 'La fin doit venir après le début.',
  'events.too-brief': 'Un évènement dure au moins {minutes} minutes.',
  'events.too-long': 'Un évènement dure au plus {days} jours.',
  'events.not-a-link': 'Donnez une adresse complète, qui commence par https://.',
  'events.capacity-out-of-bounds': 'Entre 1 et {max, number} places.',
  'events.reserved-without-capacity':
    'Donnez d’abord le nombre de places : sans limite, rien n’est à garder.',
  'events.reserved-to-others': 'Vous gardez des places pour une branche qui ne peut pas s’inscrire.',
  'events.reserved-beyond-capacity': 'Vous gardez plus de places qu’il n’y en a ({max, number}).',
  'events.agenda-beyond-end': '« {title} » tombe hors de la séance.',
  'events.agenda-line':
    'Commencez chaque ligne par une heure, par exemple « 14:30 Accueil », ou par un jour et une heure, « J2 09:30 Ateliers ».',
  'events.chapter-line':
    'Ligne {line} : commencez par un temps de la vidéo qui existe, par exemple « 0:05:30 Les plafonds ».',
  'events.chapters-not-rising': 'Ligne {line} : ce chapitre ne commence pas après le précédent.',
  'events.answers-closed': 'L’évènement a commencé : les réponses ne changent plus.',
  'events.answer-missing': 'Cette question demande une réponse.',
  'events.one-answer': 'Choisissez une seule réponse.',
  'events.question-not-asked': 'Les questions ont changé. Relisez-les avant d’envoyer vos réponses.',
  'events.too-few-options': 'Donnez au moins {min} réponses à choisir, une par ligne.',
  'events.option-twice': 'Deux réponses sont les mêmes : changez-en une.',
  'events.not-a-series': 'Aucune date à venir de cette série n’est concernée.',
  'events.series-changed-meanwhile':
    'La série a changé entre-temps : {count, plural, one {# date est concernée} other {# dates sont concernées}} maintenant. Relisez avant de confirmer.',
  'events.unknown-host': 'Personne ne porte ce pseudonyme.',
  'events.not-a-day': 'Donnez un jour qui existe, par exemple le 28/02/2027.',
  'events.past-day': 'Cette date est passée. Changez-la, ou dites que la séance a bien eu lieu.',
  'events.repeated-how-often': 'Dites combien de fois en tout, 2 au moins.',
  'events.not-a-time': 'Donnez une heure qui existe, par exemple 14:30.',
  'events.shown-once': 'Le {day}, {time} ne vient qu’une fois : écrivez l’heure sans lettre.',
  'events.skipped-hour':
    'Le {day}, à {time}, les horloges avancent : cette heure n’existe pas. Choisissez-en une autre, ou planifiez ce jour à part.',
  'events.repeat-does-not-fit':
    'Le {day}, ces horaires ne tiennent pas : les horloges changent pendant la séance, ou le mois est trop court. Planifiez ce jour à part.',
  'events.host-may-not':
    'Ces personnes ne peuvent pas organiser d’évènement : {names}. Un droit de leur rôle le leur permettrait.',
  'events.repeats-out-of-bounds': 'Entre 1 et {max} fois.',
  'events.wrong-code': 'Ce n’est pas le code affiché : relisez-le, puis recommencez.',
};
