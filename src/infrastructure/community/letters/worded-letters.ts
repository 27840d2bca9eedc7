import type { LetterWriter, WrittenLetter } from '#application/community/letters/letter-writer.port';
import type { Digest, DigestNews, DigestTopic, News } from '#application/community/letters/letters.port';
import type { ToCheck } from '#application/community/notifications/notifications.query';
import type { ToldPiece } from '#application/community/notifications/piece-notices.port';
import { isAlwaysTold, LIFTED, type MailedKind, type PieceKind } from '#domain/community/notifications/kinds';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import { oneLine } from '#domain/shared/one-line';
import { type LetterWords, newsLine } from './words.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

interface Reader {
  readonly pseudonym: string;
  readonly language: 'fr' | 'en';
}

const MAX_QUOTE = 600;
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
  ambassador: () => '/ambassadeurs',
  trial: (id) => `/tests/${id}`,
  'service-review': (serviceId) => `/avis/${serviceId}?miens=1`,
};
const piecePath = ({ of, key }: ToldPiece): string => PIECE_PATHS[of](key);
const reviewPath = ({ of, key }: ToCheck): string =>
  of === 'reference'
    ? `/reponses-officielles/${encodeURIComponent(key)}`
    : `${DESK_PATH}&${of === 'rule' ? 'regle' : 'valeur'}=${encodeURIComponent(key)}`;

export class WordedLetters implements LetterWriter {
  ofNews(reader: Reader, news: News, stopPath: string): WrittenLetter {
    const words = wordsIn(reader.language);
    const { subject, told, action, stop } = words.kinds[news.kind];
    const called = news.piece ? (news.said?.title ?? '') : words.goneTopic;
    const title = oneLine(news.topic?.title ?? news.toCheck?.name ?? called);
    const line = told(oneLine(news.actor ?? words.somebody), title);
    const quote = excerpt(news.post?.plain ?? news.said?.answer ?? '');
    const mayAccept = news.topic?.ownQuestion && ANSWERS.includes(news.kind);
    return {
      path: pathOf(news),
      letter: {
        subject: subject(title),
        preview: line,
        paragraphs: [
          words.hello(oneLine(reader.pseudonym)),
          line,
          ...stateLines(words, news.piece),
          ...(news.toCheck && news.kind !== 'reference-withdrawn' ? [toCheckLine(words, news.toCheck)] : []),
        ],
        ...(quote && { quote }),
        action,
        ...(mayAccept && { afterwards: [words.accept] }),
        links: [
          ...(news.topic && !isAlwaysTold(news.kind) ? [{ label: words.stopTopic, path: stopPath }] : []),
          { label: stop, path: stopPath },
          { label: words.settings, path: SETTINGS_PATH },
        ],
      },
    };
  }

  ofDigest(
    reader: Reader,
    digest: Digest,
    rhythm: DigestRhythm | 'at-once',
    stopPath: string,
  ): WrittenLetter {
    const words = wordsIn(reader.language);
    const { subject, intro, stop } = words.digest[rhythm];
    const { news, moreNews, finds } = digest;
    const item = (topic: DigestTopic, detail: string) => ({
      label: oneLine(topic.title),
      path: `/sujets/${topic.slug}-${topic.number}`,
      detail,
    });
    const told = (one: DigestNews) => {
      const line = newsLine(words, one);
      if (one.toCheck)
        return {
          label: oneLine(one.toCheck.name),
          path: reviewPath(one.toCheck),
          detail: one.kinds.includes('reference-withdrawn') ? line : toCheckLine(words, one.toCheck),
        };
      if (one.piece)
        return {
          label: words.piece[one.piece.of](one.piece.key),
          path: piecePath(one.piece),
          detail: stateLines(words, one.piece)[0] ?? line,
        };
      if (one.messageId) return { label: words.message, path: messagePath(one.messageId), detail: line };
      if (one.topic) return item(one.topic, line);
      if (one.kinds.includes('survey'))
        return { label: words.kinds.survey.subject(''), path: SURVEYS_PATH, detail: line };
      const label = one.kinds.includes(LIFTED) ? words.goneTopic : words.role;
      return { label, path: NOTIFICATIONS_PATH, detail: line };
    };
    const sections = [
      { title: words.digest.news, items: news.map(told) },
      {
        title: words.digest.finds,
        items: finds.map((topic) => item(topic, oneLine(words.digest.find(topic)))),
      },
    ];
    return {
      path: NOTIFICATIONS_PATH,
      letter: {
        subject,
        preview: words.digest.preview(news.length + moreNews, finds.length),
        paragraphs: [words.hello(oneLine(reader.pseudonym)), intro],
        sections: sections.filter(({ items }) => items.length > 0),
        action: words.digest.action,
        ...(moreNews > 0 && { afterwards: [words.digest.more(moreNews)] }),
        links: [
          { label: stop, path: stopPath },
          { label: words.settings, path: SETTINGS_PATH },
        ],
      },
    };
  }
}

/** What concerns no message, like another role, is nowhere but among the notifications of its reader. */
function pathOf({ kind, post, toCheck, piece, messageId }: News): string {
  if (kind === 'survey') return SURVEYS_PATH;
  if (piece) return piecePath(piece);
  if (messageId) return messagePath(messageId);
  if (toCheck) return reviewPath(toCheck);
  if (post) return `/reponses/${post.id}`;
  return NOTIFICATIONS_PATH;
}

const wordsIn = (language: 'fr' | 'en'): LetterWords => (language === 'en' ? en : fr);

/** What members typed, without the controls that no letter may hold. */

/** How it stood when it was told of, where there is something to say of that. */
function stateLines(words: LetterWords, piece: ToldPiece | null): readonly string[] {
  const said = piece === null || piece.state === null ? undefined : words.state[piece.of]?.(piece.state);
  return said === undefined ? [] : [said];
}

const toCheckLine = (words: LetterWords, { count, titles }: ToCheck): string =>
  words.toCheck(count, titles.map(oneLine));

function excerpt(plain: string): string {
  const lines = plain.split(/\r?\n/).map(oneLine).join('\n').trim();
  if (lines.length <= MAX_QUOTE) return lines;
  return `${lines.slice(0, MAX_QUOTE).replace(/\s+\S*$/u, '')}…`;
}
