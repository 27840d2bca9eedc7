import type { LetterWriter, WrittenLetter } from '#application/community/letters/letter-writer.port';
import {
  type Digest,
  type DigestFind,
  type DigestNews,
  type DigestTopic,
  LETTERS_A_DAY,
  type News,
} from '#application/community/letters/letters.port';
import type { ToCheck } from '#application/community/notifications/notifications.query';
import type { Occasion } from '#application/community/published/pieces-said.api';
import type { LetterAttachment } from '#application/shared/letter.ports';
import type { Clock } from '#application/shared/ports';
import type { ToldPiece } from '#application/community/notifications/piece-notices.port';
import { INCIDENT_LIMITS } from '#domain/community/incidents/incident';
import { isAlwaysTold, LIFTED, type MailedKind, type PieceKind } from '#domain/community/notifications/kinds';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import { oneLine } from '#domain/shared/one-line';
import { dayFormat } from '#application/shared/day-words';
import type { OwnTextsNow } from '#application/shared/own-texts';
import { Sayings } from '../../platform/mail/sayings.ts';
import {
  asItHolds,
  changeLines,
  momentOf,
  NO_MOMENT,
  occasionLines,
  type OccasionReader,
} from './occasion-words.ts';
import { type LetterSayings, newsLine } from './words.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { quoted } from './messages/quoted.ts';

interface Reader extends OccasionReader {
  readonly pseudonym: string;
}

const MAX_QUOTE = 600;
const MAX_FILE_NAME = 80;
/** In a digest, where all of it stands on one line. */
const CHANGES_APART = ' · ';
/** What is said of an incident is read whole. */
const maxQuote = ({ kind }: News): number => (kind === 'incident' ? INCIDENT_LIMITS.news.max : MAX_QUOTE);
const SETTINGS_PATH = '/preferences';
const SURVEYS_PATH = '/enquetes';
const NOTIFICATIONS_PATH = '/notifications';
/** What may be an answer to the reader's own question. */
const ANSWERS: readonly MailedKind[] = ['reply', 'watched-topic', 'official-answered', 'official-confirmed'];
/** Where agents find what is to be reviewed. */
const DESK_PATH = '/admin/reponses?vue=revoir';
const messagePath = (id: string): string => `/salons/messages/${id}`;
const PIECE_PATHS: Readonly<Record<PieceKind, (key: string) => string>> = {
  incident: (number) => `/incidents/${number}`,
  idea: (number) => `/idees/${number}`,
  event: (number) => `/evenements/${number}`,
  'event-announced': (number) => `/evenements/${number}`,
  poll: (id) => `/sondages/${id}`,
  'points-struck': () => '/points',
  'badge-lost': () => '/points',
  'role-given': () => NOTIFICATIONS_PATH,
  ambassador: () => '/ambassadeurs',
  'category-narrowed': () => '/compte/donnees',
  'category-widened': () => '/compte/donnees',
  'category-merged': (slug) => `/c/${encodeURIComponent(slug)}`,
  'case-taken-over': (id) => `/admin/moderation/${id}`,
  trial: (id) => `/tests/${id}`,
  'service-review': (serviceId) => `/avis/${serviceId}?miens=1`,
};
/** Of what takes place, its whole address: its name stands in it. */
const piecePath = ({ of, key }: ToldPiece, occasion?: Occasion): string =>
  PIECE_PATHS[of](occasion ? `${occasion.slug}-${key}` : key);
const calendarFile = ({ slug, calendar }: Occasion): LetterAttachment => ({
  fileName: `${slug.slice(0, MAX_FILE_NAME)}.ics`,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  bytes: new TextEncoder().encode(calendar ?? ''),
});
const reviewPath = ({ of, key }: ToCheck): string =>
  of === 'reference'
    ? `/reponses-officielles/${encodeURIComponent(key)}`
    : `${DESK_PATH}&${of === 'rule' ? 'regle' : 'valeur'}=${encodeURIComponent(key)}`;

/** Finds the words of letters: those of the organisation where it has some, else those that are delivered. */
export class WordedLetters implements LetterWriter {
  constructor(
    private readonly own: OwnTextsNow,
    private readonly clock: Clock,
  ) {}

