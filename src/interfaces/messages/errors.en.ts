import type { errorsFr } from './errors.fr.ts';

/** Texts of refusals, by code: complete by type. */
export const errorsEn: Record<keyof typeof errorsFr, string> = {
  'site.not-a-path': 'Write a path of this site that begins with a slash.',
  'site.brand-colour': 'Write a colour in six hexadecimal figures, for instance #0053A4.',
  'site.brand-radius': 'Choose a radius of {min} to {max} pixels.',
  'site.brand-unreadable':
    'Publishing is refused: {count, plural, one {one pair of colours is} other {# pairs of colours are}} not easy enough to read. The list is below, with a shade that would do.',
  'site.brand-svg':
    'An SVG drawing is not accepted, since it may hold scripts. Export it as a PNG with a transparent ground, and send that PNG.',
  'site.brand-logo-small':
    'This logo is too small: {width} × {height} pixels. It needs at least {least} in height and width to be sharp.',
  'site.brand-logo-wide': 'This logo is too wide: at most {most} times as wide as high. Crop it.',
  'site.brand-icon-square': 'The icon has to be square: this one is {width} × {height} pixels. Crop it.',
  'site.brand-icon-small':
    'This icon is too small: {width} × {height} pixels. It needs at least {least} a side.',
  'site.segment-not-own': 'Only people who manage segments can choose one.',
  'site.moved-meanwhile': 'This page has moved meanwhile: nothing was sent.',
  'site.segment-gone': 'This segment was removed. Choose another one.',
  'site.page-withdrawn': 'This page is published no more.',
  'site.page-unknown': 'This page does not exist.',
  'site.page-version-not-found': 'This version does not exist.',
  'site.block-not-found': 'This block is no longer in the page.',
  'site.page-unchanged': 'That is what visitors see already.',
  'site.page-empty': 'Add at least one block before publishing.',
  'site.home-stays': 'The home page cannot be taken away.',
  'site.block-once': 'The page already has a block of this kind.',
  'site.page-full': 'This page is full: {max} blocks at most.',
  'site.page-slug-taken': 'A page already has this address: {slug}. Choose another one.',
  'site.page-day': 'Choose a day to come, within {days} days.',
  'site.block-count': 'Choose a number from {min} to {max}.',
  'site.block-too-many': '{max} at most.',
  'site.block-topic': '“{word}” is not the number of a topic.',
  'site.block-topic-unknown':
    '{count, plural, one {No topic that you may read has the number {numbers}.} other {No topic that you may read has the numbers {numbers}.}}',
  'site.block-poll': 'No poll that you may see has this address. Copy it from the page of the poll.',
  'site.block-unfinished': 'fill in this block or remove it before publishing.',
  'site.block-link-line':
    'Line {line}: write the words, a bar |, then a path of this site or an address in https://.',
  'site.frame-own': 'Give the whole address of another site, in https://.',
  'site.frame-empty':
    'Nothing of this HTML can be shown: it takes one word at least outside headings, pictures and forms.',
  'site.frame-private': 'This address does not lead to a public site in https://.',
  'site.frame-unreachable': 'This address did not answer within five seconds. Check it, then try again.',
  'site.frame-too-large': 'The answer of this address is larger than 100 kB.',
  'site.frame-status':
    'This address answers an error or leads elsewhere. Give the one that answers the fragment.',
  'site.frame-type': 'The answer of this address is not HTML (text/html).',
  'site.brand-unchanged': 'That is what visitors see already.',
  'site.brand-version-not-found': 'This version was never published.',
  'site.text-not-found': 'There is no such text, or it is not changed here.',
  'site.text-changed': 'Somebody changed this text meanwhile. Read it again before you save.',
  'site.text-unchanged': 'That is what the site says already.',
  'site.text-hidden': 'This text holds characters that cannot be seen. Type it again.',
  'site.text-one-line': 'This text is of one line.',
  'site.text-markup': 'No tag and no formatting: this text is shown as it is.',
  'site.text-address':
    'No address, of a site or for e-mails, but those of the delivered text: “{address}” looks like one. Leave a space after a full stop.',
  'site.text-of-security': 'Administrators alone change texts about the security of accounts and rights.',
  'site.text-broken': 'This text cannot be read: see that every brace is closed and every form complete.',
  'site.text-hole-unknown':
    'The site puts nothing in the place of {names}. Take it out, or use one of the list of places.',
  'site.text-hole-missing': '{names} is missing: what the site puts there is required.',
  'site.text-forms': 'Forms of {name} are missing: {forms}.',
  'site.letter-no-address':
    'No trial can be sent to you: your address is not confirmed, or takes no e-mail any more.',
  'site.texts-file':
    'This is no file of texts. Expected: the JSON of the export, with a key, then the text of each language.',
  'site.texts-large': 'This file is too large: two million characters at most.',
  'site.texts-many': 'This file holds too many texts: {max} at most.',
  'site.texts-refused':
    '{count, plural, one {# text of this file is refused} other {# texts of this file are refused}}. See what would change to know why.',
  'site.texts-same': 'This file would change nothing.',
  'site.webhook-not-found': 'This webhook does not exist.',
  'site.former-secret-counts':
    'The secret before this one still counts, and another would end it: ask for it expressly, or wait a day.',
  'site.too-many-webhooks':
    'This client has {max, plural, one {# webhook} other {# webhooks}} already: delete one.',
  'site.webhook-address': 'Write a whole address in https, for instance https://www.example.org/webhooks.',
  'site.webhook-private': 'This address leads into a private network: nothing is sent there.',
  'site.webhook-unreachable': 'This name leads to no address.',
  'site.webhook-events': 'Choose events that the scopes of this client let it read.',
  'site.period-backwards': 'The end comes before the beginning: choose a later end.',
  'site.provider-not-found': 'This sign-on provider does not exist, or is not open.',
  'site.connected-site-not-found': 'This site is not among those that use our accounts.',
  'site.connected-site-taken': 'A site has this address already.',
  'site.asked-by-nobody-known':
    'This question comes from no site that is known, or its signature does not hold. It was told nothing.',
  'community.site-consent-not-found': 'This was withdrawn already.',
  'community.not-vouched-for':
    'Confirm your e-mail address first: an account that is not confirmed signs nobody in elsewhere.',
  'site.provider-slug': 'Write 2 to 40 small letters, digits and hyphens, with no hyphen at either end.',
  'site.provider-untried':
    'Try a sign-in first, with the provider saved closed, or tick this box, and type the secret again where it changes: nobody came back from it yet with these settings.',
  'site.provider-is-another':
    'That would be another provider: linked accounts would pass to other people. Add it on its own, and close this one.',
  'site.not-domains': 'Write domains with spaces between them, for instance example.org.',
  'site.provider-slug-taken': 'Another provider has this name already.',
  'site.provider-unreachable': 'This sign-on service does not answer. Try again in a moment.',
  'site.not-an-address': 'Write a whole address, for instance https://sign-on.example.org.',
  'site.claim-rule-unreadable':
    'Line {line} cannot be read. Write for instance: groups = "moderation" -> role:moderator',
  'site.claim-rule-role':
    'Line {line}: a provider can only give the roles of ambassador, moderator and community manager.',
  'site.claim-rule-branch': 'Line {line}: there is no such branch.',
  'site.metadata-unreadable':
    'These metadata cannot be read: paste the XML document that the provider publishes, with its address (HTTP-Redirect) and its certificate.',
  'site.claims-unreadable': 'Write a JSON object, between braces.',
  'site.sign-on-unknown':
    'This sign-in is no longer under way: too much time has passed, it was used already, or it began in another browser. Start again.',
  'site.sign-on-refused':
    'The sign-on service did not answer, or its answer could not be verified. Nothing has changed: start again.',
  'site.sign-on-declined':
    'The sign-on service did not let you through, or you gave up. Start again, or sign in another way.',
  'community.sign-on-gone': 'Too much time has passed since the sign-on service answered. Start again.',
  'community.sign-on-over':
    'The sign-on service has said meanwhile that your session with it is over. Start again.',
  'community.sign-on-closed':
    'This sign-on service was closed meanwhile: nobody comes in by it any more. Sign in another way.',
  'community.sign-in-by-provider':
    'Signing in by password is closed: use the button of the sign-on service. If it no longer knows you, write to the team: it can unlink your account from the former identity.',
  'community.provider-takes-nobody': 'This service cannot make accounts here.',
  'community.provider-shows-no-address':
    'This service shows no verified e-mail address: sign up with an address and a password.',
  'community.provided-address-taken': 'An account has this address already: give its password to link it.',
  'community.provider-link-not-found': 'This service is not linked to your account.',
  'community.provider-link-taken': 'This identity is linked to another account already.',
  'community.confirm-before-linking':
    'The address of this account is not confirmed: confirm it first with the message that we sent you.',
  'community.factor-wrong': 'This code is not the right one, or it was used already. Wait for the next one.',
  'community.halfway-gone':
    'This sign-in is over, or was begun in another browser. Start again with the password.',
  'community.passkey-refused':
    'This passkey could not be verified. Nothing has changed: try again, or choose another way.',
  'community.passkey-not-found': 'There is no such passkey.',
  'community.passkey-known': 'This passkey is registered already.',
  'community.too-many-passkeys': 'You have {max} passkeys already: remove one first.',
  'community.factor-not-offered': '{org} offers no second factor at the moment.',
  'community.confirm-before-factor': 'First confirm the e-mail address of your account.',
  'community.code-maker-known': 'An application is registered already: remove it first.',
  'community.factor-not-found': 'There is no second factor to change. Start again.',
  'community.ways-in-of-higher-rank':
    'Nobody changes how somebody of an equal or higher rank comes in: neither their second factor nor their links to services.',
  'community.link-once-signed-in':
    'This account asks for a second factor: first sign in with your password, then link this service from your account.',
  'community.show-factor-first':
    'What protects your account changes in a session in which you showed your second factor: on the page “Second factor”, choose “Show my second factor”, with a code, a passkey or a recovery code.',
  'community.linked-to-another':
    'This account is linked to another identity of this service. Come in as usual, then link this one from your account. If you no longer get in, write to the team: it can unlink the former one.',
  'community.show-address-before-linking':
    'The password alone no longer links an account, and this service did not show its email address. Choose a new password by “Forgotten password”, then come back here within the hour.',
  'access.terms-not-accepted': 'Accept the new rules first, then try again.',
  'access.page-of-another':
    'Nothing was done: you are now signed in as {name}, and this page had been opened with another account, in this same browser.',
  'access.signed-in-again': 'Nothing was sent yet. Here is what you had written, to be read again and sent.',
  'access.second-factor-needed': 'Add a second factor to your account to have this right back.',
  'community.last-way-in': 'This is your only way in: choose a password first, or link another service.',
  'community.somebody-else': 'The sign-on service named someone other than you.',
  'community.not-shown-anew': 'The sign-on service did not ask again who you are. Give your password.',
  'site.api-client-not-found': 'This client does not exist.',
  'site.api-client-over': 'This client is revoked or expired: register another one.',
  'site.not-a-network': 'Write one address or network a line, for instance 192.0.2.0/24.',
  'site.not-an-origin':
    'Write one https origin a line, without a path, for instance https://www.example.org.',
  'api.client-unknown': 'This client is not known, or no longer: its key is wrong, expired or revoked.',
  'api.from-elsewhere': 'This client may not call from this address.',
  'api.closed-to-clients': 'This operation is open to no client: only a person can do it.',
  'api.missing-scope': 'This client lacks the scope {requiredScope}.',
  'api.too-many-calls':
    'Too many calls in a short time. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.too-many-reads':
    'Too much asked for in a short time from this account, application or network. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.too-many-writes':
    'Too much sent in a short time from this account or network. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.too-many-bodies':
    'Too many files are coming in at the moment. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.busy':
    'The site is very busy, and nothing was done. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.starting':
    'The site is starting, and nothing was done. Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'request.precondition-unjudged':
    'This operation holds If-Match against nothing. Nothing was done: leave the header out.',
  'request.key-unreadable': 'Idempotency-Key takes 1 to 255 visible characters.',
  'request.key-reused': 'This key stood for another call before.',
  'request.answer-lost':
    'This call was carried out, but its answer is lost. Look for what it changed before you do it again with another key.',
  'request.under-way': 'This call is under way. Try again in a moment.',
  'site.redirect-not-found': 'This redirect no longer exists.',
  'site.redirect-twice': 'This former address stands on line {line} already.',
  'site.redirect-chain':
    'This would make two redirects follow each other, by {path}. Write the address where it ends.',
  'site.import-unreadable': 'This table cannot be read from line {line} on: a quotation mark is left open.',
  'site.import-long': '{max} lines at most at once. Cut the table into several.',
  'site.redirect-loop': 'An address cannot lead to itself, not even by a detour.',
  'community.invitation-not-found': 'This invitation does not exist any more.',
  'community.invitation-spent':
    'This invitation cannot be used any more: it was used already, or it is too old. You can sign up without it, or sign in if you already have an account.',
  'community.invitation-number': 'Choose a whole number from {min} to {max}.',
  'community.guest-twice': 'This address is already on line {line}.',
  'community.guest-member': 'This address already belongs to a member.',
  'community.guest-invited': 'This address is invited already.',
  'community.guest-refuses': 'This address wants no more invitations, or takes no e-mail of ours.',
  'community.guest-not-to-invite':
    'This address cannot be invited: it is known here already, or wants no invitation.',
  'community.guests-unreadable':
    'This table cannot be read from line {line} on: a quotation mark is not closed.',
  'community.guests-not-objects':
    'Line {line} is no JSON object with an address (email), and at most branches (branches, a list) and a language (language).',
  'community.guests-many': '{max} addresses at most at a time. Cut the list in several.',
  'community.automation-not-found': 'There is no such automation.',
  'community.campaign-not-found': 'This campaign is gone.',
  'community.campaign-elsewhere': 'The campaign has moved on: reload the page to see where it stands.',
  'community.campaign-without-segment': 'The segment of this campaign was removed. Choose another one.',
  'community.campaign-variable': 'There is no variable “{name}”.',
  'community.campaign-fallback':
    'Not everybody has a “{name}”. Write what replaces it after a bar, inside the braces.',
  'community.campaign-variable-in-link':
    'The address of a link is the same for everybody: take the variable out of it.',
  'community.campaign-rate': 'Choose a whole number from {min} to {max}.',
  'community.campaign-past': 'That moment is over already: choose one to come.',
  'community.campaign-far': 'Choose a day within a year.',
  'community.segment-not-found': 'This segment does not exist any more.',
  'community.segment-name-taken': 'Another segment already has this name.',
  'community.segment-range-beyond': 'Choose a whole number from 0 to {max}.',
  'community.segment-range-backwards': 'The maximum is smaller than the minimum: swap them.',
  'insights.kpi-not-found': 'There is no such figure.',
  'insights.period-backwards': 'The period ends before it begins: choose a later end.',
  'insights.period-too-long': 'Choose {max} days at most.',
  'insights.day-not-ripe': 'This day is not counted for this figure yet.',
  'insights.period-not-over': 'Choose a day that is over: today is not counted yet.',
  'insights.month-not-over': 'Choose a month that has been over for a day at least.',
  'insights.contact-not-counted': 'This contact form is not counted, or this attempt is too old.',
  'insights.volume-month': 'Write a month, such as 2026-05.',
  'insights.volume-month-not-over':
    'This month is not over: take this line out, and give it once it is over.',
  'insights.volume-month-twice': 'This month stands on line {former} already.',
  'insights.volume-number': '“{given}” is not a whole number from 0 to {max, number}.',
  'insights.volume-nobody':
    'Nothing compares with an audience of zero: leave the cell empty where it is not known.',
  'insights.volume-nothing': 'This line tells neither calls nor e-mails.',
  'insights.volumes-unreadable':
    'Line {line} cannot be read: quotation marks are opened there and never closed.',
  'insights.volumes-long': '{max} lines at most: cut the table into several.',
  'insights.not-an-origin':
    '“{given}” is not the address of a site: write it like https://www.example.org, with nothing after it.',
  'insights.too-many-sites': '{max} sites at most: take some out.',
  'insights.opened-later': 'This month has not begun yet: choose the present one or one that is over.',
  'insights.no-figure-chosen': 'Tick at least one figure.',
  'insights.report-not-found': 'This report does not exist, or was not made for that period.',
  'insights.report-changed': 'Somebody changed this report meanwhile. Here it is as it stands.',
  'insights.not-a-reader':
    'This person cannot get the report: it takes the right to read statistics, and a confirmed address.',
  'insights.too-many-readers': '{max} readers at most: take one out first.',
  'insights.report-link-unknown': 'This link does not come from a report of this site.',
  'insights.deflection-rule-changed':
    'Somebody changed these settings meanwhile. Here they are as they stand.',
  'site.module-closed': 'This part of the community is not open at the moment.',
  'site.no-such-module': 'There is no such module.',
  'site.module-nobody': 'Tick at least one to open it to.',
  'site.module-period': 'The last day must come after the first.',
  'site.no-such-setting': 'This setting does not exist.',
  'site.setting-changed':
    'This setting was changed meanwhile. Read its current value, then begin again if you wish.',
  'site.setting-unchanged': 'That is its value already.',
  'site.setting-figure': 'Write a whole number between {min} and {max}.',
  'site.module-unchanged': 'It is set so already.',
  'community.incident-not-found': 'There is no such incident.',
  'community.incident-solved': 'This incident is solved: nothing is added to it any more.',
  'community.incident-not-for-all':
    'Not everybody may read this topic: choose whom the banner is for, or open the incident without one.',
  'community.incident-topic-taken': 'This topic answers an incident that lasts already.',
  'community.nothing-gathered': 'These questions are gathered under an incident already. Reload the page.',
  'site.editorial-note-not-found': 'This note no longer exists.',
  'site.announcement-not-found': 'This announcement no longer exists.',
  'site.contact':
    'Write an e-mail address, an address that begins with https://, or a path of this site that begins with /.',
  'site.link': 'Write a path of this site, or an address that begins with https://.',
  'site.page-not-found': 'This page does not exist.',
  other: 'This request could not be completed. Check what you wrote and try again.',
  unexpected:
    'The page could not open. The fault is on our side. Try again in a moment. Reference {reference}, should you write to us.',
  'request.invalid': 'Something needs correcting before it can be sent.',
  'request.unreadable': 'The request cannot be read: what was sent does not have the expected form.',
  'request.too-large': 'That is too large: {max} {unit} at most.',
  'request.unsupported': 'This format is not accepted here.',
  'request.no-such-path': 'There is nothing at this address.',
  'request.no-such-thing': 'What you are looking for does not exist, or is not open to you.',
  'request.no-such-method': 'This address does not take this operation.',
  'request.gone': 'It was here, and was deleted.',
  'request.foreign-origin':
    'This request does not come from a page of this site. Reload the page and try again.',
  'access.sign-in-needed': 'Sign in to continue.',
  'access.only-trying':
    'You look at the site as somebody else: nothing can be changed, and what is one person’s alone stays closed.',
  'access.email-not-confirmed':
    'Confirm your e-mail address first: open the message that we sent you and follow its link.',
  'access.only-trying-title': 'Nothing was changed',
  'access.only-trying-back': 'Back to the page you came from',
  'access.only-trying-end': 'Stop looking as somebody else',
  'access.not-allowed': 'Your account does not allow that here. If that is a mistake, tell the team.',
  'access.silenced':
    'A decision of the moderators keeps you from writing for now. It says why, until when and how to contest it: you find it on the page of your account.',
  'access.too-many-tries':
    'Too many tries in a short time. Try again in {unit, select, hours {{wait, plural, one {# hour} other {# hours}}} minutes {{wait, plural, one {# minute} other {# minutes}}} other {{wait, plural, one {# second} other {# seconds}}}}.',
  'shared.changed-meanwhile': 'Somebody changed this page meanwhile. Read it again, your text is kept.',
  'shared.already-taken': 'It is already taken: choose something else.',
  'text.missing': 'This field needs an answer.',
  'text.too-short': 'Too short: at least {min, plural, one {# character} other {# characters}}.',
  'text.too-long':
    'Too long: {length, select, none {} other {{length, plural, one {# character} other {# characters}}, for }}at most {max, plural, one {# character} other {# characters}}.',
  'text.too-laden':
    'This text holds more than can be shown as you wrote it: too many tables, lists, quotations or links. Take some out, or split it into several texts.',
  'field.unknown': 'This field is not expected.',
  'field.repeated': 'This field is given twice.',
  'field.text': 'A text is expected here.',
  'field.email': 'The e-mail address is incomplete, for instance name@example.org.',
  'field.choice': 'Choose one of the answers offered.',
  'field.reference': 'This reference does not exist.',
  'field.integer': 'Write a whole number, without a decimal point.',
  'field.number': 'Write a number, in digits.',
  'field.too-small': 'This number is too small: write a larger one.',
  'field.too-large': 'This number is too large: write a smaller one.',
  'field.list': 'A list is expected.',
  'field.yes-or-no': 'Answer yes or no.',
  'field.day': 'Write a day, for instance 31/12/2026 or 2026-12-31.',
  'field.date': 'Write a date, for instance 2026-12-31.',
  'field.instant': 'Write a moment with Z or an offset, for instance 2026-12-31T17:00:00+01:00.',
  'field.must-accept': 'Tick this box to continue.',
  'field.pattern': 'It is not written as it has to be here: follow the help of the field.',
  'field.object': 'An object is expected.',
  'field.too-deep': 'These data are nested too deep.',
  'text.unwritable': 'This text holds an invisible character that cannot be kept: type it again.',
  'request.too-many-values':
    'Too many fields were sent: at most {max, plural, one {#} other {#}}, lists included.',
  'field.invalid': 'This value is not accepted: give another one.',
  'list.missing': 'Choose at least one answer.',
  'list.too-long': 'Too many: remove some.',
  'list.repeated': 'The same value is given twice.',
  'cursor.broken': 'This page of the list does not exist. Start from the beginning.',
  'community.topic-not-found': 'This topic does not exist, or is not open to you.',
  'community.topic-hidden': 'This topic is hidden: it is not deleted, and is not shown.',
  'community.topic-gone': 'This topic was deleted.',
  'community.post-not-found': 'This reply does not exist, or is not open to you.',
  'community.category-to-choose': 'Choose a category.',
  'community.category-not-found': 'This category does not exist, or is not open to you.',
  'community.category-closed': 'This category is closed: it takes no more topics. Choose another one.',
  'community.category-merged': 'This category went into another one: choose the one that took it in.',
  'community.category-into-itself': 'A category goes neither into itself nor into one of its subcategories.',
  'community.category-of-others':
    'These two categories are not read by the same people. Change first who reads one of them.',
  'community.category-receiving':
    'Topics of another category are still coming into it: change who reads it once all are there.',
  'community.category-in-use':
    'This category is in use, or was: {topics, plural, =0 {no topic} one {# topic} other {# topics}} (removed ones included), {categories, plural, =0 {no subcategory} one {# subcategory} other {# subcategories}}, {merged, plural, =0 {no category merged into it} one {# category merged into it} other {# categories merged into it}}, {references, plural, =0 {no reference answer} one {# reference answer} other {# reference answers}}, {sites, plural, =0 {no commented site} one {# commented site} other {# commented sites}}. Close it instead.',
  'community.category-too-deep': 'A subcategory cannot hold others.',
  'community.topic-closed': 'This topic is closed: it takes no more replies.',
  'community.topic-not-open': 'This topic is closed already.',
  'community.topic-already-open': 'This topic is open already.',
  'community.kind-not-allowed-here':
    'This category does not take this kind of topic. Choose another kind, or another category.',
  'community.only-questions-accept': 'Only a question can have accepted answers.',
  'community.opening-post-stays': 'The opening post cannot be parted from its topic.',
  'community.post-of-another-topic': 'This reply belongs to another topic.',
  'community.passage-of-rank':
    'The passage also stands in what somebody wrote whose texts you cannot change. Ask somebody who may to take it out.',
  'community.passage-too-common':
    'More than {max} people wrote this passage: choose a longer one that stands there alone, or ask somebody who may erase for good to take it out.',
  'community.passage-not-there':
    'This passage is not in the post: copy it from its text as it is shown above.',
  'community.sealed-meanwhile':
    'This text was checked while you were writing: if you save it, the seal is lifted. Read it again, and save if you still want to.',
  'community.reference-redacted':
    'A passage was taken out of this answer meanwhile. Read it again, your text is kept.',
  'community.question-reassigned':
    '{held, select, yes {This question was given to {name} meanwhile.} other {This question was given back to everybody meanwhile.}}',
  'community.passage-removed':
    'This text repeats a passage that a moderation decision took out of your posts: take it out to save.',
  'community.reason-repeats-passage':
    'The reason repeats the passage to be redacted: it would stay in the decision. Describe it without quoting it.',
  'community.purge-not-found': 'There is no such proposal to erase.',
  'community.purge-settled': 'This proposal was confirmed or refused already.',
  'community.purge-proposed': 'Its erasure is proposed already: another person has to confirm it.',
  'community.purge-taken-up':
    'A topic of the forum was opened with these words and still says them: erase that for good first.',
  'community.purge-of-another-time':
    'This was restored and deleted again since it was proposed: it may not be what was read any more. Refuse it, read again, and propose it anew.',
  'community.purge-not-deleted': 'Only what was deleted first can be erased for good.',
  'community.purged': 'This was erased for good: nothing of it is left.',
  'community.post-hidden': 'This reply is hidden: it is not deleted, and is not shown.',
  'community.post-deleted': 'This reply was deleted.',
  'community.already-accepted': 'This answer is accepted already.',
  'community.not-accepted': 'This answer is not accepted.',
  'community.duplicate-of-itself': 'A topic cannot be a duplicate of itself.',
  'community.duplicate-of-its-duplicate':
    'The other topic is already closed as a duplicate of this one: each would point to the other. Reopen it first, or choose another one.',
  'community.topic-to-choose': 'Several topics may be the one: choose one in the list.',
  'community.no-topic-like-this':
    'None of the topics that you can read is like this. Try other words of its title, or paste its address.',
  'community.merge-into-duplicate':
    'That topic is closed as a duplicate: choose the one that it points to, or reopen it first.',
  'community.merge-with-itself': 'Choose another topic: this one cannot be merged with itself.',
  'community.narrowing-to-confirm':
    '{topics, plural, one {# topic} other {# topics}} will be read by fewer people. {losing, plural, =0 {Nobody who wrote there loses access to their own words.} one {# person will have no access to what they wrote there: they will be told.} other {# people will have no access to what they wrote there: they will be told.}} {followers, plural, =0 {Whoever follows the category or one of its topics goes on reading them.} one {# person who follows the category or one of its topics will read them no more.} other {# people who follow the category or one of its topics will read them no more.}} Tick this box to go on.',
  'community.more-readers-to-confirm':
    'What was written there will also be read by {readers, select, public {everybody, without an account, search engines included} members {all members} staff {the whole team} branch {the members of the branch “{which, select, writing {Writers and book illustrators} visual_arts {Visual arts} music {Music composers} photography {Photography} film {Film and audiovisual} other {{which}}}”} group {the members of the group “{name}”} other {other people}}. The authors will be told. Tick the box to go on.',
  'community.widening-to-confirm':
    'People for whom it was not written will read {topics, plural, =0 {{references, plural, one {# official answer} other {# official answers}}.} other {{topics, plural, one {# topic} other {# topics}} by {authors, plural, one {# person} other {# people}}{files, plural, =0 {} one {, # file} other {, # files}}{references, plural, =0 {} one {, # official answer} other {, # official answers}}. The authors of the messages will be told.}} Tick this box to go on.',
  'community.replies-into-their-own': 'Choose another topic: these replies stand there already.',
  'community.replies-into-duplicate':
    'That topic is closed as a duplicate: choose the one that it points to.',
  'community.nothing-to-split': 'Choose at least one reply.',
  'community.written-enough':
    'That is enough for now: {limit} {what, select, posts {messages} reactions {reactions} conversations {conversations begun} other {pictures}} {per, select, day {a day} other {an hour}} at your level of trust. You can go on in {hours, plural, =0 {{minutes, plural, one {# minute} other {# minutes}}} one {# hour} other {# hours}}.',
  'community.channel-not-found': 'This channel does not exist, or is not meant for you.',
  'community.conversation-alone': 'Name at least one other person.',
  'community.conversation-people':
    'A conversation is with {max, plural, one {# other person} other {# other people}} at most.',
  'community.conversation-full': 'This conversation has {max} people already, which is the most.',
  'community.conversation-over': 'Nobody receives what you would write here any more.',
  'community.correspondent-left':
    'This person has left this conversation, and is not put back into it. You may write to them apart, if they accept that.',
  'community.correspondent-unwilling':
    '{count, plural, one {No member of this name can receive your messages here} other {Not all of these can receive your messages here, or together}}: {names}. Check {count, plural, one {the name} other {the names}}, and whom you block.',
  'community.message-not-found': 'This message does not exist.',
  'community.channel-locked': 'This channel is locked for now: you can read it, not write in it.',
  'community.announcements-only': 'This channel is for announcements of the team: you can read and react.',
  'community.channel-slow':
    'This channel is slowed down. You can write again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'community.message-gone': 'This message is not there any more.',
  'community.message-settled':
    'It is too late: a message can be edited for {minutes, plural, one {# minute} other {# minutes}} at most.',
  'community.message-late':
    'It is too late: a message can be taken back for {hours, plural, one {# hour} other {# hours}} at most.',
  'community.exchange-too-wide':
    'This category is more open than the channel. Choose one that is kept to its branch.',
  'community.channel-of-event': 'This is the channel of an event: it is described with the event.',
  'community.session-not-open': 'This channel opens a quarter of an hour before the session.',
  'community.session-over': 'The session is over: this channel can be read, and not written in any more.',
  'community.session-of-the-team': 'What is said in a session of the team stays there.',
  'community.poll-not-here': 'A poll is not put into a private conversation.',
  'community.poll-too-narrow': 'This poll is not for everybody who reads this channel. Choose another one.',
  'community.message-elsewhere': 'This message is in another channel.',
  'community.too-many-pins':
    'This channel already has {max, plural, one {# pinned message} other {# pinned messages}}: let one go first.',
  'community.arrival-copy':
    'This text was sent almost as it is before, by you or by others. Say it in your own words.',
  'community.arrival-link-flood':
    'Many recent texts lead to the same site as this one. Take that link out to send it.',
  'community.arrival-first-links':
    'You are new here: others read this text already, and no link can be added to it yet. Take it out to save.',
  'community.arrival-first-post':
    'You are new here: others read this text already, and it cannot become quite another yet. Correct it without replacing it, or write a new one.',
  'community.arrival-fresh':
    'You are new here: others read this text already, and it cannot become quite another yet. Correct it without replacing it, or write a new one.',
  'community.arrival-throwaway':
    'You are new here: others read this text already, and it cannot become quite another yet. Correct it without replacing it, or write a new one.',
  'community.too-many-links':
    'At your level of trust a message holds {max, plural, one {# link} other {# links}} at most. Keep the most useful ones.',
  'community.too-many-mentions':
    'At your level of trust a message names {max, plural, one {# member} other {# members}} at most.',
  'community.trust-lock-takes':
    'A level is given by hand, never taken: this member holds a better one. Whoever is to be limited is sanctioned by the ladder, with reasons, and can contest it.',
  'community.trust-lock-refused': 'Nobody sets their own level, nor that of an equal or a superior.',
  'community.distance-from-oneself': 'You cannot keep yourself at a distance.',
  'community.distance-from-team': 'This person is of the team: what they write is for everybody.',
  'community.too-many-distances': 'You keep {max} people at a distance already, which is the most.',
  'community.too-many-tags': 'At most {max, plural, one {# tag} other {# tags}}.',
  'community.no-data-copy': 'There is no copy to download: ask for one.',
  'community.inactivity-figure': 'Write a whole number between {min} and {max}.',
  'community.welcome-rule-changed': 'The first steps were changed meanwhile. Read them again before saving.',
  'community.ambassadorship-not-found': 'There is no such application.',
  'community.ambassadorship-moved':
    'This is not possible any more: things changed meanwhile. Reload the page.',
  'community.ambassador-already': 'There is an application, an invitation or a term already.',
  'community.ambassador-not-yet': 'What is asked is not met yet.',
  'community.ambassador-not-fit':
    'Another role or a sanction in force stands in the way of being an ambassador.',
  'community.ambassador-not-plain':
    'This person has another role already, or a sanction in force: they cannot be invited.',
  'community.ambassador-nobody': 'No member is called so.',
  'community.ambassador-charter': 'Accept the charter to go on.',
  'moderation.office-taken': 'This person has another role already.',
  'community.claim-kind': 'Choose the right that you want to exercise.',
  'community.claim-over': 'This request is not open any more: somebody answered it, or it was not confirmed.',
  'community.claim-extension':
    'The time can be lengthened once, before it is over, and for a request about data only.',
  'community.claim-not-found': 'There is no such request, or the link is incomplete.',
  'community.claim-nobody': 'Choose somebody of the list.',
  'community.too-many-claims':
    '{max} of your requests wait for an answer already. Please write to {org} instead.',
  'site.legal-more-met': 'There cannot be more criteria met than apply.',
  'site.legal-count': 'Write a whole number of criteria, {max} at most.',
  'site.legal-day-to-come': 'This day is to come: choose that of an audit that was done.',
  'site.legal-changed': 'Somebody published another version meanwhile. Read it before you publish yours.',
  'site.legal-not-found': 'This text has no version of that number.',
  'community.terms-label-taken': 'A version bears this name already.',
  'community.terms-not-found': 'This version is not the one in force.',
  'community.inactivity-rule-changed':
    'Somebody changed the rule meanwhile. Read it again before you save yours.',
  'community.newcomer-figure': 'Write a whole number between {min} and {max}.',
  'community.newcomer-hosts': '{max, plural, one {# site} other {# sites}} at most.',
  'community.newcomer-host': 'This is no domain name: {host}.',
  'community.newcomer-rule-changed':
    'Somebody changed the rule meanwhile. Read it again before you save yours.',
  'moderation.group-in-use':
    'Something is still kept for this group: move it or open it first, or nobody would see it any more.',
  'moderation.directory-group-rights':
    'A group that the directory fills gives no right that is for administrators alone.',
  'moderation.group-of-directory': 'The directory of {org} says who is in this group.',
  'moderation.group-not-empty':
    'This group still has members: take them out before you leave it to the directory, which alone says who is in it.',
  'moderation.open-group-rights': 'An open group gives no rights: close it, or take its rights away.',
  'moderation.group-not-found': 'There is no such group.',
  'community.asker-may-not-open':
    'Who asked may not open a topic in this category now: choose another one, or wait.',
  'community.unknown-tag': 'This tag does not exist. Choose one from the list.',
  'community.already-deleted': 'It is deleted already.',
  'community.not-deleted': 'There is nothing to restore.',
  'community.pin-in-the-past': 'Choose a date to come.',
  'community.own-post-not-helpful': 'It is your own text: let others say whether it helped them.',
  'community.account-not-found': 'This account does not exist.',
  'community.account-suspended':
    '{lasts, select, forever {This account is closed for good.} other {This account is excluded.}} The decision says why, and how to contest it without signing in.',
  'community.export-not-found': 'There is no such export, or its day is over.',
  'community.not-a-page': 'This is no address of a page: it has to begin with https.',
  'community.not-a-site': 'Give the address of a site, without a path: https://www.example.org.',
  'community.page-opened-meanwhile':
    'Somebody else has just opened the discussion of this page: nothing was published. Copy your text, and publish it there.',
  'community.page-not-commented': 'Pages of this site are not commented on here.',
  'community.account-shut-out':
    'The directory of your organisation closed this access. Ask it to open it again.',
  'community.person-not-found': 'The directory told of nobody by this id.',
  'community.person-name-taken': 'Somebody else of the directory has this name.',
  'community.administrator-stays':
    'No directory closes the access of an administrator: a person takes their role away first.',
  'community.already-founded': 'This community has members already: sign in.',
  'community.branch-missing': 'Choose at least one branch.',
  'community.branch-unknown':
    'This branch does not exist. Those that we know: Writers and book illustrators, Visual arts, Music composers, Photography, Film and audiovisual.',
  'community.email-accent':
    'The e-mail address holds a letter with an accent. Type it without accents, for instance elodie@example.org.',
  'community.email-malformed': 'The e-mail address is incomplete, for example name@example.org.',
  'community.guest-without-email': 'The e-mail address is missing.',
  'community.email-disposable':
    'This address lasts for minutes or days only: we could not write to you any more. Give an address that you keep.',
  'community.email-taken': 'This address has become that of another account: give another one.',
  'community.identity-not-confirmed': 'First give your password to confirm that it is you.',
  'community.language-unknown': 'Choose one of the languages offered.',
  'community.link-spent': 'This link was used or is no longer valid. Ask for a new one.',
  'community.member-not-found': 'This member does not exist.',
  'community.rhythm-unknown': 'Choose one of the rhythms offered.',
  'community.quiet-hours': 'Choose two different hours, or none.',
  'community.stop-link-unknown':
    'This link does not come from one of our e-mails: copy all of it from the message that you got.',
  'community.notify-unknown': 'Choose one of the settings offered.',
  'community.password-wrong':
    'This is not your current password. Try again; if it is lost, sign out: “Forgotten password” then gives you a new one.',
  'community.sign-up-password-wrong':
    'That is not the password chosen at sign-up. Try again, or choose a new one.',
  'community.password-too-short':
    'The password is too short: {min, plural, one {# character} other {# characters}} at least.',
  'community.password-too-long':
    'The password is too long: {max, plural, one {# character} other {# characters}} at most.',
  'community.password-too-weak':
    'This password is too easy to guess: make it longer, for example with a few words.',
  'community.password-repetitive': 'This password repeats itself or follows the keyboard: vary it.',
  'community.password-common': 'This password is one of the first that are tried. Choose another.',
  'community.password-personal':
    'This password contains your pseudonym, your address or the name of {org}: choose another one.',
  'community.pseudonym-characters':
    'Only letters, digits, spaces, apostrophes, hyphens and full stops at the end of a word are possible.',
  'community.pseudonym-scripts': 'A word cannot mix several alphabets: write it in one.',
  'community.pseudonym-reserved': 'This name is kept for {org} or the team: choose another one.',
  'community.renamed-recently':
    'A pseudonym changes once in 30 days: come back in {days, plural, one {# day} other {# days}}.',
  'community.bio-refused':
    'A decision of the moderators took this text away from you: present yourself differently, or contest it.',
  'community.avatar-refused':
    'A decision of the moderators took this picture away from you: choose another, or contest the decision.',
  'community.pseudonym-refused':
    'A decision of the moderators took this pseudonym away from you: choose another.',
  'community.pseudonym-taken': 'This pseudonym, or one that looks like it, is taken: choose another one.',
  'community.region-unknown': 'Choose a region from the list.',
  'community.session-not-found': 'This session is already over.',
  'community.theme-unknown': 'Choose one of the themes offered.',
  'community.wrong-credentials':
    'The address or the password does not match. Check both, or choose a new password.',
  'moderation.appeal-already-decided': 'This complaint has its answer already.',
  'moderation.order-not-found': 'There is no such order, or the time to keep it is over.',
  'moderation.dispute-not-found': 'There is no such dispute, or the time to keep it is over.',
  'moderation.not-a-day': 'There is no such day in the calendar: check the day and the month.',
  'moderation.day-to-come': 'This day has not come yet: choose today or a day before.',
  'moderation.not-a-time': 'Write a time like 14:30.',
  'moderation.not-a-state': 'Write the two letters of the country, for instance FR.',
  'moderation.before-it-was-issued': 'This is before the day of the order.',
  'moderation.before-it-was-received': 'This is before the order was received.',
  'moderation.before-it-was-submitted': 'This is before the dispute was submitted.',
  'moderation.told-and-not-told': 'The person was told: do not also say why not.',
  'moderation.statement-not-withheld': 'This statement is not set aside, or not any more.',
  'moderation.statement-tells-of-person':
    'A number, an address or a mention is left in it: take it out before passing it on.',
  'moderation.nothing-to-export': 'Every statement of reasons is in a batch already.',
  'moderation.statement-batch-not-found': 'There is no such batch, or it is marked as deposited already.',
  'moderation.transparency-report-not-found': 'There is no such report.',
  'moderation.transparency-report-published':
    'This report is published and does not change any more. Prepare a corrected version.',
  'moderation.transparency-year-not-over':
    'This draft ends before the year {year, number, ::group-off} does: count it again once the year is over, then publish it.',
  'moderation.transparency-words-not-kept':
    'This text is not saved yet: save and count again first, then publish what you have read.',
  'moderation.transparency-year':
    'Choose a year from {from, number, ::group-off} to {to, number, ::group-off}.',
  'moderation.appeal-not-found': 'There is no such complaint.',
  'moderation.appeal-too-late':
    'The time to contest this decision with us is over. You may still go to court.',
  'moderation.already-appealed': 'This decision was contested already. Once is enough: the answer will come.',
  'moderation.body-without-address': 'One body a line: its name, a bar "|", then its address with https://.',
  'moderation.needs-another-signature': 'The second signature is somebody else’s.',
  'moderation.lesser-needed': 'Choose the measure that stays.',
  'moderation.not-lesser': 'Choose one of the lesser measures offered.',
  'moderation.nothing-lesser': 'Nothing lesser is left of this decision: uphold or reject the complaint.',
  'moderation.nothing-falls':
    'Another measure is lifted only where the complaint is upheld: untick it, or change the outcome.',
  'moderation.not-beside': 'That measure does not rest on the same facts: read the complaint again.',
  'moderation.judge-outranked':
    'Somebody of a higher rank than yours decided this: somebody of their rank has to judge it.',
  'moderation.not-another-judge':
    'You had a part in this decision, or it concerns you: somebody else has to judge it.',
  'moderation.not-proposed': 'This measure waits for no signature any more.',
  'moderation.outcome-unknown': 'Choose one of the outcomes.',
  'moderation.sanction-not-found': 'There is no such measure.',
  'moderation.sanction-not-standing': 'This measure does not stand any more.',
  'moderation.end-out-of-reach': 'Choose a day to come, a year away at most ({max} days).',
  'moderation.step-unknown': 'Choose a step of the ladder.',
  'moderation.action-not-possible': 'This measure is not possible here, or not any more.',
  'moderation.notices-suspended':
    'A decision suspended your reports for {days, plural, one {# more day} other {# more days}}. You can contest it from your notifications. A danger can always be reported here, for the reason that says so.',
  'moderation.notices-not-misused':
    'These reports are no misuse: it takes at least three unfounded ones in a year, and half of those that were judged.',
  'moderation.misuse-not-warned':
    'Warn first: a warning for misuse of reports has to come before the suspension.',
  'moderation.misuse-ended-with-warning':
    'No unfounded report followed the warning: there is nothing to suspend.',
  'moderation.notices-suspended-already': 'The reports of this member are suspended already.',
  'moderation.flagger-there-already': 'This member is entered as a trusted flagger already.',
  'moderation.flagger-not-found': 'This flagger is not in the register, or its status is so already.',
  'moderation.flagger-not-a-member': 'Choose a member whose account is active.',
  'moderation.nothing-to-clear-bio': 'This profile has no presentation: there is nothing to take.',
  'moderation.nothing-to-remove-avatar': 'This profile has no picture: there is nothing to take.',
  'moderation.nothing-to-rename': 'This member carries a neutral name already: there is nothing to replace.',
  'moderation.already-decided': 'This case was decided already. Read the decision.',
  'moderation.already-reported': 'You reported this already: your report is being looked at.',
  'moderation.words-unchanged': 'This is the author’s own text: nothing is changed in it.',
  'moderation.answer-needed': 'Tell whoever reported why the content stays.',
  'moderation.claimed-by-another': 'Somebody else is working on this case.',
  'moderation.days-unknown': 'Choose one of the durations offered.',
  'moderation.name-with-link': 'Write a name, without the address of a site.',
  'moderation.email-invalid': 'Write one valid e-mail address.',
  'moderation.good-faith-needed': 'Confirm that you report in good faith.',
  'moderation.piece-changed':
    'This content was edited since you read it. Here it is as it is now: read it again before deciding.',
  'moderation.item-changed':
    'This case changed since you opened it{since, select, raised {: it was reported again} claimed {: somebody took it} released {: it was given back} assigned {: it was given to somebody} noted {: a note was added} measured {: a measure was taken meanwhile} admitted {: it was opened to others} other {}}. Read it again before deciding.',
  'moderation.item-not-found': 'There is no such case, or it is not open to you.',
  'moderation.measure-too-grave': 'This measure is beyond your role: ask those who run the community.',
  'moderation.measure-unknown': 'Choose one of the measures offered.',
  'moderation.nobody-to-measure': 'Nobody knows who wrote this: no measure can befall the author.',
  'moderation.not-a-moderator': 'Choose somebody who moderates.',
  'moderation.not-a-person': 'Leave this field empty: it keeps robots away.',
  'moderation.not-claimed': 'Take this case first.',
  'moderation.nothing-to-report': 'There is nothing to report at this address.',
  'moderation.out-of-bounds': 'Give a number from {min} to {max}.',
  'moderation.outranked': 'This was written by somebody of your rank or above: somebody else has to decide.',
  'moderation.nobody-above':
    'Nobody is of a higher rank than this author: the passage would stay masked with nobody to decide. Ask the author to edit it.',
  'moderation.member-outranks':
    'This person has your rank or a higher one: somebody of a higher rank has to take this measure.',
  'moderation.own-content': 'This is your own content: somebody else has to decide.',
  'moderation.placeholder-left': 'Something is left to fill in: {name}.',
  'moderation.priority-unknown': 'Choose one of the priorities offered.',
  'moderation.removed-by-higher': 'Somebody of a higher rank took it away: it is not yours to decide.',
  'moderation.reason-needs-account': 'This reason is for members: sign in, or choose another.',
  'moderation.reason-not-found': 'There is no such reason.',
  'moderation.reason-there-already': 'There is a reason of this name already; change it instead.',
  'moderation.reason-unknown': 'Choose one of the reasons offered.',
  'moderation.report-not-found': 'There is no such report, or this link does not open it.',
  'moderation.reported-lately':
    'Your report was decided of just now. You can report this again after 24 hours, or contest the decision.',
  'moderation.sensitivity-unknown': 'Choose one of the levels offered.',
  'moderation.template-not-found': 'There is no such template.',
  'moderation.template-other-measure': 'This template goes with another measure: choose another one.',
  'moderation.already-overturned': 'This decision was overturned already.',
  'moderation.category-unknown': 'Choose one of the categories offered.',
  'moderation.decision-not-found': 'There is no such decision.',
  'moderation.ends-in-the-past': 'This end is over already: choose one to come.',
  'moderation.ground-unknown': 'Choose between illegal content and a breach of the rules.',
  'moderation.nothing-to-overturn': 'This decision restricts nobody: there is nothing to overturn.',
  'moderation.statement-missing':
    'A restriction needs its reasons: state the facts, the ground and the explanation.',
  'moderation.last-administrator': 'The last administrator cannot lose the role.',
  'moderation.administrator-must-come-in': 'Only an active member who can sign in becomes an administrator.',
  'moderation.rank-too-low': 'You cannot change this member’s role, nor grant more rights than yours.',
  'moderation.beyond-ceiling': 'This right is more than you may grant to this role.',
  'moderation.cell-unknown': 'There is no such box in the table of rights.',
  'moderation.matrix-unchanged': 'No box has changed.',
  'moderation.role-unknown': 'Choose one of the roles offered.',
  'files.not-an-image':
    'This file is not a picture that can be shown (PNG, JPEG, WebP, GIF, AVIF). A photograph in HEIC format is exported as JPEG.',
  'files.too-many-pixels':
    'This picture has {pixels, number} pixels, {max, number} at most: make it less wide and high, then try again.',
  'files.too-large': 'This file is too heavy: 10 MB at most. Make it smaller, or choose another one.',
  'files.not-found': 'This file does not exist, or is not open to you.',
  'community.audience-too-wide': 'A subcategory cannot be open to more people than its category.',
  'community.file-quota-full': 'Your space for pictures is full. Remove some before sending others.',
  'community.own-post-no-reaction': 'It is your own text: let others react to it.',
  'community.tag-into-itself': 'A tag cannot be merged into itself.',
  'community.tag-not-found': 'This tag does not exist.',
  'community.draft-of-another':
    'Somebody else has signed in with this browser: this text is no longer saved. Copy it, then reload the page.',
  'community.too-many-drafts':
    'You have too many drafts: {max, plural, one {# at most} other {# at most}}. Finish or delete one.',
  'community.too-many-images': 'At most {max, plural, one {# picture} other {# pictures}} in a message.',
  'community.topic-has-replies': 'This topic has answers: ask the team to delete it.',
  'text.no-letter': 'Words are missing: write at least a letter or a digit.',
  'draft.no-such-place': 'This draft has no place to appear any more: copy its text to use it elsewhere.',
  'draft.fields-not-text': 'The fields of a draft are texts.',
  'search.too-long': 'Search with fewer words.',
  'search.synonyms-not-found': 'These synonyms no longer exist.',
  'search.synonyms-full': 'The list is full: {max} groups at most. Remove one first.',
  'search.synonyms-few': 'Write at least {min} words or phrases, one on each line.',
  'search.synonyms-many': 'A group holds {max} words or phrases at most.',
  'search.synonym-length': '“{term}” must have {min} to {max} characters.',
  'search.synonym-signs':
    '“{term}” holds a sign that the search would read otherwise. Keep to letters, figures, the apostrophe and the hyphen, without the word “or” alone.',
  'search.synonym-wordless':
    '“{term}” has small words alone, which the search leaves out. Add a word that counts.',
  'search.synonym-taken': '“{term}” is in the group of “{by}” already. Add your words there.',
  'search.empty': 'Write what you are looking for.',
  'shared.busy': 'Many people are writing here right now. Try again in a moment, your text is kept.',
  'community.sealed-text':
    'This text carries the seal of {org}: only its teams and whoever wrote it can change it.',
  'community.words-of-rank': 'You cannot change, close, move or delete what this person wrote.',
  'community.choice-of-rank':
    'Somebody of your rank or above said whether this answers: it is not yours to say otherwise.',
  'community.decision-of-rank': 'Somebody of a higher rank decided it: it is not yours to take back.',
  'community.question-changed':
    'The question changed while you were preparing the answer. Read it again: your work is kept, and nothing is published yet.',
  'community.already-sealed': 'This answer already carries a seal, set meanwhile. Reload the page.',
  'community.not-sealed': 'This answer no longer carries a seal.',
  'community.opening-post-not-sealed': 'Only a reply can carry a seal.',
  'community.authored-by-its-author': 'Only whoever wrote this answer can publish it in the name of {org}.',
  'community.validated-by-another': 'An answer is validated by someone other than the person who wrote it.',
  'community.authored-stays-authored':
    'This answer was written on behalf of {org}: it is confirmed, not validated as a member’s reply is. Load the page again.',
  'community.authored-by-another-department':
    'This answer is signed by {department}: its agents confirm it. Assign the question to them, or write an official answer on behalf of your own department.',
  'community.already-settled': 'This answer was dealt with already.',
  'community.seal-still-stands': 'The seal of this answer still stands.',
  'community.unknown-rule': 'One of the rules chosen does not exist.',
  'community.no-department': 'You belong to no department: ask the administrators.',
  'community.not-an-agent': 'Choose an agent of {org}.',
  'community.agent-without-department': 'This person belongs to no department and cannot sign an answer.',
  'community.agent-of-another-desk': 'This person does not answer in this category. Choose another agent.',
  'community.reference-withdrawn': 'This reference answer has been withdrawn.',
  'community.reference-not-withdrawn': 'This reference answer is not withdrawn: it is published already.',
  'official.key-taken': 'This key exists already: choose another one.',
  'official.title-taken':
    'A reference answer has this title already: give it another one, or revise the first.',
  'official.period-begins-already': 'A period begins on that day already: correct that one instead.',
  'official.periods-overlap': 'This period overlaps another one: change its first or its last day.',
  'community.period-not-found': 'This period no longer exists.',
  'official.of-other-agents':
    'This reference answer belongs to other agents: those of its category, or of all categories where it has none.',
  'official.not-instead': 'Choose another reference answer that is still published.',
  'community.only-questions-assigned': 'Only a question can be assigned.',
  'community.version-ended':
    'The days of this text have passed: it cannot be confirmed. Publish a version that says until when it holds.',
  'community.version-starts-too-early': 'A new version cannot apply before the former one.',
  'community.seal-not-found': 'This answer carries no seal.',
  'community.rule-not-found': 'This rule does not exist.',
  'community.value-not-found': 'This value does not exist.',
  'community.reference-not-found': 'This reference answer does not exist, or is not open to you.',
  'community.paragraph-not-found': 'This paragraph no longer exists.',
  'official.not-a-day': 'There is no such day in the calendar: check the day and the month.',
  'official.begins-in-the-past': 'This day has passed. Choose today or later, or tick “Correct the past”.',
  'official.ends-before-start': 'The validity ends before it begins.',
  'official.starts-in-the-future': 'A seal is in force at once: choose today or a day before.',
  'official.already-ended': 'This end of validity has passed already.',
  'official.review-in-the-past': 'Choose a date of review to come.',
  'official.review-too-far': 'Choose an earlier date of review: two years at most.',
  'official.source-missing': 'Give at least one source.',
  'official.not-an-address': 'This address is incomplete, for example https://example.org/page.',
  'official.not-a-key': 'Use plain letters, digits and hyphens.',
  'moderation.words-blocked':
    '{explanationEn, select, none {{explanation}} other {{explanationEn}}} What we recognised: {found}',
  'moderation.words-warned': '{explanationEn, select, none {{explanation}} other {{explanationEn}}}',
  'moderation.title-looks-official':
    'This title would read as the word of {org}. Begin otherwise, without “official answer” or the like at the head or in capitals.',
  'moderation.word-rule-not-tried': 'Try this version on the last 90 days first: only then can it apply.',
  'moderation.word-rule-in-force': 'This version applies already.',
  'moderation.word-rule-not-in-force': 'This rule does not apply.',
  'moderation.word-version-of-another': 'This version belongs to another rule.',
  'moderation.word-rule-not-found': 'This rule does not exist.',
  'moderation.word-key': 'Use lower-case letters without accents, digits and hyphens.',
  'moderation.word-fields': 'Choose at least one place where the rule looks.',
  'moderation.word-trust': 'Choose a level from 1 to 4, or all members.',
  'moderation.word-link':
    'A line leads nowhere: write a name, a bar and an address in https://, tel: or a path of the site.',
  'moderation.word-unknown-choice': 'Choose one of the answers offered.',
  'moderation.word-too-many': 'Too many: {max, plural, one {# line} other {# lines}} at most.',
  'moderation.word-too-many-wildcards':
    'Too many wildcards with signs: {max, plural, one {#} other {#}} at most in a rule.',
  'moderation.word-too-long':
    'An entry is longer than {max, plural, one {# character} other {# characters}}: “{entry}”.',
  'moderation.word-without-letters': 'An entry has neither letter nor digit: “{entry}”.',
  'moderation.word-pattern-wrong':
    'This pattern cannot be read: {reason}. There are no back-references and no look-around here (RE2).',
  'moderation.word-pattern-too-large':
    'This pattern would cost every message too much: shorten it or reduce its repetitions.',
  'moderation.word-pattern-empty': 'This pattern is everywhere, even in an empty text.',
  'moderation.word-param': '{param} goes from {from} to {to}.',
  'moderation.word-nothing-to-mask': 'This detector points to no passage: nothing could be masked.',
  'official.miscited':
    '{count, plural, one {This is not a citation: {pieces}. It would be published as it is typed.} other {These are not citations: {pieces}. They would be published as they are typed.}} Choose the value from the list, or take the braces away.',
  'official.cited-through':
    'Formatting, a link or a special character cuts through this citation: {pieces}. Choose the value from the list, with nothing added between the braces.',
  'official.cites-here':
    'No value is cited here: {pieces} would be published as it is typed. Write it out in words.',
  'official.unknown-value':
    '{count, plural, one {No value is registered under the key {keys}.} other {No values are registered under the keys {keys}.}} Choose one from the list, or register it first.',
  'official.value-without-source': 'Say where the value is set: it cannot be published without a source.',
  'official.not-a-value': 'Write a number (12.5) or a day (31/12/2026 or 2026-12-31).',
  'engagement.idea-not-found': 'This idea does not exist, or can no longer be seen.',
  'engagement.idea-of-rank': 'You cannot merge an idea of this person into another.',
  'engagement.idea-takes-no-votes': 'This idea takes no more votes.',
  'engagement.votes-spent':
    'You have given your {votes} votes. Take one back, or wait until an idea is delivered or declined.',
  'engagement.step-not-possible':
    'This step is not possible: the idea has changed meanwhile, or does not go that way.',
  'engagement.merge-not-possible':
    'These two ideas cannot be merged: one is decided already, or they are the same.',
  'engagement.comment-not-possible': 'This idea takes no more comments.',
  'engagement.idea-comment-not-found': 'This comment does not exist.',
  'text.no-pictures': 'Pictures are not shown here: describe them, or add a link.',
  'engagement.no-pictures': 'Pictures are not shown here: describe them, or add a link.',
  'engagement.not-a-month': 'Choose a month (2026-05, for instance).',
  'engagement.month-to-come': 'This month is still to come: choose the present one or one that is over.',
  'engagement.month-too-old': 'That was more than {max} months ago: a review that old helps nobody choose.',
  'engagement.service-not-found': 'This service does not exist.',
  'engagement.service-takes-no-reviews': 'This service takes no reviews at the moment.',
  'engagement.service-name-taken': 'Another service has this name already.',
  'engagement.reviewed-by-the-house': 'Who works for {org} does not review its services.',
  'engagement.already-reviewed':
    'You have already reviewed this service for that quarter: edit your review, or take it back.',
  'engagement.review-not-found': 'This review does not exist, or can no longer be seen.',
  'engagement.review-not-changeable': 'Moderators have hidden this review: it can no longer be edited.',
  'engagement.trial-not-found': 'This test does not exist, or is not open to you.',
  'engagement.trial-not-now':
    'This cannot be done as the test stands ({state, select, draft {a draft} recruiting {looking for testers} running {under way} closed {over} other {report published}}).',
  'engagement.promise-changed':
    'The promise of confidentiality has changed since you read it: read it, then accept it.',
  'engagement.not-sought': 'This test is for other members.',
  'engagement.no-tester': 'You do not take part in this test.',
  'engagement.tasks-missing': 'Write one step at least, with its title.',
  'engagement.task-not-found': 'This task does not exist.',
  'engagement.feedback-not-found': 'This feedback does not exist.',
  'engagement.seats-taken':
    '{taken, plural, one {# seat is taken} other {# seats are taken}} already: there must be as many at least, for each branch too.',
  'engagement.number-out-of-bounds': 'Write a number from {min} to {max}.',
  'engagement.severity-missing': 'Say how much this problem got in your way.',
  'engagement.feedback-not-duplicate':
    'You named feedback that says the same: choose “Duplicate”, or leave that field as it was.',
  'engagement.feedback-to-choose': 'Several pieces of feedback may be the one: choose one in the list.',
  'engagement.no-feedback-like-this':
    'No piece of feedback of this test that is not a duplicate itself is like this. Try other words of its title, or its number.',
  'engagement.no-such-duplicate': 'No feedback of this test that is not a duplicate itself has this number.',
  'engagement.poll-not-found': 'This poll does not exist, or is not for you.',
  'engagement.poll-goes-on': 'This poll still takes votes: it is archived once it is closed.',
  'engagement.poll-closed': 'This poll is closed: it takes no more votes.',
  'engagement.poll-changed':
    'This poll has been changed since you read it. Here is what it asks now: check your answer, then vote.',
  'engagement.poll-of-rank': 'You cannot close or change a poll of this person.',
  'engagement.poll-not-asked': 'This poll asks other members: you may read it, not vote.',
  'engagement.joined-too-late':
    'Your account was made after this opened: only members who had joined by then take part. You will be asked the next time.',
  'engagement.levels-count': 'Between {min} and {max} levels, one a line.',
  'engagement.levels-alike': 'Two levels have the same name or the same threshold.',
  'engagement.level-line': 'This line does not read as a threshold (from {min} to {max}) and a name: {line}',
  'engagement.already-voted': 'You have voted already. Your first vote is recorded.',
  'engagement.secret-ballot-stays': 'This vote is secret: nobody can find yours again, nor change it.',
  'engagement.votes-are-in':
    'Votes are in: the question, the answers and the rules no longer change. You may still change the explanation and the closing date.',
  'engagement.choice-missing': 'Choose at least one answer.',
  'engagement.option-unknown': 'This answer is not offered.',
  'engagement.option-twice': 'The same answer is given twice: keep one of them.',
  'engagement.too-few-choices': 'Choose at least {min, plural, one {# answer} other {# answers}}.',
  'engagement.too-many-choices': 'Choose at most {max, plural, one {# answer} other {# answers}}.',
  'engagement.rank-twice': 'Two answers have rank {rank}: give each its own.',
  'engagement.rank-missing': 'No answer has rank {rank}: rank without leaving one out.',
  'engagement.branch-missing': 'Choose the branch in whose name you vote.',
  'engagement.asker-too-new':
    'New members do not create polls yet. Take part in discussions first: this comes with time.',
  'engagement.segment-not-own': 'Only people who manage segments can choose one.',
  'engagement.segment-gone': 'This segment was removed. Choose another one.',
  'engagement.segment-too-small':
    '{min, plural, one {This segment is empty now.} other {This segment holds fewer than {min} members: who answered what would be guessed. Name the answers, or widen the segment.}}',
  'engagement.group-not-own': 'There is no such group, or you are not in it.',
  'engagement.idea-stands':
    'Your idea is supported, commented or studied already: it stays as others read it. Say more in a comment.',
  'engagement.idea-taken-up': '{org} has taken this idea up, or it is over: it cannot be taken back.',
  'engagement.idea-comment-stands':
    'A comment can be changed for {minutes, plural, one {# minute} other {# minutes}}.',
  'engagement.branch-too-late': 'You chose this branch after the poll opened: it does not count for it.',
  'engagement.branch-not-own': 'This branch is not yours.',
  'engagement.too-few-options':
    'Offer at least {min, plural, one {# answer} other {# answers}}, one on each line.',
  'engagement.too-many-options': 'Offer at most {max, plural, one {# answer} other {# answers}}.',
  'engagement.options-alike': 'Two answers are the same: change one of them.',
  'engagement.choices-out-of-bounds': 'Give a number from 1 to {max}, the smaller first.',
  'engagement.closes-too-soon': 'The closing day must come after today.',
  'engagement.closes-too-late': 'A poll lasts {days} days at most.',
  'engagement.counted-later': 'This day has not come yet: choose one that is over.',
  'engagement.survey-not-found': 'This survey does not exist, or is not for you.',
  'engagement.survey-not-open':
    '{state, select, closed {This survey has been closed since {day}: it takes no more answers.} other {This survey is not open yet: it takes no answers.}}',
  'engagement.survey-stands':
    'This survey is open: its questions no longer change. To mend them, close it and take its questions over into a new survey.',
  'engagement.survey-goes-on':
    'A survey is archived once it is closed: this one waits to be opened or still takes answers.',
  'engagement.survey-not-closed': 'Results are published once the survey is closed.',
  'engagement.survey-changed':
    'Somebody has changed this draft since you read it. Here it is as it stands: make your change again.',
  'engagement.survey-not-asked': 'This survey asks other members: you may read it, not answer.',
  'engagement.already-answered': 'You have answered already. Your first answers are recorded.',
  'engagement.quota-reached':
    'As many members of your branch have answered as were wanted. Thank you: your answers were not counted.',
  'engagement.answers-missing': 'An answer is missing on page {page}.',
  'engagement.invited-lately':
    'Members were invited a short while ago: leave {days, plural, one {# day} other {# days}} between two messages.',
  'engagement.reminders-too-many': 'A survey has {most} automatic reminders at most.',
  'engagement.reminder-after-invitation': 'After the invitation, give from {min} to {max} days.',
  'engagement.reminder-before-close': 'Before the end, give from {min} to {max} days.',
  'engagement.reminders-too-near':
    'Leave {days, plural, one {# day} other {# days}} at least between two reminders.',
  'engagement.reminder-past': 'The day of a reminder has passed already. Choose a day to come.',
  'engagement.pages-missing': 'Write the title of one page at least, one title on each line.',
  'engagement.page-full': 'A page has {max} questions at most. Add a page.',
  'engagement.page-empty': 'A page asks nothing: add a question, or take the page out.',
  'engagement.page-not-empty':
    'The page “{page}” is no longer in the list, and still has questions: move them to another page first, or take them out.',
  'engagement.question-twice': 'Another question has this name already.',
  'engagement.question-unknown': 'This question is not asked.',
  'engagement.bounds': 'Give a whole number from {min} to {max}.',
  'engagement.condition-unknown':
    'A question depends on an answer that no longer comes before it. Change that condition first.',
  'engagement.condition-mixed': 'Choose answers to one and the same question.',
  'engagement.answer-missing': 'Answer this question to go on.',
  'engagement.one-answer': 'Give one answer only.',
  'engagement.survey-too-long': 'A survey lasts {days} days at most.',
  'engagement.opinion-too-soon':
    'You answered this question a short while ago. Thank you: it will come back later.',
  'engagement.opinion-about-nothing': 'This answer is no longer there.',
  'engagement.rule-not-found': 'There is no such rule of points.',
  'engagement.badge-not-found': 'There is no such badge.',
  'engagement.line-not-found': 'There is no such line, or what it brought was taken back already.',
  'engagement.grant-not-found': 'There are no such points, or they were taken back already.',
  'engagement.member-of-rank':
    'This member is of your rank or above: only somebody of a higher rank takes anything from them.',
  'engagement.not-to-oneself': 'Nobody decides for themselves: ask somebody else of the team.',
  'engagement.member-unknown': 'No active member bears this pseudonym.',
  'engagement.rule-figure': 'Write a whole number between {min} and {max}.',
  'engagement.rule-unrewarded':
    'Leave 0: this rule says that {org} gives no points for it, and the platform does not count it.',
  'engagement.rule-too-soon':
    'Choose a day from tomorrow on: a rule does not change what was earned already.',
  'engagement.badge-without-tier': 'Give at least one tier.',
  'engagement.badge-tiers-fall': 'A higher tier has to ask for more than the one before.',
  'engagement.tier-unknown': 'Choose a tier that this badge has.',
  'engagement.challenge-not-found': 'There is no such challenge.',
  'engagement.challenge-ends-first': 'The last day cannot come before the first.',
  'engagement.badge-name-taken': 'A badge bears this name already.',
  'engagement.challenge-title-taken': 'A challenge bears this title already.',
  'events.gathering-not-found': 'There is no such event, or it is no longer shown.',
  'events.registration-closed': 'Registration for this event is closed.',
  'events.not-for-this-branch': 'This event is for other branches than yours.',
  'events.gathering-taken-away':
    'A decision took this event out of sight: nobody can be written to, and other dates cannot take up what it says.',
  'events.gathering-erased': 'This event was erased: nothing can be written there any more.',
  'events.nobody-to-write-to': 'Nobody would get this message.',
  'events.session-of-the-team': 'What is said in a session of the team stays there.',
  'events.not-registered': 'You are not registered for this event.',
  'events.offer-over': 'This seat is no longer kept for you: the time is over, or it was not yours.',
  'events.gathering-cancelled': 'This event was cancelled.',
  'events.capacity-below-seats-taken':
    '{taken, plural, one {# seat is taken} other {# seats are taken}}: there cannot be fewer.',
  'events.gathering-changed-meanwhile':
    'Somebody changed this event meanwhile. Read what is shown, then save again.',
  'events.question-not-found': 'This question does not exist.',
  'events.not-in-session': 'The session is for those who have a seat in it.',
  'events.session-closed': 'The session is not open any more.',
  'events.gathering-over': 'The event took place: it cannot be cancelled any more.',
  'events.gathering-not-under-way': 'The event does not take place now: there is nothing to end.',
  'events.hand-not-up': 'This person no longer asks for the floor.',
  'events.gathering-not-begun': 'The session has not begun yet.',
  'events.not-a-draft': 'This event is no draft any more.',
  'events.end-before-start': 'It has to end after it begins.',
  'events.too-brief': 'An event takes at least {minutes} minutes.',
  'events.too-long': 'An event takes {days} days at most.',
  'events.not-a-link': 'Give a whole address that begins with https://.',
  'events.capacity-out-of-bounds': 'Between 1 and {max, number} seats.',
  'events.reserved-without-capacity':
    'Say how many seats there are first: without a bound, there is nothing to keep.',
  'events.reserved-to-others': 'You keep seats for a branch that may not register.',
  'events.reserved-beyond-capacity': 'You keep more seats than there are ({max, number}).',
  'events.agenda-beyond-end': '“{title}” is outside of the session.',
  'events.agenda-line':
    'Begin each line with a time, for instance “14:30 Welcome”, or with a day and a time, “D2 09:30 Workshops”.',
  'events.chapter-line':
    'Line {line}: begin with a time in the video that exists, for instance “0:05:30 The ceilings”.',
  'events.chapters-not-rising': 'Line {line}: this chapter does not begin after the one before.',
  'events.answers-closed': 'The event has begun: answers stay as they are.',
  'events.answer-missing': 'This question has to be answered.',
  'events.one-answer': 'Choose one answer only.',
  'events.question-not-asked': 'The questions have changed. Read them again before you send your answers.',
  'events.too-few-options': 'Give at least {min} answers to choose from, one on each line.',
  'events.option-twice': 'Two answers are the same: change one of them.',
  'events.not-a-series': 'No date of this series is to come that this could be done with.',
  'events.series-changed-meanwhile':
    'The series was changed meanwhile: {count, plural, one {# date is} other {# dates are}} concerned now. Read again before you confirm.',
  'events.unknown-host': 'Nobody bears this pseudonym.',
  'events.not-a-day': 'Give a day that exists, for instance 28/02/2027.',
  'events.past-day': 'This date is past. Change it, or say that the session did take place.',
  'events.repeated-how-often': 'Say how often in all, 2 at least.',
  'events.not-a-time': 'Give a time that exists, for instance 14:30.',
  'events.shown-once': 'On {day}, {time} comes once only: write the time without a letter.',
  'events.skipped-hour':
    'On {day} at {time} clocks go forward: there is no such time. Choose another one, or plan that day apart.',
  'events.repeat-does-not-fit':
    'On {day} these times do not fit: clocks change during the session, or the month is too short. Plan that day apart.',
  'events.host-may-not': 'These people may not run events: {names}. A right of their role would let them.',
  'events.repeats-out-of-bounds': 'Between 1 and {max} times.',
  'events.wrong-code': 'This is not the code that is shown: read it again, then try once more.',
};
