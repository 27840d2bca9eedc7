import type { LetterWriter, WrittenLetter } from '#application/community/letters/letter-writer.port';
import type { Digest, News } from '#application/community/letters/letters.port';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import { type LetterWords, newsLine } from './words.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

interface Reader {
  readonly pseudonym: string;
  readonly language: 'fr' | 'en';
}

const MAX_QUOTE = 600;
const SETTINGS_PATH = '/preferences';

export class WordedLetters implements LetterWriter {
  ofNews(reader: Reader, news: News, stopPath: string): WrittenLetter {
    const words = wordsIn(reader.language);
    const { subject, told, action, stop } = words.kinds[news.kind];
    const title = oneLine(news.topic?.title ?? '');
    const line = told(oneLine(news.actor ?? words.somebody), title);
    const quote = news.post ? excerpt(news.post.plain) : '';
    const mayAccept = news.topic?.ownQuestion && ['reply', 'watched-topic'].includes(news.kind);
    return {
      path: news.post ? `/reponses/${news.post.id}` : '/notifications',
      letter: {
        subject: subject(title),
        preview: line,
        paragraphs: [words.hello(oneLine(reader.pseudonym)), line],
        ...(quote && { quote }),
        action,
        ...(mayAccept && { afterwards: [words.accept] }),
        links: [
          ...(news.topic ? [{ label: words.stopTopic, path: stopPath }] : []),
          { label: stop, path: stopPath },
          { label: words.settings, path: SETTINGS_PATH },
        ],
      },
    };
  }

  ofDigest(reader: Reader, digest: Digest, rhythm: DigestRhythm, stopPath: string): WrittenLetter {
    const words = wordsIn(reader.language);
    const { news, moreNews, finds } = digest;
    const item = (topic: { number: number; slug: string; title: string }, detail: string) => ({
      label: oneLine(topic.title),
      path: `/sujets/${topic.slug}-${topic.number}`,
      detail,
    });
    const sections = [
      { title: words.digest.news, items: news.map((topic) => item(topic, newsLine(words, topic))) },
      {
        title: words.digest.finds,
        items: finds.map((topic) => item(topic, oneLine(words.digest.find(topic)))),
      },
    ];
    return {
      path: '/notifications',
      letter: {
        subject: words.digest.subject[rhythm],
        preview: words.digest.preview(news.length + moreNews, finds.length),
        paragraphs: [words.hello(oneLine(reader.pseudonym)), words.digest.intro],
        sections: sections.filter(({ items }) => items.length > 0),
        action: words.digest.action,
        ...(moreNews > 0 && { afterwards: [words.digest.more(moreNews)] }),
        links: [
          { label: words.digest.stop, path: stopPath },
          { label: words.settings, path: SETTINGS_PATH },
        ],
      },
    };
  }
}

const wordsIn = (language: 'fr' | 'en'): LetterWords => (language === 'en' ? en : fr);

/** What members typed, without the controls that no letter may hold. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function excerpt(plain: string): string {
  const lines = plain.split(/\r?\n/).map(oneLine).join('\n').trim();
  if (lines.length <= MAX_QUOTE) return lines;
  return `${lines.slice(0, MAX_QUOTE).replace(/\s+\S*$/u, '')}…`;
}