  async ofNews(reader: Reader, news: News, stopPath: string): Promise<WrittenLetter> {
    const words = await this.wordsFor(reader);
    const kind = `news-${news.kind}` as const;
    const occasion = news.said?.occasion;
    const now = this.clock.now();
    const piece = asItHolds(news.piece, occasion, now);
    const called = news.piece ? (news.said?.title ?? '') : words.say('news-frame', 'goneTopic');
    const title = oneLine(news.topic?.title ?? news.toCheck?.name ?? called);
    const values = {
      title,
      named: title === '' ? 'no' : 'yes',
      ...momentIn(words, occasion, reader, now),
      who: oneLine(news.actor ?? words.say('news-frame', 'somebody')),
      state: news.again ? 'again' : news.official ? 'official' : formOf(piece?.state ?? ''),
    };
    const line = words.say(kind, 'told', values);
    const quote = excerpt(news.post?.plain ?? news.said?.answer ?? '', maxQuote(news));
    const mayAccept = news.topic?.ownQuestion && ANSWERS.includes(news.kind);
    const stopTopic = { label: words.say('news-frame', 'stopTopic'), path: stopPath };
    return {
      path: pathOf(news),
      ...(occasion?.calendar != null && { attachment: calendarFile(occasion) }),
      letter: {
        subject: words.say(kind, 'subject', values),
        preview: line,
        paragraphs: [
          words.say('news-frame', 'hello'),
          line,
          ...stateLines(words, piece, values, reader),
          ...changeLines(words, occasion?.changed ?? null, reader),
          ...(occasion ? occasionLines(words, occasion, reader) : []),
          ...(news.toCheck && news.kind !== 'reference-withdrawn'
            ? [toCheckLine(words, news.toCheck, reader)]
            : []),
        ],
        ...(quote && { quote }),
        action: words.say(kind, 'action'),
        ...(mayAccept && { afterwards: [words.say('news-frame', 'accept')] }),
        links: [
          ...(news.topic && !isAlwaysTold(news.kind) ? [stopTopic] : []),
          { label: words.say(kind, 'stop'), path: stopPath },
          { label: words.say('news-frame', 'settings'), path: SETTINGS_PATH },
        ],
      },
    };
  }

  async ofDigest(
    reader: Reader,
    digest: Digest,
    rhythm: DigestRhythm | 'at-once',
    stopPath: string,
  ): Promise<WrittenLetter> {
    const words = await this.wordsFor(reader);
    const kind = `digest-${rhythm}` as const;
    const { news, moreNews, finds } = digest;
    const found = (topic: DigestFind) => {
      const values = { category: oneLine(topic.category), replies: topic.replies, helpful: topic.helpful };
      return itemOf(topic, words.say('digest-frame', 'find', values));
    };
    const sections = [
      {
        title: words.say('digest-frame', 'news'),
        items: news.map((one) => newsItem(words, one, reader, this.clock.now())),
      },
      { title: words.say('digest-frame', 'finds'), items: finds.map(found) },
    ];
    const counts = { news: news.length + moreNews, finds: finds.length };
    return {
      path: NOTIFICATIONS_PATH,
      letter: {
        subject: words.say(kind, 'subject'),
        preview: words.say('digest-frame', 'preview', counts),
        paragraphs: [words.say('news-frame', 'hello'), words.say(kind, 'intro', { most: LETTERS_A_DAY })],
        sections: sections.filter(({ items }) => items.length > 0),
        action: words.say('digest-frame', 'action'),
        ...(moreNews > 0 && { afterwards: [words.say('digest-frame', 'more', { count: moreNews })] }),
        links: [
          { label: words.say(kind, 'stop'), path: stopPath },
          { label: words.say('news-frame', 'settings'), path: SETTINGS_PATH },
        ],
      },
    };
  }

  private async wordsFor({ pseudonym, language }: Reader): Promise<LetterSayings> {
    const delivered = language === 'en' ? en : fr;
    return new Sayings(delivered, language, await this.own.read(), { pseudonym: oneLine(pseudonym) });
  }
}

const itemOf = (topic: DigestTopic, detail: string) => ({
  label: oneLine(topic.title),
  path: `/sujets/${topic.slug}-${topic.number}`,
  detail,
});

const momentIn = (words: LetterSayings, occasion: Occasion | undefined, reader: OccasionReader, now: Date) =>
  occasion ? momentOf(words, occasion, reader, now) : NO_MOMENT;

