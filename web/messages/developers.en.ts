import type { Messages } from './fr.ts';

/** The API, told to those who write software. */
export const developersEn: Messages['developers'] = {
  title: 'For developers',
  lead: 'All that the API can do, written from the document that it serves.',
  begin: 'Begin',
  steps: {
    key: 'The administration registers your software and gives you a key. Send it with each call:',
    token: 'Or exchange the identifier and the secret for a token of a quarter of an hour (OAuth 2.0):',
    scopes:
      'What software may call is said by its scopes. It acts in the name of whoever answers for it and never beyond their rights.',
    limits:
      '{calls} calls a minute, {writes} of which may write. RateLimit tells what is left, Retry-After how long to wait after a 429. Reads without a key: {reads} a minute by account, ten times as many by network; writes of an account without a key: {own} a minute, unless the site says otherwise.',
    idempotency:
      'A POST with an Idempotency-Key is done once, even if it is sent ten times: the answer is kept for a day.',
    etags:
      'Each thing read on its own has an ETag: If-None-Match spares the answer, If-Match refuses to overwrite what somebody else changed. Where nothing can be compared, If-Match is refused rather than ignored.',
    cursors:
      'Lists are read by cursor: nextCursor, or the header Link. A cursor works only with the list that gave it.',
    problems:
      'A refusal is a problem (RFC 9457) whose code is stable and whose type leads to the page that explains it.',
    versions: 'Within version 1 things are only added: ignore fields that you do not know.',
  },
  document: 'The OpenAPI document',
  client: 'A client typed in TypeScript and a whole example come with the software, in clients/typescript.',
  webhooks: 'Webhooks',
  webhooksLead:
    'Rather than ask again and again, be told: at each chosen event a message signed by Standard Webhooks arrives at your address. It tells what and where, never the text. webhook-id, webhook-timestamp and webhook-signature say whether it is genuine; answer 2xx within 15 seconds, or it comes again, ten times in three days. The OpenAPI document describes each message.',
  event: 'Event',
  meaning: 'When',
  sense: 'Meaning',
  scope: 'Scope',
  operations: 'Operations',
  operation: 'Operation',
  what: 'What it does',
  who: 'Who may call it',
  open: 'Everybody',
  session: 'Who is signed in, from the site',
  noScope: 'Any client',
  closed: 'No client',
  byScope: 'A client with the scope {scope}',
  limits: 'Limits',
  howMany: 'How many',
  callsPerWindow:
    '{calls, number} in {window, plural, =60 {a minute} =3600 {an hour} =86400 {a day} other {# seconds}}',
  counted: 'Counted',
  whom: {
    client: 'by client',
    account: 'by account',
    caller: 'by client or account',
    network: 'by network',
    site: 'by site of networks (IPv6, /48)',
    thing: 'by thing',
  },
  ofLevel: '{whom}, at level {level}',
  parameters: 'Parameters',
  place: 'Where',
  places: { path: 'Address', query: 'Query', header: 'Header' },
  name: 'Name',
  holds: 'Holds',
  body: 'Body, in JSON',
  answers: 'Answers',
  status: 'Code',
  example: 'Example',
  forms: 'Forms',
  formLead: 'What several operations give in this form.',
  optional: '(optional)',
  orNull: 'or null',
  or: 'or',
  listOf: 'list of',
  mapOf: 'object whose values are',
  items: '({note} items)',
  changes: 'Changes of the API',
  changesLead:
    'What changed, day by day, newest first. Within version 1 things are only added, but for what was refused too seldom or wrongly described.',
  changesFeed: 'Follow these changes by an Atom feed',
  problems: 'Problems',
  problemsLead:
    'Each refusal has a code, which does not change, and a title in the language of the call, which may. What fields names is to be corrected.',
  problem: 'Problem {code}',
  code: 'Code',
  says: 'What it says',
  whatToDo: 'What to do',
  statuses: 'What HTTP codes say',
  statusMeanings: {
    s400: 'The request cannot be read: JSON, idempotency key, address, or an If-Match where nothing can be compared. To be corrected before it is sent again.',
    s401: 'Nobody is identified, or the key is not valid, or no longer.',
    s403: 'Known, but not allowed: scope, right, origin. Sending it again changes nothing.',
    s404: 'There is nothing here, or nothing that you may know of.',
    s405: 'This address does not take this method; Allow tells which.',
    s409: 'A rule refuses, or a call with the same key is under way. Read what there is.',
    s410: 'It was here, and is gone.',
    s412: 'Somebody else changed what you read: read again, then begin anew.',
    s413: 'It is too large: 256 kB at most.',
    s415: 'Send JSON in UTF-8.',
    s422: 'A field is refused: fields tells which and why.',
    s429: 'Too many calls: Retry-After tells how long to wait.',
    s500: 'The fault is on this side. Quote incident to {org}.',
  },
  families: {
    request:
      'The request itself is refused before it is understood. Correct it: sent as it is, it will be refused again.',
    field: 'A field is not accepted. It is named in fields, with this code; details tells the limits.',
    access:
      'The person or the client does not have this right, or has to wait. After Retry-After a limited call may be sent again.',
    api: 'It is about the client: its key, its scopes, its address, how often it calls. See whoever registered it.',
    shared: 'Somebody else acted meanwhile. Read what there is, then decide.',
    rule: 'A rule of the community refuses; nothing has changed. The title says so to a person, the code to a program.',
    unexpected:
      'Something that was not foreseen. Whether the act was done is not known: a POST with its key may be sent again. Quote incident to {org}.',
  },
  unknown: 'There is no such problem.',
};