/** One line of a digest, and where it leads. */
function newsItem(words: LetterSayings, one: DigestNews, reader: Reader, now: Date) {
  const line = newsLine(words, one);
  const occasion = one.said?.occasion;
  const moment = momentIn(words, occasion, reader, now);
  if (one.toCheck)
    return {
      label: oneLine(one.toCheck.name),
      path: reviewPath(one.toCheck),
      detail: one.kinds.includes('reference-withdrawn') ? line : toCheckLine(words, one.toCheck, reader),
    };
  if (one.piece)
    return {
      label: words.say(`news-${one.piece.of}`, 'piece', { key: one.piece.key, ...calledIn(one) }),
      path: piecePath(one.piece, occasion),
      detail: [
        ...(occasion ? [`${moment.when}.`] : []),
        stateLines(words, asItHolds(one.piece, occasion, now), moment, reader)[0] ?? line,
        changeLines(words, occasion?.changed ?? null, reader).join(CHANGES_APART),
      ]
        .filter((said) => said !== '')
        .join(' '),
    };
  if (one.messageId)
    return { label: words.say('digest-frame', 'message'), path: messagePath(one.messageId), detail: line };
  if (one.topic) return itemOf(one.topic, line);
  if (one.kinds.includes('survey'))
    return { label: words.say('news-survey', 'subject'), path: SURVEYS_PATH, detail: line };
  const label = one.kinds.includes(LIFTED)
    ? words.say('news-frame', 'goneTopic')
    : words.say('digest-frame', one.kinds.includes('looked-as') ? 'account' : 'role');
  return { label, path: NOTIFICATIONS_PATH, detail: line };
}

/** What a piece is called now, where its reader may know it. */
function calledIn({ said }: DigestNews) {
  const title = oneLine(said?.title ?? '');
  return { title, named: title === '' ? 'no' : 'yes' };
}

/** What concerns no message, like another role, is nowhere but among the notifications of its reader. */
function pathOf({ kind, post, toCheck, piece, said, messageId }: News): string {
  if (kind === 'survey') return SURVEYS_PATH;
  if (piece) return piecePath(piece, said?.occasion);
  if (messageId) return messagePath(messageId);
  if (toCheck) return reviewPath(toCheck);
  if (post) return `/reponses/${post.id}`;
  return NOTIFICATIONS_PATH;
}

/** Forms of a text are named by letters and low lines. */
const formOf = (state: string): string => state.replaceAll('-', '_');

/** How it stood when it was told of, where there is something to say of that. */
function stateLines(
  words: LetterSayings,
  piece: ToldPiece | null,
  moment: object,
  { language }: Reader,
): readonly string[] {
  if (piece === null || piece.state === null) return [];
  const said = words.say(`news-${piece.of}`, 'state', {
    ...moment,
    ...limitOf(piece, language),
    key: formOf(piece.key),
    state: formOf(piece.state),
  });
  return said === '' ? [] : [said];
}

const DAYS = { fr: dayFormat('fr-FR', 'UTC'), en: dayFormat('en-GB', 'UTC') } as const;
const dayIn = (day: string, language: Reader['language']): string =>
  DAYS[language](new Date(`${day}T12:00:00Z`));

/** What limits a role that is told of, as texts say it. */
const limitOf = ({ limit = {} }: ToldPiece, language: Reader['language']) => ({
  limited: limit.within === undefined ? 'no' : limit.within.length === 0 ? 'some' : 'named',
  within: (limit.within ?? []).map((name) => quoted(oneLine(name), language)).join(', '),
  ends: limit.until === undefined ? 'unknown' : 'known',
  until: limit.until === undefined ? '' : dayIn(limit.until, language),
});

function toCheckLine(words: LetterSayings, { count, titles }: ToCheck, { language }: Reader): string {
  const named = titles.map((title) => quoted(oneLine(title), language));
  const more = Math.max(0, count - titles.length);
  return words.say('news-frame', 'toCheck', { count, titles: named.join(', '), more });
}

/** The words that are told of, without the controls that no letter may hold. */
function excerpt(plain: string, most: number): string {
  const lines = plain.split(/\r?\n/).map(oneLine).join('\n').trim();
  if (lines.length <= most) return lines;
  return `${lines.slice(0, most).replace(/\s+\S*$/u, '')}…`;
}
